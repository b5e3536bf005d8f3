package org.plenary.nomination.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.selection.AuditBundle.Verdict;
import org.plenary.nomination.selection.Outcome.Selection;

@Domain(Cases.class)
@Domain(DomainContext.Global.class)
class AuditBundleTest {

    @Property(seed = "2016", tries = 100)
    void aBundleReadAgainRunsToTheSameResult(@ForAll SelectionCase of) {
        Assume.that(SelectionEngine.select(of) instanceof Selection);
        var bundle = AuditBundle.of(of, (Selection) SelectionEngine.select(of));
        var read = AuditBundle.read(bundle.json());
        assertThat(read).isEqualTo(bundle);
        assertThat(read.verify()).isEqualTo(Verdict.REPEATED);
    }

    @Test
    void whateverIsAlteredIsFound() {
        var of = LargePool.random(60, 10, 7);
        var selection = (Selection) SelectionEngine.select(of);
        var bundle = AuditBundle.of(of, selection);
        var fewer = new SelectionCase(of.pool().subList(0, 59), of.criteria(), of.rulings(), of.previous(), of.seed());
        assertThat(new AuditBundle(bundle.engine(), bundle.poolHash(), fewer, selection).verify()).isEqualTo(Verdict.POOL_ALTERED);
        var others = new Selection(new TreeSet<>(selection.reserve()), selection.reserve(), selection.funded(), selection.reasons(), selection.values(), selection.drawn());
        assertThat(new AuditBundle(bundle.engine(), bundle.poolHash(), of, others).verify()).isEqualTo(Verdict.RESULT_DIFFERS);
        assertThat(new AuditBundle("0", bundle.poolHash(), of, others).verify()).isEqualTo(Verdict.OTHER_ENGINE);
        assertThatIllegalArgumentException().isThrownBy(() -> AuditBundle.read("{}  x"));
    }
}
