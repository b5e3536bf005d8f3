package org.plenary.preparation;

import static org.plenary.shell.Violation.of;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * From what the deadlines of a meeting are counted, in dates local to its zone.
 *
 * @param firstAnnounced the day that was announced first
 * @param opensAt        null where not known
 * @param closesAt       null where not known
 * @param reviewingId    the meeting that reviews its documents, or null
 * @param previousId     the one before in its series, or null
 * @param holidays       of the host, beside those that the reference data know; in order of the day
 */
public record AnchorDraft(LocalDate firstAnnounced, LocalDate opensOn, LocalTime opensAt, LocalDate closesOn, LocalTime closesAt, Long reviewingId,
        Long previousId, List<HostHoliday> holidays) {

    private static final int FARTHEST_DAYS = 366;
    private static final int MOST_HOLIDAYS = 100;

    public AnchorDraft {
        holidays = holidays.stream().sorted(Comparator.comparing(HostHoliday::day)).distinct().toList();
    }

    static AnchorDraft read(MeetingFrame meeting, List<HostHoliday> holidays) {
        var anchors = meeting.anchors();
        return new AnchorDraft(meeting.anchor(Anchor.Point.FIRST_ANNOUNCED_DAY).day(), meeting.anchor(Anchor.Point.OPENING).day(), anchors.opensAt(),
                meeting.anchor(Anchor.Point.CLOSING).day(), anchors.closesAt(), anchors.reviewingId(), anchors.previousId(), holidays);
    }

    MeetingAnchors anchors(LocalDate startsOn, LocalDate endsOn) {
        return new MeetingAnchors(days(startsOn, firstAnnounced), days(startsOn, opensOn), opensAt, days(closesOn, endsOn), closesAt, reviewingId, previousId);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    List<Violation> violations(MeetingFrame meeting) {
        var violations = new ArrayList<Violation>();
        if (firstAnnounced == null) {
            violations.add(of("firstAnnounced", "deadlines.error.anchor-missing"));
        } else if (Math.abs(days(meeting.startsOn(), firstAnnounced)) > FARTHEST_DAYS) {
            violations.add(of("firstAnnounced", "deadlines.error.announced-too-far", FARTHEST_DAYS));
        }
        within(violations, "opensOn", opensOn, meeting);
        within(violations, "closesOn", closesOn, meeting);
        if (opensOn != null && closesOn != null && opensOn.isAfter(closesOn)) {
            violations.add(of("closesOn", "deadlines.error.closes-before-opening"));
        } else if (opensOn != null && opensOn.equals(closesOn) && opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            violations.add(of("closesAt", "deadlines.error.closes-before-opening"));
        }
        itself(violations, "reviewingId", reviewingId, meeting);
        itself(violations, "previousId", previousId, meeting);
        if (holidays.size() > MOST_HOLIDAYS) {
            violations.add(of("holidays", "deadlines.error.holidays-many", MOST_HOLIDAYS));
        } else if (holidays.stream().map(HostHoliday::day).distinct().count() < holidays.size()) {
            violations.add(of("holidays", "deadlines.error.holiday-twice"));
        }
        holidays.forEach(holiday -> Input.tooLong(violations, "holidays", holiday.name(), 120));
        return violations;
    }

    private static void within(List<Violation> violations, String field, LocalDate day, MeetingFrame meeting) {
        if (day == null) {
            violations.add(of(field, "deadlines.error.anchor-missing"));
        } else if (day.isBefore(meeting.startsOn()) || day.isAfter(meeting.endsOn())) {
            violations.add(of(field, "deadlines.error.outside-meeting"));
        }
    }

    private static void itself(List<Violation> violations, String field, Long id, MeetingFrame meeting) {
        if (id != null && id == meeting.id()) {
            violations.add(of(field, "deadlines.error.itself"));
        }
    }
}
