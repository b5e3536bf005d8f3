package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.text.Texts.body;

import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class CleanReadingTest {

    @Test
    void theFirstWordingIsReadOrThatOfADelegationAndStaysMarkedAsAChoice() {
        var body = body("Parties [shall @Uganda | should @Mali, Niger] [fully | @Mali] cooperate.");
        assertThat(CleanReading.of(body, null)).hasToString("Parties [shall @Uganda] [fully] cooperate.");
        assertThat(CleanReading.of(body, "Niger")).hasToString("Parties [should @Mali, Niger] [fully] cooperate.");
        assertThat(CleanReading.of(body, "Mali")).as("deletion leaves no gap").hasToString("Parties [should @Mali, Niger] cooperate.");
        assertThat(CleanReading.delegations(body)).containsExactly("Uganda", "Mali", "Niger");
    }

    @Test
    void aBracketInsideAnotherIsReadTheSameWay() {
        assertThat(CleanReading.of(body("Act [now [and @Mali | or @Niger] later | never @Niger]."), "Mali")).hasToString("Act [now [and @Mali] later].");
    }

    @Property(seed = "2016")
    void whatIsReadIsWhatTheTextWouldBeIfItWereSettledSo(@ForAll ParagraphBody body) {
        var clean = CleanReading.of(body, "shall");
        assertThat(Brackets.open(clean)).allMatch(bracket -> bracket.alternatives().size() == 1);
        assertThat(unspaced(settled(clean))).isEqualTo(unspaced(settled(body)));
    }

    private static ParagraphBody settled(ParagraphBody body) {
        return Brackets.resolveAll(body, bracket -> Optional.of(new Resolution.Choose(IntStream.range(0, bracket.alternatives().size())
                .filter(i -> bracket.alternatives().get(i).attributions().contains("shall")).findFirst().orElse(0))));
    }

    private static String unspaced(ParagraphBody body) {
        return PlainText.of(body).replaceAll("[\\s\u00A0]", "");
    }
}
