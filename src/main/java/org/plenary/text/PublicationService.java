package org.plenary.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.live.Changes;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.MeetingService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Everybody;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.text.AkomaNtoso.About;
import org.plenary.text.AkomaNtoso.Convener;
import org.plenary.text.Publication.InLanguage;
import org.plenary.text.Publication.Secretariat;
import org.plenary.text.PublicationRepository.SignOff;
import org.plenary.together.ApprovalGate;
import org.plenary.together.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes what was adopted, once every secretariat that convenes the meeting has signed it off. What is published is a file in each
 * complete language with its SHA-256 hash; it never changes again, and everybody may read it.
 */
@Service
public class PublicationService {

    /** A sign-off or publication as the history tells it. */
    private record OnRecord(String symbol, Integer number, List<String> languages) {
    }

    private final ApprovalGate approved;
    private final PublicationRepository publications;
    private final IssueRepository issues;
    private final MeetingService meetings;
    private final BodyService bodies;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    PublicationService(PublicationRepository publications, IssueRepository issues, MeetingService meetings, BodyService bodies, AuditTrail audit,
            Changes changes, Clock clock, ApprovalGate approved) {
        this.approved = approved;
        this.publications = publications;
        this.issues = issues;
        this.meetings = meetings;
        this.bodies = bodies;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return who has signed, which languages are complete, and what is published */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Publication publication(long meetingId, long issueId) {
        return publicationOf(meetingId, issues.get(meetingId, issueId));
    }

    private Publication publicationOf(long meetingId, Issue issue) {
        var signed = publications.signOffs(issue.id());
        var secretariats = signatories(meetingId).stream().map(one -> new Secretariat(one.id(), one.acronym(),
                signed.containsKey(one.id()) ? signed.get(one.id()).by() : null, signed.containsKey(one.id()) ? signed.get(one.id()).at() : null)).toList();
        var hashes = publications.files(issue.id()).stream().collect(Collectors.toMap(PublishedText.File::language, PublishedText.File::sha256));
        var languages = Messages.LOCALES.stream().map(Locale::getLanguage)
                .map(language -> new InLanguage(language, issue.text().missing(language), issue.text().stale(language), hashes.get(language))).toList();
        var published = publications.published(issue.id());
        return new Publication(issue, secretariats, languages, published.map(SignOff::at).orElse(null), published.map(SignOff::by).orElse(null));
    }

    /** The secretariats among the conveners; a host government convenes without signing, unless no secretariat does. */
    private List<Organisation> signatories(long meetingId) {
        var conveners = conveners(meetingId);
        var secretariats = conveners.stream().filter(one -> one.kind() == Organisation.Kind.SECRETARIAT).toList();
        return secretariats.isEmpty() ? conveners : secretariats;
    }

    private List<Organisation> conveners(long meetingId) {
        var organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        return meetings.get(meetingId).partners().stream().filter(partner -> partner.capacity() == Capacity.CONVENER)
                .map(partner -> organisations.get(partner.organisationId())).toList();
    }

    /**
     * Signs off an issue for the organisation of the signed-in account.
     *
     * @throws InvalidInput where the organisation is none of the secretariats that convene the meeting, has signed, or the issue is not one to publish
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public Publication signOff(long meetingId, long issueId) {
        publications.lock(issueId);
        var publication = publication(meetingId, issueId);
        refuseUnless(isToPublish(publication.issue()), "negotiation.error.not-final");
        var own = publication.secretariats().stream().filter(one -> one.organisationId() == CurrentAccount.get().organisationId()).findFirst()
                .orElseThrow(() -> Input.refused("issue", "negotiation.error.not-convener", CurrentAccount.get().organisation()));
        refuseUnless(!own.hasSigned(), "negotiation.error.signed");
        publications.sign(issueId, own.organisationId(), stamp());
        return told(meetingId, publication.issue(), "TEXT_SIGNED_OFF", List.of());
    }

    /**
     * Publishes an issue in every language that is complete.
     *
     * @throws InvalidInput where it is published, not one to publish, or a secretariat has not signed
     */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public Publication publish(long meetingId, long issueId) {
        publications.lock(issueId);
        var publication = publication(meetingId, issueId);
        refuseUnless(isToPublish(publication.issue()), "negotiation.error.not-final");
        refuseUnless(publication.published() == null, "negotiation.error.published");
        if (!publication.isSignedByAll()) {
            throw Input.refused("issue", "negotiation.error.unsigned", publication.secretariats().stream().filter(one -> !one.hasSigned())
                    .map(Secretariat::acronym).collect(Collectors.joining(", ")));
        }
        approved.pass(meetingId, Thing.COMMUNIQUE, "issue");
        publications.publish(issueId, stamp());
        var complete = publication.languages().stream().filter(InLanguage::isComplete).map(InLanguage::language).toList();
        complete.forEach(language -> {
            var content = AkomaNtoso.write(publication.issue(), about(meetingId, language), language);
            publications.keep(issueId, new PublishedText.File(language, sha256(content)), content);
        });
        return told(meetingId, publication.issue(), "TEXT_PUBLISHED", complete);
    }

    private About about(long meetingId, String language) {
        var meeting = meetings.get(meetingId);
        return new About(meeting.code(), meeting.fields().startsOn(), conveners(meetingId).stream()
                .map(one -> new Convener(one.code(), one.name().in(language))).toList());
    }

    /** @return the issue in this language as Akoma Ntoso, published or not, UTF-8 */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public byte[] akomaNtoso(long meetingId, long issueId, String language) {
        return AkomaNtoso.write(issues.get(meetingId, issueId), about(meetingId, language), language);
    }

    /** @throws NotFound where there is no such issue or it is not published */
    @Everybody
    @Transactional(readOnly = true)
    public PublishedText published(long issueId) {
        var published = publications.published(issueId).orElseThrow(() -> new NotFound("issue", issueId));
        var meeting = publications.meeting(issueId);
        var signed = publications.signOffs(issueId).keySet();
        var conveners = bodies.organisations().stream().filter(one -> signed.contains(one.id())).map(Organisation::acronym).toList();
        return new PublishedText(issues.get(meeting.meetingId(), issueId), meeting.title(), meeting.code(), meeting.startsOn(), conveners, published.at(),
                publications.files(issueId));
    }

    /** @return the file whose hash is published, as it was published; Akoma Ntoso, UTF-8 @throws NotFound where there is none */
    @Everybody
    @Transactional(readOnly = true)
    public byte[] publishedFile(long issueId, String language) {
        return publications.content(issueId, language).orElseThrow(() -> new NotFound("issue", issueId));
    }

    private static boolean isToPublish(Issue issue) {
        return (issue.kind() == Issue.Kind.FINAL || issue.kind() == Issue.Kind.CORR)
                && issue.text().standing().stream().allMatch(paragraph -> paragraph.state() == ParagraphState.ADOPTED);
    }

    private Publication told(long meetingId, Issue issue, String action, List<String> languages) {
        audit.record(meetingId, IssueService.ISSUE, issue.id(), action, null, new OnRecord(issue.symbol(), issue.number(), languages));
        changes.changed(meetingId, TextService.TEXT, issue.text().id(), issue.number());
        return publication(meetingId, issue.id());
    }

    private SignOff stamp() {
        return new SignOff(Actor.current().label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseUnless(boolean right, String key) {
        if (!right) {
            throw Input.refused("issue", key);
        }
    }
}
