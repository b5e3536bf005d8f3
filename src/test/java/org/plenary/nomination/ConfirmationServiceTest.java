package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.candidate;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.SEAT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class ConfirmationServiceTest {

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Selects this many of each State, more than there are seats: as when seats were taken back after the letters went out. */
    private List<String> selected(Example meeting, int ofEach, String... states) {
        var tokens = new ArrayList<String>();
        for (var state : states) {
            for (var number = 1; number <= ofEach; number++) {
                examples.propose(meeting, state, state + number);
                examples.decide(meeting, state + number, Decision.SELECT);
                tokens.add(examples.confirmToken(meeting, state + number));
                setState(meeting, state + number, NominationState.PROPOSED);
            }
        }
        db.update(NOMINATION).set(NOMINATION.STATE, NominationState.SELECTED.name())
                .where(NOMINATION.CALL_ID.eq(callId(meeting))).execute();
        return tokens;
    }

    private void setState(Example meeting, String name, NominationState state) {
        db.update(NOMINATION).set(NOMINATION.STATE, state.name()).where(NOMINATION.ID.eq(examples.nomination(meeting, name).id())).execute();
    }

    private long callId(Example meeting) {
        return examples.all(meeting).getFirst().callId();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private Map<Answer, Long> confirmAll(List<String> tokens) throws Exception {
        return atOnce(tokens.stream().<Callable<Answer>>map(token -> () -> confirmations.confirm(token, null).answer()).toList()).stream()
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }

    @Test
    void sixtyConfirmingAtOnceForTwentySeatsGiveExactlyTwenty() throws Exception {
        var meeting = examples.openCall(20, 20, "OM", "PK", "IR");
        assertThat(confirmAll(selected(meeting, 20, "OM", "PK", "IR"))).isEqualTo(Map.of(Answer.CONFIRMED, 20L, Answer.NO_SEAT_LEFT, 40L));
        var states = examples.all(meeting).stream().collect(Collectors.groupingBy(Nomination::state, Collectors.counting()));
        assertThat(states).isEqualTo(Map.of(NominationState.CONFIRMED, 20L, NominationState.RESERVE, 40L));
        assertThat(seatsTaken(meeting, "ALL")).isEqualTo(20);
        assertThat(seatsTaken(meeting, "OM") + seatsTaken(meeting, "PK") + seatsTaken(meeting, "IR")).isEqualTo(20);
    }

    @Test
    void confirmingAtOnceNoPartyGetsMoreThanItsSeats() throws Exception {
        var meeting = examples.openCall(20, 4, "OM", "PK", "IR");
        assertThat(confirmAll(selected(meeting, 8, "OM", "PK", "IR"))).isEqualTo(Map.of(Answer.CONFIRMED, 12L, Answer.NO_SEAT_LEFT, 12L));
        for (var state : List.of("OM", "PK", "IR")) {
            assertThat(seatsTaken(meeting, state)).isEqualTo(4);
        }
        assertThat(seatsTaken(meeting, "ALL")).isEqualTo(12);
    }

    private int seatsTaken(Example meeting, String pool) {
        return db.fetchCount(SEAT, SEAT.CALL_ID.eq(callId(meeting)).and(SEAT.POOL.eq(pool)).and(SEAT.NOMINATION_ID.isNotNull()));
    }

    @Test
    void pressingConfirmTwiceAtOnceCountsOnce() throws Exception {
        var meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        var token = examples.confirmToken(meeting, "Alpha");
        Callable<String> press = () -> {
            try {
                return confirmations.confirm(token, null).answer().name();
            } catch (InvalidLink e) {
                return e.reason().name();
            }
        };
        assertThat(atOnce(List.of(press, press))).containsExactlyInAnyOrder("CONFIRMED", "USED");
        assertThat(seatsTaken(meeting, "ALL")).isEqualTo(1);
    }

    @Test
    void whoeverDeclinesTakesNoSeatAndTheNominatorLearnsWhy() {
        var meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        var token = examples.confirmToken(meeting, "Alpha");
        SecurityContextHolder.clearContext();
        assertThat(confirmations.decline(token, "I cannot travel then.")).isEqualTo(Answer.DECLINED);
        assertThat(examples.letters(meeting, "focal-point.om@example.org").getLast().getBody())
                .contains("Example Alpha has declined.").contains("Reason given: I cannot travel then.");
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> confirmations.confirm(token, null).answer())
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.USED));
    }

    @Test
    void aNominationWithdrawnByItsNominatorCanNoLongerBeConfirmed() {
        var meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        var selected = examples.decide(meeting, "Alpha", Decision.SELECT);
        guests.withdraw(examples.nominateToken(meeting, "OM"), selected.id(), selected.version());
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> confirmations.confirm(examples.confirmToken(meeting, "Alpha"), null).answer())
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.REVOKED));
        assertThat(examples.letters(meeting, candidate("Alpha").email())).hasSize(2);
    }
}
