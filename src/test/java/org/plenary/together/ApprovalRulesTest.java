package org.plenary.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.together.ApprovalRules.Put;
import org.plenary.together.ApprovalRules.State;

class ApprovalRulesTest {

    @Provide
    Arbitrary<Set<Long>> organisers() {
        return Arbitraries.longs().between(1, 5).set().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Put> puts() {
        return Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.longs().between(1, 6),
                Arbitraries.maps(Arbitraries.longs().between(1, 6), Arbitraries.of(true, false)).ofMaxSize(6)).as(Put::new).injectNull(0.1);
    }

    @Property(seed = "2016")
    void itGoesOutExactlyWhereEachOrganiserApprovedItAsItIsOrNobodyDemandsIt(@ForAll boolean demanded, @ForAll("organisers") Set<Long> organisers, @ForAll("puts") Put put) {
        var verdict = ApprovalRules.of(demanded, organisers, "a", put);
        boolean allApproved = put != null && put.fingerprint().equals("a") && organisers.stream().allMatch(one -> one == put.by() || Boolean.TRUE.equals(put.answers().get(one)));
        assertThat(verdict.mayGoOut()).isEqualTo(!demanded || allApproved);
        assertThat(organisers).containsAll(verdict.missing());
        assertThat(verdict.missing().isEmpty()).isEqualTo(verdict.mayGoOut());
    }

    @Property(seed = "2016")
    void whoeverHasNotApprovedIsNamed(@ForAll("organisers") Set<Long> organisers, @ForAll("puts") Put put) {
        var verdict = ApprovalRules.of(true, organisers, "a", put);
        if (verdict.state() == State.OBJECTED || verdict.state() == State.WAITING) {
            assertThat(verdict.missing()).allMatch(one -> one != put.by() && !put.answers().getOrDefault(one, false)).isNotEmpty();
            assertThat(verdict.missing().stream().anyMatch(put.answers()::containsKey)).isEqualTo(verdict.state() == State.OBJECTED);
        }
    }

    @Property(seed = "2016")
    void oneMoreApprovalNeverTakesAwayALetThrough(@ForAll("organisers") Set<Long> organisers, @ForAll("puts") Put put, @ForAll("who") long who) {
        if (put != null && ApprovalRules.of(true, organisers, "a", put).mayGoOut()) {
            Map<Long, Boolean> answers = new HashMap<>(put.answers());
            answers.put(who, true);
            assertThat(ApprovalRules.of(true, organisers, "a", new Put(put.fingerprint(), put.by(), answers)).mayGoOut()).isTrue();
            assertThat(ApprovalRules.of(true, organisers, "changed", put).state()).isEqualTo(State.STALE);
        }
    }

    @Provide
    Arbitrary<Long> who() {
        return Arbitraries.longs().between(1, 6);
    }

    @Example
    void whatChangedIsSaidLineByLine() {
        var was = Stream.of("1:Opening", "2:Credentials", "3:Closure").map(ApprovalRulesTest::line).toList();
        var is = List.of(line("1:Opening"), new ContentLine("item3", "2", "Closure"), line("4:Budget"));
        assertThat(ApprovalRules.changes(was, is)).containsExactly(new LineChange("2", "3 Closure", "Closure"), new LineChange("4", null, "Budget"),
                new LineChange("2", "Credentials", null));
        assertThat(ApprovalRules.changes(was, was)).isEmpty();
    }

    private static ContentLine line(String numbered) {
        var parts = numbered.split(":");
        return new ContentLine("item" + parts[0], parts[0], parts[1]);
    }
}
