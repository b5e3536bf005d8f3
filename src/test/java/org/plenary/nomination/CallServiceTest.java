package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.addressee;
import static org.plenary.nomination.NominationExamples.draft;
import static org.plenary.nomination.NominationExamples.inDays;
import static org.plenary.schema.Tables.SEAT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.live.EditConflict;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class CallServiceTest {

    private static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");

    @Autowired
    private NominationExamples examples;
    @Autowired
    private CallService calls;
    @Autowired
    private AddresseeService addressees;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aDraftWithMistakesIsRefusedAtEachField() {
        var meeting = examples.meeting();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> calls.create(meeting.meetingId(), new CallDraft(5, 6, null, null, "nobody")))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("seatsPerParty", "contact"));
        assertThat(calls.find(meeting.meetingId())).isEmpty();
    }

    @Test
    void theDeadlineIsATimeInTheZoneOfTheMeeting() {
        var meeting = examples.meeting();
        var call = calls.create(meeting.meetingId(), draft(20, 5));
        assertThat(call.deadline()).isEqualTo(draft(20, 5).deadline().atZone(MUSCAT).toInstant());
        assertThat(call.fields(MUSCAT)).isEqualTo(draft(20, 5));
    }

    @Test
    void twoOrganisersEditingDifferentFieldsBothKeepTheirs() {
        var meeting = examples.meeting();
        var base = calls.create(meeting.meetingId(), draft(20, 5)).fields(MUSCAT);
        calls.edit(meeting.meetingId(), base, new CallDraft(30, 5, base.deadline(), null, base.contact()));
        var now = calls.edit(meeting.meetingId(), base, new CallDraft(20, 5, base.deadline(), "Travel is funded.", base.contact()));
        assertThat(now.seats()).isEqualTo(30);
        assertThat(now.note()).isEqualTo("Travel is funded.");
    }

    @Test
    void twoOrganisersEditingTheSameFieldAreAsked() {
        var meeting = examples.meeting();
        var base = calls.create(meeting.meetingId(), draft(20, 5)).fields(MUSCAT);
        calls.edit(meeting.meetingId(), base, new CallDraft(30, 5, base.deadline(), null, base.contact()));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> calls.edit(meeting.meetingId(), base, new CallDraft(40, 5, base.deadline(), null, base.contact())));
        assertThat(calls.find(meeting.meetingId()).orElseThrow().seats()).isEqualTo(30);
    }

    @Test
    void aMeetingHasOneCall() {
        var meeting = examples.meeting();
        calls.create(meeting.meetingId(), draft(20, 5));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calls.create(meeting.meetingId(), draft(9, 3)));
    }

    @Test
    void aCallToNobodyDoesNotOpen() {
        var meeting = examples.meeting();
        var call = calls.create(meeting.meetingId(), draft(20, 5));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calls.open(meeting.meetingId(), call.version()))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly("nomination.error.no-addressee"));
    }

    @Test
    void aCallWhoseDeadlineIsPastDoesNotOpen() {
        var meeting = examples.meeting();
        var call = calls.create(meeting.meetingId(), new CallDraft(20, 5, inDays(-1), null, "workshop@example.org"));
        addressees.add(meeting.meetingId(), List.of(addressee("OM", "en")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calls.open(meeting.meetingId(), call.version()))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("deadline"));
    }

    @Test
    void openingMakesTheSeatsOfTheMeetingAndOfEachState() {
        var call = calls.find(examples.openCall(12, 5, "OM", "PK", "IR").meetingId()).orElseThrow();
        assertThat(db.fetchCount(SEAT, SEAT.CALL_ID.eq(call.id()).and(SEAT.POOL.eq("ALL")))).isEqualTo(12);
        for (var state : List.of("OM", "PK", "IR")) {
            assertThat(db.fetchCount(SEAT, SEAT.CALL_ID.eq(call.id()).and(SEAT.POOL.eq(state)))).isEqualTo(5);
        }
    }

    @Test
    void eachAddresseeGetsOneLetterInTheirLanguage() {
        var meeting = examples.meeting();
        var call = calls.create(meeting.meetingId(), draft(20, 5));
        addressees.add(meeting.meetingId(), List.of(addressee("OM", "en"), addressee("SN", "fr"), addressee("PE", "es")));
        calls.open(meeting.meetingId(), call.version());
        assertThat(examples.letters(meeting)).isEmpty();
        assertThat(calls.sendNext(meeting.meetingId())).isEqualTo(new CallService.Letters(1, 3));
        examples.sendAll(meeting);
        examples.sendAll(meeting);
        assertThat(examples.letters(meeting)).extracting(OutboxMessageRecord::getLanguage).containsExactly("en", "fr", "es");
        assertThat(examples.letters(meeting)).extracting(OutboxMessageRecord::getSubject).containsExactly(
                "Call for nominations: Example workshop", "Appel à candidatures\u00a0: Atelier d’exemple",
                "Convocatoria de candidaturas: Example workshop");
        assertThat(examples.letters(meeting).get(1).getBody()).contains("Candidatures présentées par\u00a0: Sénégal")
                .contains("jusqu’à 10 en comptant les suppléants").doesNotContain("{").doesNotContain("nomination.");
    }

    @Test
    void whoeverIsAddedToAnOpenCallGetsSeatsAndALetter() {
        var meeting = examples.openCall(20, 5, "OM");
        addressees.add(meeting.meetingId(), List.of(addressee("PK", "en")));
        assertThat(calls.sendNext(meeting.meetingId())).isEqualTo(new CallService.Letters(2, 2));
        assertThat(guests.look(examples.nominateToken(meeting, "PK"), null).country()).isEqualTo("Pakistan");
        assertThat(db.fetchCount(SEAT, SEAT.POOL.eq("PK").and(SEAT.CALL_ID.eq(calls.find(meeting.meetingId()).orElseThrow().id())))).isEqualTo(5);
    }

    @Test
    void severalAddresseesAreAddedTogetherOrNotAtAll() {
        var meeting = examples.openCall(20, 5, "OM");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> addressees.add(meeting.meetingId(), List.of(addressee("PK", "en"), addressee("OM", "en"), addressee("IR", "en"))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> addressees.add(meeting.meetingId(), List.of(addressee("PK", "en"), addressee("XX", "en"))));
        assertThat(calls.addressees(meeting.meetingId())).extracting(one -> one.fields().iso2()).containsExactly("OM");
    }

    @Test
    void aCorrectedAddresseeGetsANewLinkAndTheOldOneEnds() {
        var meeting = examples.openCall(20, 5, "OM");
        var old = examples.nominateToken(meeting, "OM");
        var before = calls.addressees(meeting.meetingId()).getFirst();
        addressees.correct(meeting.meetingId(), before.id(), before.version(),
                new AddresseeDraft("OM", "Example successor", "focal-point.om@example.org", "fr"));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.look(old, null));
        examples.sendAll(meeting);
        assertThat(guests.look(examples.nominateToken(meeting, "OM"), null).name()).isEqualTo("Example successor");
    }

    @Test
    void whoeverHasNominatedIsNotRemoved() {
        var meeting = examples.openCall(20, 5, "OM", "PK");
        examples.propose(meeting, "OM", "Alpha");
        var oman = calls.addressees(meeting.meetingId()).getFirst();
        var pakistan = calls.addressees(meeting.meetingId()).getLast();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> addressees.remove(meeting.meetingId(), oman.id(), oman.version()));
        addressees.remove(meeting.meetingId(), pakistan.id(), pakistan.version());
        assertThat(calls.addressees(meeting.meetingId())).hasSize(1);
    }

    @Test
    void anAddresseeOfAnotherMeetingIsNotFound() {
        var other = examples.openCall(20, 5, "OM");
        var foreign = calls.addressees(other.meetingId()).getFirst();
        var meeting = examples.openCall(20, 5, "PK");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> addressees.remove(meeting.meetingId(), foreign.id(), foreign.version()));
    }

    @Test
    void theDeadlineCanBeExtendedAfterItHasPassed() {
        var meeting = examples.openCall(20, 5, "OM");
        var old = examples.nominateToken(meeting, "OM");
        examples.passDeadline(meeting);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.look(old, null))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.EXPIRED));
        var call = calls.extend(meeting.meetingId(), calls.find(meeting.meetingId()).orElseThrow().version(), inDays(10));
        assertThat(call.takesNominations(Instant.now())).isTrue();
        examples.sendAll(meeting);
        assertThat(examples.letters(meeting).getLast().getSubject()).isEqualTo("New deadline for nominations: Example workshop");
        assertThat(guests.look(examples.nominateToken(meeting, "OM"), null).deadline()).isEqualTo(call.deadline());
    }

    @Test
    void closingEndsTheLinks() {
        var meeting = examples.openCall(20, 5, "OM");
        calls.close(meeting.meetingId(), calls.find(meeting.meetingId()).orElseThrow().version());
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.look(examples.nominateToken(meeting, "OM"), null))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.REVOKED));
    }

    @Test
    void aDecisionOnAnOldViewOfTheCallIsRefused() {
        var meeting = examples.openCall(20, 5, "OM");
        var seen = calls.find(meeting.meetingId()).orElseThrow();
        calls.extend(meeting.meetingId(), seen.version(), inDays(40));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calls.close(meeting.meetingId(), seen.version()))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key)
                        .containsExactly("error.changed-meanwhile"));
    }

    @Test
    void theHistoryTellsWhatHappenedToTheCall() {
        var meeting = examples.openCall(20, 5, "OM");
        var call = calls.find(meeting.meetingId()).orElseThrow();
        calls.close(meeting.meetingId(), call.version());
        assertThat(history.ofObject(meeting.meetingId(), CallService.CALL, call.id())).extracting(HistoryEntry::action)
                .containsExactly("CALL_CLOSED", "CALL_OPENED", "CREATED");
    }
}
