package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Words;

/** Delegations edit stale copies of one paragraph in any order, and the chair settles brackets now and then. */
class NegotiationRunTest {

    private static final int DELEGATIONS = 4;

    private Random random;
    private int wordsCoined;

    @Property(tries = 2_500, shrinking = ShrinkingMode.OFF)
    void noSequenceOfEditsMergesAndResolutionsLosesAWord(@ForAll long seed) {
        random = new Random(seed);
        var head = ParagraphBody.ofText("Parties shall cooperate to conserve lions, their prey and habitats;");
        var seen = new ArrayList<>(List.of(head, head, head, head));
        for (int step = 0; step < 12; step++) {
            int delegation = random.nextInt(DELEGATIONS);
            if (random.nextInt(4) == 0) {
                head = settleOne(head);
            } else {
                var base = seen.get(delegation);
                var edited = edit(base, "D" + delegation);
                var merged = TextMerge.merge(base, head, edited, null, "D" + delegation).body();
                Texts.assertNewWordsKept(base, head, merged);
                Texts.assertNewWordsKept(base, edited, merged);
                assertThat(TextMerge.merge(head, head, edited, null, null).body()).isEqualTo(edited);
                head = merged;
            }
            seen.set(random.nextInt(DELEGATIONS), head);
            assertSound(head, seen.get(delegation));
        }
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

    private ParagraphBody settleOne(ParagraphBody head) {
        var open = Brackets.open(head);
        if (open.isEmpty()) {
            return head;
        }
        var bracket = open.get(random.nextInt(open.size()));
        int choice = random.nextInt(bracket.alternatives().size() + 2) - 2;
        var resolution = switch (choice) {
            case -2 -> new Resolution.Delete();
            case -1 -> new Resolution.Join(" ");
            default -> new Resolution.Choose(choice);
        };
        var settled = Brackets.resolve(head, bracket.path(), resolution);
        assertThat(Brackets.count(settled)).isLessThan(open.size());
        return settled;
    }

    private ParagraphBody edit(ParagraphBody base, String author) {
        var tokens = Token.split(base.content());
        int from = random.nextInt(tokens.size() + 1);
        int to = Math.min(tokens.size(), from + random.nextInt(4));
        var place = tokens.subList(from, to);
        var old = Token.join(place);
        place.clear();
        switch (random.nextInt(5)) {
            case 0 -> place.add(coined());
            case 1 -> place.addAll(List.of(coined(), words(" "), coined()));
            case 2 -> place.add(bracket(Alternative.by(null, old), Alternative.by(author, List.of(coined().leaf()))));
            case 3 -> {
                if (old.size() == 1 && old.getFirst() instanceof Bracket(_, var alternatives)) {
                    place.add(bracket(alternatives.get(random.nextInt(alternatives.size())),
                            Alternative.by(author, List.of(coined().leaf()))));
                }
            }
            default -> place.addAll(List.of(words(" "), new Token(coined().leaf(), List.of(Style.EMPHASIS)), words(" ")));
        }
        return new ParagraphBody(Token.join(tokens));
    }

    private Token coined() {
        return words("w" + wordsCoined++ + "w");
    }

    private static Token words(String text) {
        return new Token(new Words(text), List.of());
    }

    private static Token bracket(Alternative... alternatives) {
        return new Token(new Bracket(BracketReason.ALTERNATIVE, List.of(alternatives)), List.of());
    }

    private static void assertSound(ParagraphBody head, ParagraphBody other) {
        assertThat(Texts.body(head.toString())).isEqualTo(head);
        assertThat(Difference.apply(other, Difference.between(other, head))).isEqualTo(head);
        assertThat(Brackets.count(Brackets.resolveAll(head, _ -> Optional.of(new Resolution.Delete())))).isZero();
    }
}
