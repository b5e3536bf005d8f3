package org.plenary.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.outcome.Point.Kind;
import org.plenary.outcome.Trace.Branch;
import org.plenary.outcome.Trace.Step;

class TraceTest {

    private static final int POINTS = 7;
    private static final Point START = new Point(Kind.MEETING, 0);

    @Provide
    Arbitrary<List<Step>> steps() {
        var point = Arbitraries.longs().between(0, POINTS).map(id -> new Point(id % 2 == 0 ? Kind.MEETING : Kind.OUTCOME, id));
        return Combinators.combine(point, point).as(Step::new).list().ofMaxSize(20);
    }

    @Property(seed = "2016")
    void everyStepThatCanBeReachedStandsInTheTreeOnce(@ForAll("steps") List<Step> steps) {
        var told = new ArrayList<Step>();
        gather(Trace.from(START, steps), told);
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(reachable(START, steps));
    }

    @Property(seed = "2016")
    void whatIsTracedBackIsWhatTheTurnedStepsLeadTo(@ForAll("steps") List<Step> steps) {
        var back = new ArrayList<Step>();
        gather(Trace.from(START, steps.stream().map(Step::turned).toList()), back);
        assertThat(back.stream().map(Step::turned)).allMatch(steps::contains);
        assertThat(steps.stream().filter(step -> step.to().equals(START)).map(Step::turned)).allMatch(back::contains);
    }

    @Property(seed = "2016")
    void noPathGoesThroughAPointTwiceBeforeItEnds(@ForAll("steps") List<Step> steps) {
        path(Trace.from(START, steps), List.of());
    }

    @Property(seed = "2016")
    void whatIsSaidToStandAboveStandsAboveWithAllThatFollows(@ForAll("steps") List<Step> steps) {
        above(Trace.from(START, steps), new HashSet<>());
    }

    private static void gather(Branch branch, List<Step> into) {
        branch.branches().forEach(next -> {
            into.add(new Step(branch.point(), next.point()));
            gather(next, into);
        });
    }

    private static Set<Step> reachable(Point start, List<Step> steps) {
        var points = new HashSet<>(Set.of(start));
        while (steps.stream().filter(step -> points.contains(step.from())).map(Step::to).toList().stream().map(points::add).reduce(false, Boolean::logicalOr)) {
            continue;
        }
        return new HashSet<>(steps.stream().filter(step -> points.contains(step.from())).toList());
    }

    private static void path(Branch branch, List<Point> before) {
        if (before.contains(branch.point())) {
            assertThat(branch.branches()).isEmpty();
        }
        var longer = new ArrayList<>(before);
        longer.add(branch.point());
        branch.branches().forEach(next -> path(next, longer));
    }

    private static void above(Branch branch, Set<Point> followed) {
        if (branch.above()) {
            assertThat(followed).contains(branch.point());
        }
        if (!branch.branches().isEmpty()) {
            assertThat(followed.add(branch.point())).isTrue();
        }
        branch.branches().forEach(next -> above(next, followed));
    }
}
