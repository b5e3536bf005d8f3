package org.plenary.participation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.PersonalDataAccess;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.body.BodyService;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingFacts;
import org.plenary.participation.AttendanceRepository.Known;
import org.plenary.participation.AttendanceRepository.Wearer;
import org.plenary.participation.CheckInRoll.Ended;
import org.plenary.participation.CheckInRoll.Person;
import org.plenary.participation.CheckInRoll.Seen;
import org.plenary.participation.ScanAnswer.Outcome;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attendance, taken by desks that may be without a connection. A desk sends what it saw when it can, as often as it likes: the same
 * scan twice is one check-in, and of two desks that saw the same person the one that was received first stands.
 */
@Service
public class CheckInService {

    public static final String SESSION = "ATTENDANCE_SESSION";

    /** A clock further ahead than this is wrong; what it saw was seen now. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESK = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What the trail keeps of a session. */
    record Held(LocalDate heldOn, String name) {
    }

    /** What the trail keeps of a check-in that was taken back. */
    record Attendance(String session, LocalDate heldOn, String desk) {
    }

    /** @param scanId by which it can be taken back */
    public record CheckedIn(UUID scanId, long participantId, String name, Instant seenAt, String desk) {
    }

    private final AttendanceRepository attendance;
    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;
    private final PersonalDataAccess access;

    CheckInService(AttendanceRepository attendance, MeetingFacts meetings, BodyService bodies, AuditTrail audit, Changes changes, Clock clock, PersonalDataAccess access) {
        this.attendance = attendance;
        this.meetings = meetings;
        this.bodies = bodies;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        this.access = access;
    }

    /** @return in the order of days, with how many were checked in */
    @Requires(Action.CHECK_IN)
    @Transactional(readOnly = true)
    public List<AttendanceSession> sessions(long meetingId) {
        return attendance.sessions(meetingId);
    }

    /** @throws InvalidInput when the name is missing or too long, or the day has a session of that name */
    @Requires(Action.CHECK_IN)
    @Transactional
    public long addSession(long meetingId, LocalDate heldOn, String name) {
        var trimmed = Input.trimmed(name);
        if (heldOn == null) {
            throw Input.refused("heldOn", "error.required");
        }
        if (trimmed == null) {
            throw Input.refused("name", "error.required");
        }
        if (trimmed.length() > LONGEST_NAME) {
            throw Input.refused("name", "error.too-long", LONGEST_NAME, trimmed.length());
        }
        var id = attendance.addSession(meetingId, heldOn, trimmed, clock.instant()).orElseThrow(() -> Input.refused("name", "lists.check-in.session-twice"));
        audit.record(meetingId, SESSION, id, "CREATED", null, new Held(heldOn, trimmed));
        changes.changed(meetingId, SESSION, id, 0);
        return id;
    }

    /** @throws InvalidInput when somebody was checked in there, or it is gone */
    @Requires(Action.CHECK_IN)
    @Transactional
    public void removeSession(long meetingId, AttendanceSession session) {
        if (!attendance.removeSession(meetingId, session.id())) {
            throw Input.refused("name", "lists.check-in.session-attended");
        }
        audit.record(meetingId, SESSION, session.id(), "SESSION_REMOVED", new Held(session.heldOn(), session.name()), null);
        changes.changed(meetingId, SESSION, session.id(), session.version() + 1);
    }

    /** @param language of the names of States */
    @Requires(Action.CHECK_IN)
    @Transactional
    public CheckInRoll roll(long meetingId, Locale language) {
        var salt = HexFormat.of().formatHex(random());
        var names = bodies.countryNames();
        var day = meetings.of(meetingId, language).startsOn();
        var valid = attendance.validBadges(meetingId);
        var ended = attendance.endedBadges(meetingId);
        var people = attendance.people(meetingId).stream().map(one -> new Person(one.id(), one.name(),
                one.iso2() != null ? names.shortName(one.iso2(), language.getLanguage(), day) : one.organisation(), one.state() == ParticipantState.APPROVED,
                valid.containsKey(one.id()) ? BadgeCode.sha256(salt + valid.get(one.id())) : null,
                ended.getOrDefault(one.id(), List.of()).stream().map(badge -> new Ended(BadgeCode.sha256(salt + badge.badge()), badge.reason())).toList())).toList();
        access.keptAtHand(meetingId, Taken.CHECK_IN_ROLL, people.size());
        return new CheckInRoll(salt, attendance.sessions(meetingId), people, attendance.seen(meetingId));
    }

    /**
     * Of two desks that see somebody in the same instant, the second reads what the first has just written.
     *
     * @return what became of each, in their order; the same scan again gives the same answer
     */
    @Requires(Action.CHECK_IN)
    @Transactional
    public List<ScanAnswer> record(long meetingId, List<Scan> scans) {
        var now = clock.instant();
        var answers = scans.stream().map(scan -> record(meetingId, checked(scan, now), now)).toList();
        scans.stream().map(Scan::sessionId).distinct().forEach(session -> changes.changed(meetingId, SESSION, session, 0));
        return answers;
    }

    private ScanAnswer record(long meetingId, Scan scan, Instant now) {
        if (!attendance.isSession(meetingId, scan.sessionId())) {
            return new ScanAnswer(scan.scanId(), Outcome.NO_SESSION, null, null, scan.seenAt(), scan.desk(), null);
        }
        var wearer = scan.codeHash() == null ? Optional.<Wearer>empty() : attendance.wearer(meetingId, scan.codeHash());
        var participantId = scan.codeHash() == null ? scan.participantId() : wearer.map(Wearer::participantId).orElse(null);
        var person = participantId == null ? null : attendance.person(meetingId, participantId).orElse(null);
        if (person == null) {
            return new ScanAnswer(scan.scanId(), Outcome.UNKNOWN, null, null, scan.seenAt(), scan.desk(), null);
        }
        if (attendance.undone(scan.scanId())) {
            return answer(scan, Outcome.UNDONE, person, null);
        }
        var standing = attendance.standing(scan, person.id());
        if (standing.isPresent() && standing.get().getKey()) {
            return answer(scan, standing.get(), person);
        }
        if (wearer.isPresent() && !wearer.get().valid()) {
            return answer(scan, Outcome.REVOKED, person, wearer.get().reason());
        }
        if (standing.isPresent()) {
            return answer(scan, standing.get(), person);
        }
        if (person.state() != ParticipantState.APPROVED) {
            return answer(scan, Outcome.NOT_APPROVED, person, null);
        }
        if (attendance.insert(scan, person.id(), now, Actor.current().label())) {
            return answer(scan, Outcome.CHECKED_IN, person, null);
        }
        return attendance.standing(scan, person.id()).map(before -> answer(scan, before, person)).orElseGet(() -> answer(scan, Outcome.UNKNOWN, person, null));
    }

    private static ScanAnswer answer(Scan scan, Map.Entry<Boolean, Seen> standing, Known person) {
        return new ScanAnswer(scan.scanId(), standing.getKey() ? Outcome.CHECKED_IN : Outcome.ALREADY, person.id(), person.name(), standing.getValue().at(),
                standing.getValue().desk(), null);
    }

    private static ScanAnswer answer(Scan scan, Outcome outcome, Known person, String reason) {
        return new ScanAnswer(scan.scanId(), outcome, person.id(), person.name(), scan.seenAt(), scan.desk(), reason);
    }

    /** @param text in the name; null or empty for all @return those checked in last, newest first, at most so many */
    @Requires(Action.CHECK_IN)
    @Transactional(readOnly = true)
    public List<CheckedIn> checkedIn(long meetingId, long sessionId, String text, int limit) {
        return attendance.attended(meetingId, sessionId, Input.trimmed(text), limit).stream()
                .map(one -> new CheckedIn(one.scanId(), one.participantId(), one.name(), one.seenAt(), one.desk())).toList();
    }

    /** Takes a check-in back: the wrong person was scanned. @return whether it stood */
    @Requires(Action.CHECK_IN)
    @Transactional
    public boolean undo(long meetingId, UUID scanId) {
        var standing = attendance.findForUpdate(meetingId, scanId);
        standing.ifPresent(one -> {
            attendance.undo(one, clock.instant());
            audit.record(meetingId, ParticipantService.PARTICIPANT, one.participantId(), "CHECK_IN_UNDONE", new Attendance(one.session().name(), one.session().heldOn(), one.desk()), null);
            changes.changed(meetingId, SESSION, one.session().id(), 0);
        });
        return standing.isPresent();
    }

    private static Scan checked(Scan scan, Instant now) {
        var seenAt = scan.seenAt() == null || scan.seenAt().isAfter(now.plus(AHEAD)) ? now : scan.seenAt();
        var desk = Input.trimmed(scan.desk()) == null ? "?" : scan.desk().strip();
        return new Scan(scan.scanId(), scan.sessionId(), scan.codeHash(), scan.participantId(), seenAt,
                desk.length() <= LONGEST_DESK ? desk : desk.substring(0, LONGEST_DESK));
    }

    private static byte[] random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
