package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.text.Texts.body;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Texts.class)
class BracketsTest {

    private static final ParagraphBody NESTED =
            body("*The [big] cats*{^or [lions]} [shall [not @Mali] | may @Uganda] roam");

    @Property(seed = "2016")
    void settlingAllLeavesNoneOpen(@ForAll ParagraphBody body) {
        for (var resolution : new Resolution[] {new Resolution.Choose(0), new Resolution.Join(" "), new Resolution.Delete()}) {
            assertThat(Brackets.count(Brackets.resolveAll(body, _ -> Optional.of(resolution)))).isZero();
        }
    }

    @Property(seed = "2016")
    void settlingNoneChangesNothing(@ForAll ParagraphBody body) {
        assertThat(Brackets.resolveAll(body, _ -> Optional.empty())).isEqualTo(body);
    }

    @Property(seed = "2016")
    void everyBracketListedCanBeSettledAtItsPath(@ForAll ParagraphBody body) {
        for (var bracket : Brackets.open(body)) {
            assertThat(BracketPath.parse(bracket.path().toString())).isEqualTo(bracket.path());
            var deleted = Brackets.resolve(body, bracket.path(), new Resolution.Delete());
            assertThat(Brackets.count(deleted)).isLessThan(Brackets.count(body));
        }
    }

    @Property(seed = "2016")
    void joiningKeepsEveryWord(@ForAll ParagraphBody body) {
        var joined = Brackets.resolveAll(body, _ -> Optional.of(new Resolution.Join(" ")));
        Texts.assertNewWordsKept(ParagraphBody.EMPTY, body, joined);
    }

    @Test
    void bracketsAreListedInReadingOrderWithPathAlternativesAndPlainText() {
        assertThat(Brackets.open(NESTED)).extracting(bracket -> bracket.path() + " " + bracket.plainText())
                .containsExactly("0 [big]", "1 [lions]", "2 [shall [Mali: not]] [Uganda: may]", "2.0.0 [Mali: not]");
        assertThat(Brackets.open(NESTED).getLast().alternatives().getFirst().attributions()).containsExactly("Mali");
        assertThat(Brackets.count(NESTED)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0; *The big cats*{^or [lions]} [shall [not @Mali] | may @Uganda] roam",
        "1; *The [big] cats*{^or lions} [shall [not @Mali] | may @Uganda] roam",
        "2; *The [big] cats*{^or [lions]} shall [not @Mali] roam",
        "2.0.0; *The [big] cats*{^or [lions]} [shall not | may @Uganda] roam",
    })
    void oneBracketIsSettledAndTheOthersStayOpen(String path, String resolved) {
        assertThat(Brackets.resolve(NESTED, BracketPath.parse(path), new Resolution.Choose(0))).hasToString(resolved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "They shall [not] act; They shall act",
        "[All] Parties act; Parties act",
        "They act [now]; They act",
        "They act [now], always; They act, always",
        "They [may] [not] act; They act",
        "(*[not]* all); ( all)",
        "lions[s] roam; lions roam",
    })
    void whereNothingRemainsNoDoubleSpaceRemains(String open, String resolved) {
        assertThat(Brackets.resolveAll(body(open), _ -> Optional.of(new Resolution.Delete()))).hasToString(resolved);
    }

    @Test
    void wordingsAreJoinedWithTheGivenJoint() {
        assertThat(Brackets.resolve(body("the [lions @Mali | | leopards] of"), BracketPath.of(0), new Resolution.Join(" and ")))
                .hasToString("the lions and leopards of");
        assertThat(Brackets.resolve(body("the [ @Mali] of"), BracketPath.of(0), new Resolution.Join(" and "))).hasToString("the of");
    }

    @Test
    void aDelegationsWordingsAreChosenWhereverItMadeOne() {
        var text = body("[shall @Mali | may @Uganda] [not @Mali, Togo] [now]");
        assertThat(Brackets.resolveAll(text, Brackets.inFavourOf("Mali"))).hasToString("shall not [now]");
    }

    @Test
    void whatIsNotThereCannotBeSettled() {
        var text = body("[shall | may]");
        assertThatThrownBy(() -> Brackets.resolve(text, BracketPath.of(1), new Resolution.Delete()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Brackets.resolve(text, BracketPath.of(0), new Resolution.Choose(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Brackets.resolve(text, BracketPath.of(0), new Resolution.Choose(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BracketPath.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BracketPath.parse("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
