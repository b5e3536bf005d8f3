package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.addressee;
import static org.plenary.nomination.NominationExamples.candidate;
import static org.plenary.nomination.NominationExamples.draft;
import static org.plenary.nomination.NominationExamples.inDays;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.SEAT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.body.Names;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.restore.RestoreService;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
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
    private CallLetterService letters;
    @Autowired
    private AddresseeService addressees;
    @Autowired
    private RestoreService restore;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private HistoryService history;
    @Autowired
    private BodyService bodies;
    @Autowired
    private Reminders reminders;
    @Autowired
    private CallPreviewService preview;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private CallDraft fields(Example meeting) {
        return calls.find(meeting.meetingId()).orElseThrow().fields(calls.lists(meeting.meetingId()), MUSCAT);
    }

    private CallDraft created(Example meeting) {
        calls.create(meeting.meetingId(), draft(20, 5));
        return fields(meeting);
    }

    @Test
    void aDraftWithMistakesIsRefusedAtEachField() {
        var meeting = examples.meeting();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> calls.create(meeting.meetingId(), CallDraft.of(5, 6, null, null, "nobody")))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("seatsPerParty", "contact"));
        assertThat(calls.find(meeting.meetingId())).isEmpty();
    }

    @Test
    void theDeadlineIsATimeInTheZoneOfTheMeeting() {
        var meeting = examples.meeting();
        var call = calls.create(meeting.meetingId(), draft(20, 5));
        assertThat(call.deadline()).isEqualTo(draft(20, 5).deadline().atZone(MUSCAT).toInstant());
        assertThat(fields(meeting)).isEqualTo(draft(20, 5));
    }

    @Test
    void twoOrganisersEditingDifferentFieldsBothKeepTheirs() {
        var meeting = examples.meeting();
        var base = created(meeting);
        calls.edit(meeting.meetingId(), base, CallDraft.of(30, 5, base.deadline(), null, base.contact()));
        var now = calls.edit(meeting.meetingId(), base, CallDraft.of(20, 5, base.deadline(), "Travel is funded.", base.contact()));
        assertThat(now.seats()).isEqualTo(30);
        assertThat(now.note()).isEqualTo("Travel is funded.");
    }

    @Test
    void twoOrganisersEditingTheSameFieldAreAsked() {
        var meeting = examples.meeting();
        var base = created(meeting);
        calls.edit(meeting.meetingId(), base, CallDraft.of(30, 5, base.deadline(), null, base.contact()));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> calls.edit(meeting.meetingId(), base, CallDraft.of(40, 5, base.deadline(), null, base.contact())));
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
        var call = calls.create(meeting.meetingId(), CallDraft.of(20, 5, inDays(-1), null, "workshop@example.org"));
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
        assertThat(letters.sendNext(meeting.meetingId())).isEqualTo(new CallLetterService.Letters(1, 3));
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
        assertThat(letters.sendNext(meeting.meetingId())).isEqualTo(new CallLetterService.Letters(2, 2));
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
        addressees.correct(meeting.meetingId(), before.id(), before.fields(),
                new AddresseeDraft("OM", "Example successor", "focal-point.om@example.org", "fr"));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.look(old, null));
        examples.sendAll(meeting);
        assertThat(guests.look(examples.nominateToken(meeting, "OM"), null).name()).isEqualTo("Example successor");
    }

    @Test
    void anAddresseeIsPutBackFromItsHistoryAndIsDueALetterAgain() {
        var meeting = examples.openCall(20, 5, "OM");
        var before = calls.addressees(meeting.meetingId()).getFirst();
        addressees.correct(meeting.meetingId(), before.id(), before.fields(), new AddresseeDraft("OM", "Example successor", "new@example.org", "fr"));
        examples.sendAll(meeting);
        var entry = history.ofObject(meeting.meetingId(), AddresseeService.ADDRESSEE, before.id()).stream().filter(one -> one.action().equals("CHANGED")).findFirst().orElseThrow();
        restore.restore(restore.plan(entry.id(), Set.of("name", "email", "language")));
        assertThat(calls.addressees(meeting.meetingId()).getFirst()).satisfies(now -> {
            assertThat(now.fields()).isEqualTo(before.fields());
            assertThat(now.letterDue()).isTrue();
        });
    }

    @Test
    void whatTwoCorrectInOneAddresseeIsMergedAndTheSameFieldIsAsked() {
        var meeting = examples.openCall(20, 5, "OM");
        var before = calls.addressees(meeting.meetingId()).getFirst();
        var base = before.fields();
        addressees.correct(meeting.meetingId(), before.id(), base, new AddresseeDraft("OM", "Example successor", base.email(), base.language()));
        addressees.correct(meeting.meetingId(), before.id(), base, new AddresseeDraft("OM", base.name(), "new@example.org", base.language()));
        assertThat(calls.addressees(meeting.meetingId()).getFirst().fields()).isEqualTo(new AddresseeDraft("OM", "Example successor", "new@example.org", base.language()));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> addressees.correct(meeting.meetingId(), before.id(), base, new AddresseeDraft("OM", "Another", base.email(), base.language())))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("name", base.name(), "Example successor", "Another")));
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
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.propose(old, candidate("Alpha")))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.EXPIRED));
        var call = calls.extend(meeting.meetingId(), calls.find(meeting.meetingId()).orElseThrow().version(), inDays(10), "Too few nominations (example)");
        assertThat(call.takesNominations(Instant.now())).isTrue();
        examples.sendAll(meeting);
        assertThat(examples.letters(meeting).getLast().getSubject()).isEqualTo("New deadline for nominations: Example workshop");
        assertThat(guests.look(examples.nominateToken(meeting, "OM"), null).deadline()).isEqualTo(call.deadline());
    }

    @Test
    void closingEndsTheNominating() {
        var meeting = examples.openCall(20, 5, "OM");
        calls.close(meeting.meetingId(), calls.find(meeting.meetingId()).orElseThrow().version());
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> examples.propose(meeting, "OM", "Alpha"))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.EXPIRED));
    }

    @Test
    void oneRegionIsCalledAgainAloneAndTheOthersStayClosed() {
        var meeting = examples.meeting();
        var cms = bodies.bodies().stream().filter(body -> body.code().equals("CMS")).findFirst().orElseThrow();
        var regionOf = bodies.regions("CMS", LocalDate.now());
        calls.create(meeting.meetingId(), ThreeWay.with(draft(20, 5), Map.of("bodyId", cms.id())));
        addressees.add(meeting.meetingId(), List.of(addressee("KE", "en"), addressee("UG", "en"), addressee("FR", "fr")));
        calls.open(meeting.meetingId(), 0);
        examples.sendAll(meeting);
        examples.passDeadlineKeepingLinks(meeting);
        var version = calls.find(meeting.meetingId()).orElseThrow().version();
        calls.extendRegion(meeting.meetingId(), version, regionOf.get("KE").id(), inDays(10), "Too few from Africa (example)");
        examples.sendAll(meeting);
        assertThat(examples.letters(meeting, "focal-point.ke@example.org").getLast().getBody()).contains("Too few from Africa (example)");
        assertThat(examples.letters(meeting, "focal-point.fr@example.org")).hasSize(1);
        assertThat(examples.propose(meeting, "UG", "Alpha").state()).isEqualTo(NominationState.PROPOSED);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> examples.propose(meeting, "FR", "Beta"));
    }

    @Test
    void statesWithoutAFocalPointAreListedAndKeepTheCallFromOpening() {
        var meeting = examples.draftCall(inDays(10), "OM");
        assertThat(addressees.fill(meeting.meetingId(), new Asked.Picked(List.of("OM", "PK")), "en")).isEqualTo(1);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calls.open(meeting.meetingId(), 1))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("addressees", "nomination.error.addressees-incomplete", 1L)));
        var pakistan = calls.addressees(meeting.meetingId()).getLast();
        addressees.correct(meeting.meetingId(), pakistan.id(), pakistan.fields(), addressee("PK", "en"));
        assertThat(calls.open(meeting.meetingId(), 1).state()).isEqualTo(CallState.OPEN);
    }

    @Test
    void addresseesPastedCompleteTheStatesThatWereListedWithoutThem() {
        var meeting = examples.draftCall(inDays(10), "OM");
        addressees.fill(meeting.meetingId(), new Asked.Picked(List.of("PK")), "en");
        addressees.add(meeting.meetingId(), List.of(addressee("PK", "fr"), addressee("IR", "en")));
        assertThat(calls.addressees(meeting.meetingId())).hasSize(3).allMatch(Addressee::complete);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> addressees.add(meeting.meetingId(), List.of(addressee("PK", "es"))));
    }

    @Test
    void thePartiesOfABodyARegionOrTheRangeStatesAreAskedAtOnce() {
        var cms = bodies.bodies().stream().filter(body -> body.code().equals("CMS")).findFirst().orElseThrow().id();
        var lions = bodies.rangeLists().stream().filter(list -> list.code().equals(BodyService.AFRICAN_LION)).findFirst().orElseThrow().id();
        var africa = bodies.regions("CMS", LocalDate.now()).get("KE").id();
        var meeting = examples.draftCall(inDays(10), "KE");
        assertThat(addressees.fill(meeting.meetingId(), new Asked.RangeStates(lions), "en")).isEqualTo(36);
        assertThat(addressees.fill(meeting.meetingId(), new Asked.RangeStates(lions), "en")).isZero();
        assertThat(calls.find(meeting.meetingId()).orElseThrow().eligible()).isEqualTo(Eligible.RANGE_STATES);
        var parties = examples.draftCall(inDays(10));
        assertThat(addressees.fill(parties.meetingId(), new Asked.Parties(cms), "fr"))
                .isEqualTo(bodies.parties("CMS", LocalDate.now().plusDays(60)).size());
        var region = examples.draftCall(inDays(10));
        addressees.fill(region.meetingId(), new Asked.OfRegion(cms, africa), "en");
        assertThat(calls.addressees(region.meetingId())).isNotEmpty().allMatch(one -> one.regionId() == africa && !one.complete());
    }

    @Test
    void onlyThoseWhoHaveNamedFewerThanTheirSeatsAreRemindedOncePerDaySet() {
        var meeting = examples.meeting();
        calls.create(meeting.meetingId(), ThreeWay.with(CallDraft.of(20, 1, inDays(5), null, "workshop@example.org"), Map.of("reminders", List.of(7, 2))));
        addressees.add(meeting.meetingId(), List.of(addressee("OM", "en"), addressee("PK", "en"), addressee("IR", "en")));
        calls.open(meeting.meetingId(), 0);
        examples.sendAll(meeting);
        db.update(NOMINATION_ADDRESSEE).set(NOMINATION_ADDRESSEE.INVITED_AT, Instant.now().minus(Duration.ofDays(20)))
                .where(NOMINATION_ADDRESSEE.ISO2.ne("IR")).execute();
        examples.propose(meeting, "OM", "Alpha");
        reminders.sendDue();
        reminders.sendDue();
        assertThat(examples.letters(meeting, "focal-point.om@example.org")).hasSize(1);
        assertThat(examples.letters(meeting, "focal-point.ir@example.org")).hasSize(1);
        assertThat(examples.letters(meeting, "focal-point.pk@example.org")).hasSize(2).last().extracting(OutboxMessageRecord::getSubject)
                .isEqualTo("Reminder, nominations: Example workshop");
        assertThat(examples.propose(meeting, "PK", "Beta").state()).isEqualTo(NominationState.PROPOSED);
    }

    @Test
    void everyLetterIsSeenBeforehandInEachLanguageAsItWillBeSent() {
        var meeting = examples.draftCall(null, "SN");
        for (var kind : LetterKind.values()) {
            assertThat(Messages.LOCALES).allSatisfy(locale -> assertThat(preview.preview(meeting.meetingId(), kind, locale).body())
                    .doesNotContain("{").doesNotContain("nomination.").contains("workshop@example.org"));
        }
        assertThat(preview.preview(meeting.meetingId(), LetterKind.INVITATION, Locale.FRENCH).body()).contains("Sénégal");
        assertThat(examples.letters(meeting)).isEmpty();
    }

    @Test
    void aCallThroughAPartnerIsSignedByIt() {
        var meeting = examples.meeting();
        var partner = bodies.organisations().stream().filter(one -> one.code().equals("CMS")).findFirst().orElseThrow();
        calls.create(meeting.meetingId(), ThreeWay.with(draft(20, 5), Map.of("throughId", partner.id())));
        addressees.add(meeting.meetingId(), List.of(addressee("OM", "en")));
        calls.open(meeting.meetingId(), 0);
        examples.sendAll(meeting);
        assertThat(examples.letters(meeting).getFirst().getBody()).contains(partner.name().en());
        assertThat(guests.look(examples.nominateToken(meeting, "OM"), null).meeting().organisers().getFirst().acronym()).isEqualTo(partner.acronym());
    }

    @Test
    void anOpenCallTakesMoreSeatsButNotFewerAndKeepsWhatWasPromised() {
        var meeting = examples.openCall(20, 5, "OM");
        var base = fields(meeting);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calls.edit(meeting.meetingId(), base, ThreeWay.with(base,
                Map.of("seats", 19, "papers", List.of(new CallPaper(null, PaperKind.CV, true, null)), "deadline", inDays(90)))))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("seats", "deadline", "papers"));
        calls.edit(meeting.meetingId(), base, ThreeWay.with(base, Map.of("seats", 22, "seatsPerParty", 6, "note", "Rooms are paid for.",
                "reminders", List.of(7, 2))));
        assertThat(fields(meeting)).isEqualTo(ThreeWay.with(base, Map.of("seats", 22, "seatsPerParty", 6, "note", "Rooms are paid for.",
                "reminders", List.of(7, 2))));
        var call = calls.find(meeting.meetingId()).orElseThrow();
        assertThat(db.fetchCount(SEAT, SEAT.CALL_ID.eq(call.id()).and(SEAT.POOL.eq("OM")))).isEqualTo(6);
        assertThat(db.fetchCount(SEAT, SEAT.CALL_ID.eq(call.id()).and(SEAT.POOL.eq("ALL")))).isEqualTo(22);
    }

    @Test
    void profilesRegionsPapersAndRemindersAreKeptWithTheirIds() {
        var meeting = examples.meeting();
        var cms = bodies.bodies().stream().filter(body -> body.code().equals("CMS")).findFirst().orElseThrow();
        var africa = bodies.regions("CMS", LocalDate.now()).get("KE").id();
        var draft = ThreeWay.with(draft(20, 5), Map.of("bodyId", cms.id(),
                "profiles", List.of(new CallProfile(null, new Names("Marine biodiversity", null, null), 1, 2), new CallProfile(null, new Names("Fisheries", null, null), null, null)),
                "regions", List.of(new RegionSeats(africa, 1, 2, "Example representative", "representative@example.org", "fr"))));
        calls.create(meeting.meetingId(), draft);
        var first = fields(meeting);
        var swapped = ThreeWay.with(first, Map.of("profiles", first.profiles().reversed(), "regions", List.of(new RegionSeats(africa, 0, 3, null, null, null))));
        calls.edit(meeting.meetingId(), first, swapped);
        assertThat(fields(meeting)).isEqualTo(swapped);
        assertThat(swapped.profiles()).extracting(CallProfile::id).doesNotContainNull();
    }

    @Test
    void aDecisionOnAnOldViewOfTheCallIsRefused() {
        var meeting = examples.openCall(20, 5, "OM");
        var seen = calls.find(meeting.meetingId()).orElseThrow();
        calls.extend(meeting.meetingId(), seen.version(), inDays(40), "Too few nominations (example)");
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
