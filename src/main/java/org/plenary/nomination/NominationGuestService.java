package org.plenary.nomination;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.body.BodyService;
import org.plenary.document.MeetingFiles;
import org.plenary.exchange.FileRefused;
import org.plenary.live.Changes;
import org.plenary.nomination.NominationService.Standing;
import org.plenary.security.ByGuest;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nominating by link, as often as needed until the deadline. Every method takes the token of the link and throws
 * {@link InvalidLink} when it opens nothing (any more). What changes a list runs in READ COMMITTED, so that what is read after the
 * lock on the addressee is what others have committed.
 */
@Service
public class NominationGuestService {

    private record Opened(GuestPass pass, Call call, Addressee addressee) {
    }

    private record Order(String names) {
    }

    private record Paper(PaperKind paper, String file) {
    }

    private final NominationRepository nominations;
    private final PaperRepository papers;
    private final CallRepository calls;
    private final CallListRepository lists;
    private final SeatRepository seats;
    private final CallHeading headings;
    private final BodyService bodies;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final MeetingFiles files;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    NominationGuestService(NominationRepository nominations, PaperRepository papers, CallRepository calls, CallListRepository lists, SeatRepository seats, CallHeading headings,
            BodyService bodies, GuestLinks links, NominationLetters letters, MeetingFiles files, AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.papers = papers;
        this.calls = calls;
        this.lists = lists;
        this.seats = seats;
        this.headings = headings;
        this.bodies = bodies;
        this.links = links;
        this.letters = letters;
        this.files = files;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Looks; after the deadline too, at what was sent.
     *
     * @param locale of the names in the answer; null for the language of the letter
     */
    @ByGuest
    @Transactional(readOnly = true)
    public Invitation look(String token, Locale locale) {
        var opened = open(token);
        var call = opened.call();
        var spoken = locale == null ? opened.pass().locale() : locale;
        var meeting = headings.of(call, spoken);
        var country = bodies.countryNames().shortName(opened.addressee().fields().iso2(), spoken.getLanguage(), meeting.startsOn());
        var named = nominations.ofAddressee(opened.addressee().id());
        return new Invitation(meeting, opened.pass().name(), country, call.seatsPerParty(), call.longestList(), opened.addressee().deadline(call),
                opened.addressee().mayNominate(call, clock.instant()), call.note(), call.contact(), opened.pass().locale(), lists.of(call.id()), named,
                papers.of(named.stream().map(Nomination::id).toList()));
    }

    /**
     * Adds a candidate at the end of the list.
     *
     * @throws InvalidInput when a field is wrong, the person is nominated already, or the list is as long as it may be
     */
    @ByGuest
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void propose(String token, Candidate candidate) {
        var opened = openLocked(token);
        InvalidInput.throwIfAny(candidate.violations());
        var standing = nominations.ofAddressee(opened.addressee().id()).stream().filter(nomination -> nomination.state().standing()).count();
        if (standing >= opened.call().longestList()) {
            throw Input.refused("givenName", "nomination.error.list-full", opened.call().longestList());
        }
        requireNew(opened.addressee(), candidate, 0);
        var id = unlessNominatedMeanwhile(() -> nominations.insert(opened.call().id(), opened.addressee(), candidate,
                papers.stateByPapers(opened.call().id(), 0)));
        audit.record(Actor.of(opened.pass()), opened.pass().meetingId(), NominationService.NOMINATION, id, "CREATED", null, candidate);
        changes.changed(Actor.of(opened.pass()), opened.pass().meetingId(), NominationService.NOMINATION, id, 0);
    }

    /**
     * Corrects what was said about a candidate, as long as the organisers have not decided.
     *
     * @param version of the nomination that was looked at
     */
    @ByGuest
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void correct(String token, long nominationId, int version, Candidate candidate) {
        var opened = openLocked(token);
        InvalidInput.throwIfAny(candidate.violations());
        var nomination = own(opened, nominationId, version);
        if (!nomination.state().undecided()) {
            throw Input.refused("givenName", "nomination.error.decided", opened.call().contact());
        }
        if (nomination.candidate().equals(candidate)) {
            return;
        }
        requireNew(opened.addressee(), candidate, nominationId);
        if (!unlessNominatedMeanwhile(() -> nominations.correct(nomination, candidate))) {
            throw Input.changedMeanwhile();
        }
        record(opened, nomination, "CHANGED", nomination.candidate(), candidate);
    }

    /**
     * Hands in one of the papers that the call asks for; a later one replaces it.
     *
     * @throws FileRefused when the file is empty, too large, of another type, or infected; nothing is changed
     */
    @ByGuest
    @Transactional(isolation = Isolation.READ_COMMITTED, rollbackFor = FileRefused.class)
    public void attach(String token, long nominationId, int version, long paperId, String name, InputStream content) throws FileRefused {
        var opened = openLocked(token);
        var nomination = own(opened, nominationId, version);
        var asked = lists.papers(opened.call().id()).stream().filter(paper -> paper.id() == paperId).findFirst()
                .orElseThrow(() -> new NotFound("paper", paperId));
        var before = papers.of(List.of(nominationId)).getOrDefault(nominationId, List.of()).stream()
                .filter(paper -> paper.paperId() == paperId).findFirst().map(paper -> new Paper(paper.kind(), paper.name())).orElse(null);
        var file = files.keep(opened.pass().meetingId(), name, content, Actor.of(opened.pass()));
        papers.put(nominationId, paperId, file.id());
        var state = nomination.state().undecided() ? papers.stateByPapers(nomination.callId(), nominationId) : nomination.state();
        if (!nominations.touch(nomination, state)) {
            throw Input.changedMeanwhile();
        }
        record(opened, nomination, "PAPER_ATTACHED", before, new Paper(asked.kind(), file.name()));
    }

    /**
     * Puts a candidate at another place of the list.
     *
     * @param priority from 1; beyond the end means last
     */
    @ByGuest
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void prioritise(String token, long nominationId, int priority) {
        var opened = openLocked(token);
        var before = nominations.ofAddressee(opened.addressee().id());
        var moved = before.stream().filter(nomination -> nomination.id() == nominationId).findFirst()
                .orElseThrow(() -> new NotFound("nomination", nominationId));
        var after = before.stream().filter(nomination -> nomination != moved).collect(Collectors.toList());
        after.add(Math.clamp(priority - 1L, 0, after.size()), moved);
        if (after.equals(before)) {
            return;
        }
        for (var place = 1; place <= after.size(); place++) {
            var nomination = after.get(place - 1);
            if (nomination.priority() != place) {
                nominations.setPriority(nomination, place);
            }
        }
        record(opened, moved, "PRIORITIES_CHANGED", new Order(names(before)), new Order(names(after)));
    }

    /** Withdraws a candidate, also one who has confirmed: the seat is free again, and the candidate is told where they had been asked. */
    @ByGuest
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdraw(String token, long nominationId, int version) {
        var opened = openLocked(token);
        var nomination = own(opened, nominationId, version);
        if (!nomination.state().standing()) {
            throw Input.changedMeanwhile();
        }
        links.revoke(Purpose.CONFIRM, nominationId);
        seats.release(nominationId);
        if (!nominations.changeState(nomination, NominationState.WITHDRAWN, null, null)) {
            throw Input.changedMeanwhile();
        }
        var withdrawn = nominations.find(opened.pass().meetingId(), nominationId).orElseThrow();
        if (nomination.state().holdsPlace()) {
            letters.nominationWithdrawn(opened.call(), withdrawn);
        }
        record(opened, nomination, "NOMINATION_WITHDRAWN", Standing.of(nomination), Standing.of(withdrawn));
    }

    private void record(Opened opened, Nomination nomination, String action, Object before, Object after) {
        var actor = Actor.of(opened.pass());
        audit.record(actor, opened.pass().meetingId(), NominationService.NOMINATION, nomination.id(), action, before, after);
        changes.changed(actor, opened.pass().meetingId(), NominationService.NOMINATION, nomination.id(), nomination.version() + 1);
    }

    /** Two Parties may name the same person at the same moment: the constraint decides who was first. */
    private static <T> T unlessNominatedMeanwhile(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw alreadyNominated();
        }
    }

    private static InvalidInput alreadyNominated() {
        return Input.refused("email", "nomination.error.already-nominated");
    }

    private void requireNew(Addressee addressee, Candidate candidate, long exceptId) {
        if (nominations.emailInUse(addressee.id(), candidate.email(), exceptId)) {
            throw alreadyNominated();
        }
    }

    private Nomination own(Opened opened, long nominationId, int version) {
        var nomination = nominations.findForUpdate(opened.pass().meetingId(), nominationId)
                .filter(found -> found.addresseeId() == opened.addressee().id())
                .orElseThrow(() -> new NotFound("nomination", nominationId));
        if (nomination.version() != version) {
            throw Input.changedMeanwhile();
        }
        return nomination;
    }

    private Opened openLocked(String token) {
        var opened = open(token);
        if (!opened.addressee().mayNominate(opened.call(), clock.instant())) {
            throw new InvalidLink(Reason.EXPIRED);
        }
        calls.lockAddressee(opened.addressee().id());
        return opened;
    }

    private Opened open(String token) {
        var pass = links.open(token, Purpose.NOMINATE);
        var call = calls.find(pass.meetingId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        var addressee = calls.addressee(pass.meetingId(), pass.subjectId()).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
        return new Opened(pass, call, addressee);
    }

    private static String names(List<Nomination> order) {
        return order.stream().map(nomination -> nomination.candidate().name()).collect(Collectors.joining(", "));
    }
}
