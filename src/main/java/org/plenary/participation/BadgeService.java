package org.plenary.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.body.BodyService;
import org.plenary.body.CountryNames;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Badges: how they look, who has one, and new ones. A badge that is printed again gets a new code, and the one before ends. */
@Service
public class BadgeService {

    public static final String BADGE_DESIGN = "BADGE_DESIGN";

    private static final int BATCH = 500;
    private static final int LONGEST_REASON = 500;

    /** @param waiting how many of those approved have no badge */
    public record Standing(int approved, int waiting) {
    }

    /** What the trail keeps of a design: colours and labels as they read in one line. */
    record Look(BadgeDesign.Paper paper, boolean showsPhoto, boolean showsCode, boolean showsAffiliation, boolean showsFunction, String looks) {

        static Look of(BadgeDesign design) {
            return new Look(design.paper(), design.showsPhoto(), design.showsCode(), design.showsAffiliation(), design.showsFunction(), design.looks().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey()).filter(look -> !look.getValue().equals(BadgeDesign.usual(look.getKey())))
                    .map(look -> look.getKey() + " " + look.getValue().colour() + (look.getValue().label() == null ? "" : " " + look.getValue().label()))
                    .collect(Collectors.joining("; ")));
        }
    }

    /** What the trail keeps of a badge that was ended. */
    record Ended(String reason) {
    }

    private final BadgeRepository badges;
    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final MeetingFiles files;
    private final Messages words;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;
    private final PersonalDataAccess access;

    BadgeService(BadgeRepository badges, MeetingFacts meetings, BodyService bodies, MeetingFiles files, Messages words, AuditTrail audit, Changes changes, Clock clock, PersonalDataAccess access) {
        this.badges = badges;
        this.meetings = meetings;
        this.bodies = bodies;
        this.files = files;
        this.words = words;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        this.access = access;
    }

    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public BadgeDesign design(long meetingId) {
        return badges.design(meetingId);
    }

    /**
     * Saves an edit. What others changed meanwhile and this edit did not touch is kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when both changed the same otherwise; nothing is saved
     * @throws InvalidInput when a colour or label is wrong
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public BadgeDesign redesign(long meetingId, BadgeDesign base, BadgeDesign mine) {
        InvalidInput.throwIfAny(mine.violations());
        var before = badges.design(meetingId);
        var design = BadgeDesign.merged(base, before, mine);
        if (design.equals(before)) {
            return before;
        }
        if (!badges.save(meetingId, design)) {
            throw Input.changedMeanwhile();
        }
        audit.record(meetingId, BADGE_DESIGN, meetingId, "CHANGED", Look.of(before), Look.of(design));
        changes.changed(meetingId, BADGE_DESIGN, meetingId, design.version() + 1);
        return badges.design(meetingId);
    }

    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public Standing standing(long meetingId) {
        return new Standing(badges.approved(meetingId), badges.approvedWithoutBadge(meetingId));
    }

    /**
     * Issues new badges to those approved and ends the ones they had; codes are known only to what is returned.
     *
     * @param ids         of participants; null for all
     * @param onlyWithout leaves out those who have a badge
     * @param language    of labels and of States
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public List<Badge> issue(long meetingId, List<Long> ids, boolean onlyWithout, Locale language) {
        var design = badges.design(meetingId);
        var meeting = meetings.of(meetingId, language);
        var names = bodies.countryNames();
        var printed = new ArrayList<Badge>();
        var all = badges.toPrint(meetingId, ids, onlyWithout);
        for (var from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH));
            Map<Long, BadgeCode> codes = new LinkedHashMap<>();
            batch.forEach(participant -> codes.put(participant.id(), BadgeCode.random()));
            badges.revoke(meetingId, codes.keySet(), null, clock.instant());
            badges.issue(meetingId, codes, clock.instant());
            audit.recordAll(meetingId, ParticipantService.PARTICIPANT, "BADGE_ISSUED", codes.keySet().stream().map(id -> new Subject(id, null, null)).toList());
            batch.forEach(participant -> printed.add(badge(participant, codes.get(participant.id()), design, meeting, names, language)));
        }
        access.exported(meetingId, Taken.BADGES, printed.size(), null);
        return printed;
    }

    /** Sets badges that were issued on sheets. @param out stays open */
    @Requires(Action.MANAGE_PARTICIPANTS)
    public void print(long meetingId, List<Badge> issued, BadgeDesign.Paper paper, Locale language, BadgeSheets.Steps steps, OutputStream out) throws IOException {
        var title = meetings.of(meetingId, language).title(language.getLanguage());
        new BadgeSheets(title, photo -> {
            try (var in = files.open(photo)) {
                return in.readAllBytes();
            }
        }).write(issued, paper, language, steps, out);
    }

    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public boolean hasBadge(long meetingId, long participantId) {
        return badges.hasBadge(meetingId, participantId);
    }

    /**
     * Ends a badge that was lost or is not to be worn any more: desks refuse it from now on, with this reason.
     *
     * @return whether there was one
     * @throws InvalidInput when the reason is missing or too long
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public boolean revoke(long meetingId, long participantId, String reason) {
        var violations = new ArrayList<Violation>();
        var why = Input.trimmed(reason);
        Input.required(violations, "reason", why, LONGEST_REASON);
        InvalidInput.throwIfAny(violations);
        if (badges.revoke(meetingId, List.of(participantId), why, clock.instant()) == 0) {
            return false;
        }
        audit.record(meetingId, ParticipantService.PARTICIPANT, participantId, "BADGE_REVOKED", null, new Ended(why));
        changes.changed(meetingId, ParticipantService.PARTICIPANT, participantId, 0);
        return true;
    }

    private Badge badge(Participant participant, BadgeCode code, BadgeDesign design, MeetingHeading meeting, CountryNames names, Locale language) {
        var fields = participant.fields();
        var look = design.looks().get(fields.category());
        var name = fields.badgeName() != null ? fields.badgeName()
                : Stream.of(fields.honorific(), fields.givenName(), fields.familyName().toUpperCase(language)).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var state = fields.iso2() == null ? null : names.shortName(fields.iso2(), language.getLanguage(), meeting.startsOn());
        var affiliation = fields.category().delegation() ? state : fields.organisation();
        return new Badge(name, design.showsAffiliation() && fields.category().affiliationOnBadge() ? affiliation : null,
                design.showsFunction() ? fields.positionHeld() : null, look.label() != null ? look.label() : words.get("participation.category." + fields.category(), language),
                look.colour(), design.showsPhoto() && participant.photoId() != null ? files.find(meeting.id(), participant.photoId()) : null,
                design.showsCode() ? code.grouped() : null);
    }
}
