package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.text.Texts.body;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.plenary.text.Difference.Kind;

@Domain(Texts.class)
class DifferenceTest {

    @Property(seed = "2016")
    void appliedToTheOldTheyGiveTheNew(@ForAll ParagraphBody old, @ForAll ParagraphBody revised) {
        assertThat(Difference.apply(old, Difference.between(old, revised))).isEqualTo(revised);
    }

    @Property(seed = "2016")
    void aBodyDoesNotDifferFromItself(@ForAll ParagraphBody body) {
        assertThat(Difference.between(body, body)).allMatch(difference -> difference.kind() == Kind.KEPT);
    }

    @Test
    void oneWordReplacedIsOneDeletionAndOneInsertion() {
        assertThat(shown("Parties shall cooperate.", "Parties should cooperate."))
                .isEqualTo("Parties -shall-+should+ cooperate.");
    }

    @Test
    void aRewrittenPhraseIsOneChange() {
        assertThat(shown("the king of beasts lives", "a pride without fear lives"))
                .isEqualTo("-the king of beasts-+a pride without fear+ lives");
    }

    @Test
    void aBracketIsNeverTorn() {
        assertThat(shown("They [shall | should] act", "They [shall | may] act"))
                .isEqualTo("They -[shall | should]-+[shall | may]+ act");
    }

    @Test
    void aChangeOfStyleIsAChange() {
        assertThat(shown("Recalling that", "*Recalling* that")).isEqualTo("-Recalling-+*Recalling*+ that");
    }

    @Test
    void referencesNumbersAndHyphenatedWordsAreSingleTokens() {
        assertThat(shown("Doc.24.3.1 on co-operation", "Doc.24.3.2 on cooperation"))
                .isEqualTo("-Doc.24.3.1-+Doc.24.3.2+ on -co-operation-+cooperation+");
    }

    @Test
    void aLongTextRewrittenThroughoutIsComparedInBoundedTime() {
        var old = ParagraphBody.ofText(numbered("old", 12_000));
        var revised = ParagraphBody.ofText(numbered("new", 12_000));
        assertThat(Difference.between(old, revised)).extracting(Difference::kind)
                .containsExactly(Kind.DELETED, Kind.INSERTED);
    }

    @Test
    void differencesOfAnotherRevisionAreRefused() {
        var differences = Difference.between(body("one"), body("two"));
        assertThatThrownBy(() -> Difference.apply(body("three"), differences))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    private static String shown(String old, String revised) {
        return Difference.between(body(old), body(revised)).stream().map(DifferenceTest::shown)
                .collect(Collectors.joining());
    }

    private static String shown(Difference difference) {
        var sign = switch (difference.kind()) {
            case KEPT -> "";
            case INSERTED -> "+";
            case DELETED -> "-";
        };
        return sign + new ParagraphBody(difference.content()).toString().replace("\\ ", " ") + sign;
    }
}
