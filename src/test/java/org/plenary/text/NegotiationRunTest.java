package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.plenary.text.Inline.Words;

/** Delegations edit stale copies of one paragraph in any order, and the chair settles brackets now and then. */
class NegotiationRunTest {

    private Random random;
    private int wordsCoined;

    /** {@code ./plenary bench text} runs 100,000 of them. */
    @Property(seed = "2016", tries = 1_500, shrinking = ShrinkingMode.OFF)
    void noSequenceOfEditsMergesSettlementsSplitsAndAdoptionsBreaksAnInvariant(@ForAll long seed) {
        new NegotiationRun(seed).run(20);
    }

    @Test
    void aParagraphThirtyDelegationsKeepEditingFromStaleCopiesStaysReadable() {
        random = new Random(30);
        var head = ParagraphBody.ofText("Parties shall cooperate to conserve lions, their prey and habitats;");
        var seen = new ArrayList<>(Collections.nCopies(30, head));
        for (int edit = 0; edit < 1_500; edit++) {
            int delegation = random.nextInt(30);
            var tokens = Token.split(seen.get(delegation).content());
            int at = random.nextInt(tokens.size());
            tokens.set(at, tokens.get(at).isSpace() ? tokens.get(at) : coined());
            var edited = new ParagraphBody(Token.join(tokens));
            var merged = TextMerge.merge(seen.get(delegation), head, edited, null, "D" + delegation).body();
            Texts.assertNewWordsKept(seen.get(delegation), edited, merged);
            head = merged;
            seen.set(delegation, head);
        }
        assertThat(head.toString()).hasSizeLessThan(3_000);
        assertThat(Brackets.open(head)).allMatch(bracket -> bracket.path().steps().size() < 2 * ParagraphNotation.DEEPEST);
    }

    private Token coined() {
        return words("w" + wordsCoined++ + "w");
    }

    private static Token words(String text) {
        return new Token(new Words(text), List.of());
    }
}
