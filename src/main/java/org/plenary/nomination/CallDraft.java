package org.plenary.nomination;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * The fields of a call that organisers edit.
 *
 * @param seats         places in all
 * @param seatsPerParty at most this many of them for one Party or State
 * @param deadline      in the zone of the meeting; may be null while the call is a draft
 * @param note          what the letters say beside the facts; null where there is nothing to say
 * @param contact       e-mail address for questions
 * @param bodyId        the body whose Parties and regions count, or null
 * @param eligible      how the States that are asked were found
 * @param fundedPlaces  how many places are funded
 * @param answerDays    days a nominee has to answer
 * @param throughId     the partner secretariat in whose name the call runs and which picks, or null
 * @param reminders     days before the deadline
 */
public record CallDraft(Integer seats, Integer seatsPerParty, LocalDateTime deadline, String note, String contact, Long bodyId,
        Eligible eligible, Long regionId, Long rangeListId, Integer fundedPlaces, FundingRule fundingRule, Integer answerDays,
        Promotion promotion, Long throughId, List<CallProfile> profiles, List<RegionSeats> regions, List<CallPaper> papers,
        List<Integer> reminders) {

    private static final int MOST_SEATS = 10_000;
    private static final int LONGEST_ANSWER = 365;
    private static final int LONGEST_REMINDER = 180;
    private static final int USUAL_ANSWER = 14;

    public CallDraft {
        note = Input.trimmed(note);
        contact = Input.trimmed(contact);
        profiles = List.copyOf(profiles);
        regions = List.copyOf(regions);
        papers = List.copyOf(papers);
        reminders = List.copyOf(reminders);
    }

    /** @return a call with everything else as it usually is: nothing funded, no papers, two weeks to answer */
    public static CallDraft of(Integer seats, Integer seatsPerParty, LocalDateTime deadline, String note, String contact) {
        return new CallDraft(seats, seatsPerParty, deadline, note, contact, null, Eligible.PICKED, null, null, 0, FundingRule.NONE,
                USUAL_ANSWER, Promotion.APPROVAL, null, List.of(), List.of(), List.of(), List.of());
    }

    CallLists lists() {
        return new CallLists(profiles, regions, papers, reminders);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        number(violations, "seats", seats, 1, MOST_SEATS);
        number(violations, "seatsPerParty", seatsPerParty, 1, MOST_SEATS);
        if (violations.isEmpty() && seatsPerParty > seats) {
            violations.add(Violation.of("seatsPerParty", "nomination.error.quota-above-seats", seats));
        }
        Input.tooLong(violations, "note", note, 5_000);
        Input.email(violations, "contact", contact);
        number(violations, "fundedPlaces", fundedPlaces, 0, seats == null ? MOST_SEATS : seats);
        number(violations, "answerDays", answerDays, 1, LONGEST_ANSWER);
        required(violations, "bodyId", bodyId, eligible == Eligible.PARTIES || eligible == Eligible.REGION || !regions.isEmpty());
        required(violations, "regionId", regionId, eligible == Eligible.REGION);
        required(violations, "rangeListId", rangeListId, eligible == Eligible.RANGE_STATES);
        profiles.forEach(profile -> profile.check(violations));
        regions.forEach(region -> region.check(violations));
        papers.forEach(paper -> Input.tooLong(violations, "papers", paper.note(), 300));
        once(violations, "papers", papers, CallPaper::kind, "nomination.error.paper-twice");
        once(violations, "regions", regions, RegionSeats::regionId, "nomination.error.region-twice");
        once(violations, "reminders", reminders, Function.identity(), "nomination.error.reminder-twice");
        reminders.forEach(days -> number(violations, "reminders", days, 0, LONGEST_REMINDER));
        shares(violations);
        return violations;
    }

    /** Seats that regions and profiles must have cannot be more than there are. */
    private void shares(List<Violation> violations) {
        if (seats != null && profiles.stream().filter(one -> one.minimum() != null).mapToInt(CallProfile::minimum).sum() > seats) {
            violations.add(Violation.of("profiles", "nomination.error.minima-above-seats", seats));
        }
        if (seats != null && regions.stream().filter(one -> one.minimum() != null).mapToInt(RegionSeats::minimum).sum() > seats) {
            violations.add(Violation.of("regions", "nomination.error.minima-above-seats", seats));
        }
    }

    Instant deadlineIn(ZoneId zone) {
        return deadline == null ? null : deadline.atZone(zone).toInstant();
    }

    private static void number(List<Violation> violations, String field, Integer value, int least, int most) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        } else if (value < least || value > most) {
            violations.add(Violation.of(field, "nomination.error.number", least, most));
        }
    }

    private static void required(List<Violation> violations, String field, Object value, boolean needed) {
        if (needed && value == null) {
            violations.add(Violation.of(field, "error.required"));
        }
    }

    private static <T> void once(List<Violation> violations, String field, List<T> list, Function<T, ?> key, String message) {
        var seen = new HashSet<Object>();
        if (list.stream().map(key).anyMatch(one -> !seen.add(one))) {
            violations.add(Violation.of(field, message));
        }
    }
}
