package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.plenary.nomination.NominationFilter;
import org.plenary.nomination.NominationOrder;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.NominationState;
import org.plenary.nomination.ReserveService;
import org.plenary.nomination.SelectionRunService;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;

/** A selection among thousands is carried out, every nominating authority is written to, and a place that falls free is filled. */
final class ApplyingBench {

    private static final List<String> STATES = List.of("AO", "BF", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "ER", "ET", "GA", "GH", "GN",
            "GW", "KE", "LS", "MW", "ML");

    private final RunningBench plenary;
    private final DSLContext db;

    ApplyingBench(RunningBench plenary) {
        this.plenary = plenary;
        this.db = plenary.bean(DSLContext.class);
    }

    void run(int nominees, int seats) {
        var planners = new Planners(db);
        var meetingId = planners.meeting().id();
        Planners.signIn(planners.account(meetingId, MeetingRole.LEAD_ORGANISER));
        nominate(meetingId, nominees, seats);
        var runs = plenary.bean(SelectionRunService.class);
        runs.propose(meetingId, (done, total) -> { });
        var proposal = runs.latest(meetingId).orElseThrow();
        var began = System.nanoTime();
        runs.apply(meetingId, proposal.runId(), (done, total) -> { });
        say("Applying a selection of %d from %,d: %.1f s for %,d letters, in one transaction", seats, nominees, (System.nanoTime() - began) / 1e9,
                db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.MEETING_ID.eq(meetingId)));
        succeed(meetingId);
    }

    private void succeed(long meetingId) {
        var nominations = plenary.bean(NominationService.class);
        var leaving = nominations.page(meetingId, new NominationFilter(null, null, NominationState.SELECTED), NominationOrder.BY_PARTY, 0, 1).getFirst();
        nominations.withdraw(meetingId, leaving.id(), leaving.version(), null);
        var timings = new Timings();
        for (var time = 0; time < 20; time++) {
            var began = System.nanoTime();
            plenary.bean(ReserveService.class).next(meetingId).orElseThrow();
            timings.add(System.nanoTime() - began);
        }
        say("  who takes a place that fell free: p50 %.0f ms, p95 %.0f ms, read and computed", timings.percentile(0.5), timings.percentile(0.95));
    }

    private void nominate(long meetingId, int nominees, int seats) {
        var now = Instant.now();
        var callId = db.insertInto(NOMINATION_CALL).set(NOMINATION_CALL.MEETING_ID, meetingId).set(NOMINATION_CALL.SEATS, seats)
                .set(NOMINATION_CALL.SEATS_PER_PARTY, seats / 10).set(NOMINATION_CALL.DEADLINE, now.minus(1, ChronoUnit.DAYS))
                .set(NOMINATION_CALL.CONTACT, "workshop@example.org").set(NOMINATION_CALL.STATE, "OPEN").set(NOMINATION_CALL.OPENED_AT, now)
                .returning(NOMINATION_CALL.ID).fetchSingle().getId();
        var addressees = new HashMap<String, Long>();
        STATES.forEach(state -> addressees.put(state, db.insertInto(NOMINATION_ADDRESSEE).set(NOMINATION_ADDRESSEE.CALL_ID, callId).set(NOMINATION_ADDRESSEE.ISO2, state)
                .set(NOMINATION_ADDRESSEE.NAME, "Example focal point").set(NOMINATION_ADDRESSEE.EMAIL, "focal-point@example.org")
                .returning(NOMINATION_ADDRESSEE.ID).fetchSingle().getId()));
        db.batchInsert(IntStream.range(0, nominees).mapToObj(number -> {
            var row = db.newRecord(NOMINATION);
            row.setCallId(callId);
            row.setIso2(STATES.get(number % STATES.size()));
            row.setAddresseeId(addressees.get(row.getIso2()));
            row.setPriority(number / STATES.size() + 1);
            row.setGivenName("Example");
            row.setFamilyName("Nominee " + number);
            row.setEmail("nominee" + number + "@example.org");
            row.setState(NominationState.ELIGIBLE.name());
            return row;
        }).toList()).execute();
    }
}
