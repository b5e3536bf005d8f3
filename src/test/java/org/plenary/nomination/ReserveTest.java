package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.addressee;
import static org.plenary.nomination.NominationExamples.candidate;
import static org.plenary.nomination.NominationExamples.draft;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.VACANCY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.body.BodyService;
import org.plenary.body.Names;
import org.plenary.live.ThreeWay;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.security.InvalidLink;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Need;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

/** What becomes of places that are declined, not answered, or given to somebody else. */
@PlenaryTest
@Import(NominationExamples.class)
class ReserveTest {

    private static final String FOCAL_POINT = "focal-point.om@example.org";

    @Autowired
    private NominationExamples examples;
    @Autowired
    private CallService calls;
    @Autowired
    private AddresseeService addressees;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private LinkOriginService origins;
    @Autowired
    private ReserveService reserve;
    @Autowired
    private SelectionRunService runs;
    @Autowired
    private Lapses lapses;
    @Autowired
    private Vacancies vacancies;
    @Autowired
    private NominationNeeds needs;
    @Autowired
    private BodyService bodies;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Example calling(int seats, int perParty, Map<String, Object> more, String... states) {
        var example = examples.meeting();
        calls.create(example.meetingId(), ThreeWay.with(draft(seats, perParty), more));
        addressees.add(example.meetingId(), List.of(states).stream().map(state -> addressee(state, "en")).toList());
        calls.open(example.meetingId(), 0);
        examples.sendAll(example);
        return example;
    }

    private void nominated(Example example, String state, String name, Decision decision) {
        examples.propose(example, state, name);
        examples.decide(example, name, decision);
    }

    private NominationState state(Example example, String name) {
        return examples.nomination(example, name).state();
    }

    @Test
    void aDeclinedPlaceGoesToTheNextOfTheReserveListWhereTheCallSaysSo() {
        var example = calling(1, 1, Map.of("promotion", Promotion.AUTOMATIC), "OM", "PK");
        nominated(example, "OM", "Alpha", Decision.SELECT);
        nominated(example, "PK", "Beta", Decision.RESERVE);
        confirmations.decline(examples.confirmToken(example, "Alpha"), null);
        vacancies.fillDue();
        assertThat(state(example, "Beta")).isEqualTo(NominationState.SELECTED);
        assertThat(confirmations.confirm(examples.confirmToken(example, "Beta"), null).answer()).isEqualTo(Answer.CONFIRMED);
    }

    @Test
    void elseTheOrganisersAreToldWhoIsNextAndAskWithOneButton() {
        var example = calling(1, 1, Map.of(), "OM", "PK");
        nominated(example, "OM", "Alpha", Decision.SELECT);
        nominated(example, "PK", "Beta", Decision.RESERVE);
        assertThat(reserve.next(example.meetingId())).isEmpty();
        confirmations.decline(examples.confirmToken(example, "Alpha"), null);
        assertThat(state(example, "Beta")).isEqualTo(NominationState.RESERVE);
        assertThat(needs.needs(Locale.ENGLISH)).extracting(Need::text).contains("A place is free, and nominees stand by on the reserve list");
        var next = reserve.next(example.meetingId()).orElseThrow();
        assertThat(next.nomination().candidate().familyName()).isEqualTo("Beta");
        reserve.promote(example.meetingId(), next);
        assertThat(state(example, "Beta")).isEqualTo(NominationState.SELECTED);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> reserve.promote(example.meetingId(), next));
    }

    @Test
    void aPlaceThatIsFilledByHandWaitsForNobodyElse() {
        var example = calling(2, 2, Map.of(), "OM", "PK");
        nominated(example, "OM", "Alpha", Decision.SELECT);
        nominated(example, "PK", "Beta", Decision.RESERVE);
        confirmations.decline(examples.confirmToken(example, "Alpha"), null);
        assertThat(vacant(example)).isOne();
        examples.decide(example, "Beta", Decision.SELECT);
        assertThat(vacant(example)).isZero();
    }

    private int vacant(Example example) {
        return db.fetchCount(VACANCY, VACANCY.NOMINATION_ID.in(examples.all(example).stream().map(Nomination::id).toList()));
    }

    @Test
    void byTheOrderOfTheListNobodyIsAskedBeyondTheSeatsForTheirProfile() {
        var profile = new CallProfile(null, new Names("Fisheries", null, null), null, 1);
        var example = calling(3, 3, Map.of("promotion", Promotion.AUTOMATIC, "profiles", List.of(profile)), "OM");
        var id = calls.lists(example.meetingId()).profiles().getFirst().id();
        for (var name : List.of("Alpha", "Beta", "Gamma", "Delta")) {
            examples.propose(example, "OM", name);
        }
        db.update(NOMINATION).set(NOMINATION.PROFILE_ID, id).where(NOMINATION.ID.in(examples.nomination(example, "Alpha").id(), examples.nomination(example, "Gamma").id())).execute();
        for (var name : List.of("Alpha", "Beta")) {
            examples.decide(example, name, Decision.SELECT);
        }
        for (var name : List.of("Gamma", "Delta")) {
            examples.decide(example, name, Decision.RESERVE);
        }
        confirmations.decline(examples.confirmToken(example, "Beta"), null);
        vacancies.fillDue();
        assertThat(state(example, "Gamma")).isEqualTo(NominationState.RESERVE);
        assertThat(state(example, "Delta")).isEqualTo(NominationState.SELECTED);
    }

    @Test
    void theOrderOfTheReserveListCountsAndThenThatOfThePartner() {
        var example = calling(1, 1, Map.of("promotion", Promotion.AUTOMATIC), "OM", "PK", "IR", "UG");
        nominated(example, "OM", "Alpha", Decision.SELECT);
        for (var name : List.of("Beta", "Gamma", "Delta")) {
            nominated(example, Map.of("Beta", "PK", "Gamma", "IR", "Delta", "UG").get(name), name, Decision.RESERVE);
        }
        db.update(NOMINATION).set(NOMINATION.ENDORSED_RANK, 1).where(NOMINATION.ID.eq(examples.nomination(example, "Gamma").id())).execute();
        confirmations.decline(examples.confirmToken(example, "Alpha"), null);
        vacancies.fillDue();
        assertThat(state(example, "Gamma")).isEqualTo(NominationState.SELECTED);
        db.update(NOMINATION).set(NOMINATION.RESERVE_RANK, 1).where(NOMINATION.ID.eq(examples.nomination(example, "Delta").id())).execute();
        confirmations.decline(examples.confirmToken(example, "Gamma"), null);
        vacancies.fillDue();
        assertThat(state(example, "Delta")).isEqualTo(NominationState.SELECTED);
    }

    @Test
    void whoeverWouldBeOnePersonTooManyOfAPartyOrRegionIsPassedOver() {
        var cms = bodies.bodies().stream().filter(body -> body.code().equals("CMS")).findFirst().orElseThrow().id();
        var africa = bodies.regions("CMS", LocalDate.now()).get("KE").id();
        var example = calling(3, 1, Map.of("promotion", Promotion.AUTOMATIC, "bodyId", cms,
                "regions", List.of(new RegionSeats(africa, null, 1, null, null, null))), "KE", "UG", "FR", "DE");
        nominated(example, "KE", "Alpha", Decision.SELECT);
        nominated(example, "FR", "Beta", Decision.SELECT);
        nominated(example, "UG", "Gamma", Decision.RESERVE);
        nominated(example, "FR", "Delta", Decision.RESERVE);
        nominated(example, "DE", "Omega", Decision.RESERVE);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> examples.decide(example, "Gamma", Decision.SELECT))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("decision", "nomination.error.region-full", 1)));
        assertThat(reserve.next(example.meetingId()).orElseThrow().nomination().candidate().familyName()).isEqualTo("Omega");
    }

    /** Of two seats one at least is Africa's; Germany stands first on the reserve list. */
    @Test
    void whereASelectionWasAppliedAPlaceGoesToWhomeverItWasNeededForAndEverybodyElseStays() {
        var cms = bodies.bodies().stream().filter(body -> body.code().equals("CMS")).findFirst().orElseThrow().id();
        var africa = bodies.regions("CMS", LocalDate.now()).get("KE").id();
        var example = calling(2, 1, Map.of("promotion", Promotion.AUTOMATIC, "bodyId", cms,
                "regions", List.of(new RegionSeats(africa, 1, 1, null, null, null))), "KE", "UG", "FR", "DE");
        examples.propose(example, "KE", "Alpha");
        examples.propose(example, "FR", "Beta");
        examples.propose(example, "DE", "Gamma");
        examples.propose(example, "UG", "Delta");
        runs.propose(example.meetingId(), (done, total) -> { });
        runs.apply(example.meetingId(), runs.latest(example.meetingId()).orElseThrow().runId(), (done, total) -> { });
        var before = named(example, NominationState::holdsPlace);
        var leaves = before.contains("Alpha") ? "Alpha" : "Delta";
        var follows = before.contains("Alpha") ? "Delta" : "Alpha";
        var stays = before.contains("Beta") ? "Beta" : "Gamma";
        assertThat(before).containsExactlyInAnyOrder(leaves, stays);
        confirmations.confirm(examples.confirmToken(example, stays), null);
        db.update(NOMINATION).set(NOMINATION.RESERVE_RANK, 100).where(NOMINATION.ID.eq(examples.nomination(example, follows).id())).execute();
        confirmations.decline(examples.confirmToken(example, leaves), null);
        assertThat(named(example, NominationState::holdsPlace)).containsExactly(stays);
        vacancies.fillDue();
        vacancies.fillDue();
        assertThat(named(example, NominationState::holdsPlace)).containsExactlyInAnyOrder(stays, follows);
        assertThat(state(example, stays)).isEqualTo(NominationState.CONFIRMED);
        assertThat(examples.letters(example, candidate(stays).email())).hasSize(1);
    }

    private List<String> named(Example example, Predicate<NominationState> in) {
        return examples.all(example).stream().filter(one -> in.test(one.state())).map(one -> one.candidate().familyName()).toList();
    }

    @Test
    void aPlaceThatIsNotAnsweredInTimeLapsesAndEverybodyIsTold() {
        var example = calling(1, 1, Map.of("promotion", Promotion.AUTOMATIC), "OM", "PK");
        nominated(example, "OM", "Alpha", Decision.SELECT);
        nominated(example, "PK", "Beta", Decision.RESERVE);
        lapses.lapseDue();
        assertThat(state(example, "Alpha")).isEqualTo(NominationState.SELECTED);
        db.update(NOMINATION).set(NOMINATION.ANSWER_BY, Instant.now().minusSeconds(60)).where(NOMINATION.ID.eq(examples.nomination(example, "Alpha").id()))
                .execute();
        lapses.lapseDue();
        vacancies.fillDue();
        assertThat(state(example, "Alpha")).isEqualTo(NominationState.LAPSED);
        assertThat(state(example, "Beta")).isEqualTo(NominationState.SELECTED);
        assertThat(examples.letters(example, candidate("Alpha").email()).getLast().getSubject()).isEqualTo("Your place has lapsed: Example workshop");
        assertThat(examples.letters(example, FOCAL_POINT).getLast().getBody()).contains("has not answered in time");
    }

    @Test
    void whoeverCannotComeSuggestsSomebodyAndTheNominatorReplacesByAFreshLinkAlsoAfterTheDeadline() {
        var example = calling(1, 1, Map.of(), "OM");
        nominated(example, "OM", "Alpha", Decision.SELECT);
        var token = examples.confirmToken(example, "Alpha");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> confirmations.suggest(token, " ", "nobody", null))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("name", "email"));
        assertThat(confirmations.suggest(token, "Example Colleague", "colleague@example.org", "She knows the fishery.")).isEqualTo(Answer.SUGGESTED);
        assertThat(state(example, "Alpha")).isEqualTo(NominationState.DECLINED);
        assertThat(reserve.suggestions(example.meetingId())).hasSize(1);
        assertThat(examples.letters(example, FOCAL_POINT).getLast().getBody()).contains("Example Colleague, colleague@example.org", "She knows the fishery.");
        examples.passDeadlineKeepingLinks(example);
        var fresh = examples.nominateToken(example, "OM");
        var declined = guests.look(fresh, null).nominations().getFirst();
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.propose(fresh, candidate("Beta")));
        guests.replace(fresh, declined.id(), declined.version(), candidate("Beta"));
        assertThat(state(example, "Beta")).isEqualTo(NominationState.PROPOSED);
        assertThat(reserve.suggestions(example.meetingId())).isEmpty();
    }

    @Test
    void aLinkThatNoLongerOpensStillTellsWhomToAsk() {
        var example = calling(1, 1, Map.of(), "OM");
        examples.expireLinks(example);
        assertThat(origins.of(examples.nominateToken(example, "OM"))).hasValueSatisfying(origin -> {
            assertThat(origin.contact()).isEqualTo("workshop@example.org");
            assertThat(origin.meeting().id()).isEqualTo(example.meetingId());
        });
        assertThat(origins.of("altered")).isEmpty();
    }
}
