package org.plenary.nomination.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.selection.Outcome.Overbooked;
import org.plenary.nomination.selection.Outcome.Selection;

@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class SelectionEngineTest {

    @Property(seed = "2016", tries = 400)
    void noSelectionWhateverIsBetterAndNoneIsOverAMaximum(@ForAll SelectionCase of) {
        var every = new Exhaustive(of);
        switch (SelectionEngine.select(of)) {
            case Selection found -> {
                var selected = nominees(of, found);
                assertThat(every.allowed(selected)).isTrue();
                assertThat(found.values()).isEqualTo(every.values(selected)).isEqualTo(every.values(every.best().getFirst()));
                assertThat(every.best()).contains(selected);
            }
            case Overbooked(var excesses) -> {
                assertThat(every.best()).isEmpty();
                assertThat(excesses).isNotEmpty().allMatch(excess -> excess.certain().size() > excess.maximum());
            }
            case Outcome.Unproven(var tier) -> throw new AssertionError("Not proven in " + tier);
        }
    }

    @Property(seed = "2016", tries = 100)
    void theOrderInWhichThingsAreGivenDoesNotMatter(@ForAll SelectionCase of, @ForAll Random random) {
        var pool = new ArrayList<>(of.pool());
        var rulings = new ArrayList<>(of.rulings());
        Collections.shuffle(pool, random);
        Collections.shuffle(rulings, random);
        assertThat(SelectionEngine.select(new SelectionCase(pool, of.criteria(), rulings, of.previous(), of.seed()))).isEqualTo(SelectionEngine.select(of));
    }

    @Property(seed = "2016", tries = 100)
    void whoeverIsConfirmedOrPinnedIsInAndEverybodyHasAReason(@ForAll SelectionCase of) {
        var found = selection(of);
        of.pool().stream().filter(nominee -> nominee.standing() == Standing.CONFIRMED).forEach(confirmed -> assertThat(found.selected()).contains(confirmed.id()));
        of.rulings().forEach(ruling -> {
            var nominee = of.pool().get((int) ruling.nominee() - 1);
            if (nominee.standing() == Standing.OPEN && nominee.papersComplete()) {
                assertThat(found.selected().contains(ruling.nominee())).isEqualTo(ruling.kind() == Ruling.Kind.PIN);
            }
        });
        assertThat(found.reasons()).containsOnlyKeys(of.pool().stream().map(Nominee::id).toList());
        found.reasons().forEach((id, reason) -> assertThat(found.selected().contains(id)).isEqualTo(
                reason instanceof Reason.Chosen || reason instanceof Reason.Confirmed || reason instanceof Reason.Pinned));
    }

    @Property(seed = "2016", tries = 100)
    void aDeclineMovesItsPlaceAndThoseThatStoodEmptyWhereTheOthersHaveConfirmed(@ForAll SelectionCase of) {
        var before = selection(of);
        Assume.that(!before.selected().isEmpty());
        var leaving = before.selected().first();
        var pool = of.pool().stream().map(nominee -> nominee.id() == leaving ? standing(nominee, Standing.DECLINED)
                : before.selected().contains(nominee.id()) ? standing(nominee, Standing.CONFIRMED) : nominee).toList();
        var rulings = of.rulings().stream().filter(ruling -> ruling.nominee() != leaving).toList();
        var after = selection(new SelectionCase(pool, of.criteria(), rulings, before.selected(), of.seed()));
        var change = Change.between(before, after);
        assertThat(change.leave()).containsExactly(leaving);
        assertThat(change.enter().size()).isLessThanOrEqualTo(1 + of.criteria().seats() - before.selected().size());
        assertThat(SelectionEngine.successors(of, before.selected(), leaving, everybody(of)).isEmpty()).isEqualTo(change.enter().isEmpty());
    }

    @Property(seed = "2016", tries = 100)
    void theReserveStandsByForEveryPlaceThatSomebodyCouldTake(@ForAll SelectionCase of) {
        var found = selection(of);
        assertThat(found.reserve()).doesNotHaveDuplicates().noneMatch(found.selected()::contains).hasSizeLessThanOrEqualTo(of.criteria().reservePlaces());
        if (found.reserve().size() < of.criteria().reservePlaces()) {
            found.selected().forEach(leaving -> assertThat(found.reserve()).containsAll(SelectionEngine.successors(of, found.selected(), leaving, everybody(of))));
        }
    }

    @Property(seed = "2016", tries = 100)
    void whyNotIsAnsweredByASelectionWithThatNomineeOrByWhatForbidsIt(@ForAll SelectionCase of) {
        var now = selection(of);
        of.pool().forEach(nominee -> {
            switch (SelectionEngine.counterfactual(of, now, nominee.id(), tier -> { })) {
                case Counterfactual.SelectedAnyway() -> assertThat(now.selected()).contains(nominee.id());
                case Counterfactual.Barred(var gate) -> assertThat(now.reasons()).containsEntry(nominee.id(), gate);
                case Counterfactual.Impossible(var excesses) -> assertThat(excesses).isNotEmpty().allMatch(excess -> excess.certain().contains(nominee.id()));
                case Counterfactual.Possible(var change, var worse, var before, var after) -> {
                    assertThat(change.enter()).contains(nominee.id());
                    assertThat(worse.compare(before, after)).isNegative();
                }
                case Counterfactual.Open(var tier) -> throw new AssertionError("Not proven in " + tier);
            }
        });
    }

    @Property(seed = "2016", tries = 100)
    void fundingGoesToTheSelectedOnlyAndNeverBeyondItsPlaces(@ForAll SelectionCase of) {
        var found = selection(of);
        assertThat(found.selected()).containsAll(found.funded());
        if (of.criteria().fundingRule() != FundingRule.ALL_SELECTED) {
            assertThat(found.funded()).hasSizeLessThanOrEqualTo(of.criteria().fundingRule() == FundingRule.NONE ? 0 : of.criteria().fundedPlaces());
        }
        var unfunded = nominees(of, found).stream().filter(nominee -> nominee.seeksFunding() && !found.funded().contains(nominee.id())).toList();
        if (of.criteria().fundingRule() == FundingRule.LDC_SIDS_FIRST && unfunded.stream().anyMatch(Nominee::preferred)) {
            assertThat(nominees(of, found)).filteredOn(nominee -> found.funded().contains(nominee.id()) && !nominee.holdsFunding()).allMatch(Nominee::preferred);
        }
    }

    @Test
    void twoHundredOfFiveThousandUnderFiveQuotasAreProvenBest() {
        var of = LargePool.random(5_000, 200, 1);
        assertThat(selection(of).selected()).hasSize(200);
    }

    private static Set<Long> everybody(SelectionCase of) {
        return of.pool().stream().map(Nominee::id).collect(Collectors.toSet());
    }

    private static Selection selection(SelectionCase of) {
        var outcome = SelectionEngine.select(of);
        Assume.that(outcome instanceof Selection);
        return (Selection) outcome;
    }

    private static List<Nominee> nominees(SelectionCase of, Selection found) {
        return of.pool().stream().filter(nominee -> found.selected().contains(nominee.id())).sorted(Comparator.comparingLong(Nominee::id)).toList();
    }

    private static Nominee standing(Nominee nominee, Standing standing) {
        return new Nominee(nominee.id(), nominee.party(), nominee.region(), nominee.profile(), nominee.priority(), nominee.gender(), nominee.ldc(),
                nominee.sids(), standing, nominee.papersComplete(), nominee.eligibleState(), nominee.endorsedRank(), nominee.awaitsPick(),
                nominee.seeksFunding(), nominee.holdsFunding(), nominee.scores());
    }
}
