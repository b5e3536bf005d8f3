package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.participation.FundingOrder.Candidate;
import org.plenary.participation.FundingOrder.Proposed;
import org.plenary.participation.FundingOrder.Reason;
import org.plenary.participation.FundingOrder.Rule;

class FundingOrderTest {

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return Combinators.combine(Arbitraries.of("BJ", "DE", "OM", "VU"), Arbitraries.integers().between(1, 6)).as((iso2, priority) -> new Candidate(0, iso2, priority, preferred(iso2)))
                .list().ofMaxSize(25).map(all -> {
                    var numbered = new ArrayList<Candidate>();
                    all.forEach(one -> numbered.add(new Candidate(numbered.size() + 1L, one.iso2(), one.priority(), one.preferred())));
                    return numbered;
                });
    }

    private static boolean preferred(String iso2) {
        return iso2.equals("BJ") || iso2.equals("VU");
    }

    @Example
    void theFirstNamedOfEachPartyComesBeforeAnySecondAndLdcAndSidsFirst() {
        var proposed = FundingOrder.propose(List.of(new Candidate(1, "DE", 1, false), new Candidate(2, "DE", 2, false), new Candidate(3, "VU", 4, true),
                new Candidate(4, "VU", 7, true)), 3, Rule.LDC_SIDS_FIRST);
        assertThat(proposed).extracting(one -> one.candidate().participantId()).containsExactly(3L, 1L, 4L, 2L);
        assertThat(proposed).extracting(Proposed::reason).containsExactly(Reason.FIRST_OF_LDC_SIDS, Reason.FIRST_NAMED, Reason.PLACE_LEFT, Reason.NO_PLACE_LEFT);
    }

    @Property(seed = "2016")
    void asManyAreFundedAsThereArePlacesAndTheyStandFirst(@ForAll("candidates") List<Candidate> candidates, @ForAll @IntRange(max = 30) int places) {
        var proposed = FundingOrder.propose(candidates, places, Rule.FIRST_NAMED);
        assertThat(proposed.stream().filter(Proposed::funded).count()).isEqualTo(Math.min(places, candidates.size()));
        assertThat(proposed.stream().dropWhile(Proposed::funded)).noneMatch(Proposed::funded);
        assertThat(proposed).extracting(Proposed::candidate).containsExactlyInAnyOrderElementsOf(candidates);
    }

    @Property(seed = "2016")
    void nobodyIsFundedBeforeWhoeverTheirPartyNamedBeforeThem(@ForAll("candidates") List<Candidate> candidates, @ForAll @IntRange(max = 30) int places) {
        for (var one : FundingOrder.propose(candidates, places, Rule.LDC_SIDS_FIRST).stream().filter(Proposed::funded).toList()) {
            var before = candidates.stream().filter(other -> other.iso2().equals(one.candidate().iso2()) && other.priority() < one.candidate().priority()).count();
            assertThat(one.named()).isGreaterThan((int) before);
        }
    }

    @Property(seed = "2016")
    void theOrderDoesNotDependOnHowTheCandidatesCameIn(@ForAll("candidates") List<Candidate> candidates, @ForAll long seed) {
        var shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(FundingOrder.propose(shuffled, 5, Rule.LDC_SIDS_FIRST)).isEqualTo(FundingOrder.propose(candidates, 5, Rule.LDC_SIDS_FIRST));
    }

    @Property(seed = "2016")
    void aCallThatFundsNobodyOrAllSaysSo(@ForAll("candidates") List<Candidate> candidates) {
        assertThat(FundingOrder.propose(candidates, 5, Rule.NONE)).noneMatch(Proposed::funded);
        assertThat(FundingOrder.propose(candidates, 0, Rule.ALL_SELECTED)).allMatch(Proposed::funded);
    }
}
