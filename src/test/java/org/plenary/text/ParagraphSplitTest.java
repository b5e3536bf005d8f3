package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plenary.text.Texts.body;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class ParagraphSplitTest {

    @Test
    void aParagraphIsPartedBetweenTwoWordsAndABracketIsNeverTorn() {
        var body = body("Parties [shall | should @Mali] cooperate; they shall report.");
        var split = ParagraphSplit.at(body, 6);
        assertThat(split.first()).hasToString("Parties [shall | should @Mali] cooperate;");
        assertThat(split.second()).hasToString("they shall report.");
        assertThat(ParagraphSplit.joined(split.first(), split.second())).isEqualTo(body);
    }

    @Test
    void bothPartsNeedAWording() {
        var body = body("Parties cooperate");
        assertThat(List.of(-1, 0, 3, 4)).allSatisfy(place ->
                assertThatIllegalArgumentException().isThrownBy(() -> ParagraphSplit.at(body, place)));
        assertThat(ParagraphSplit.places(body)).isEqualTo(3);
    }

    @Test
    void placesToChooseFromAreWhereWordsAndBracketsBegin() {
        var body = body("*Recalling* (again) [shall | may] act; they");
        assertThat(ParagraphSplit.beginnings(body)).extracting(place -> ParagraphSplit.at(body, place).second().toString())
                .containsExactly("(again) [shall | may] act; they", "again) [shall | may] act; they", "[shall | may] act; they", "act; they", "they");
    }

    @Property(seed = "2016")
    void thePiecesMakeUpTheWholeAndEachPlaceParts(@ForAll ParagraphBody body) {
        var pieces = ParagraphSplit.pieces(body);
        assertThat(pieces).hasSize(ParagraphSplit.places(body));
        assertThat(new ParagraphBody(pieces.stream().flatMap(List::stream).toList())).isEqualTo(body);
        assertThat(ParagraphSplit.beginnings(body)).allMatch(place -> canSplit(body, place));
    }

    @Test
    void theSpaceAtTheSeamGoesWithNeitherPartAndComesBackOnce() {
        var body = body("Parties cooperate");
        assertThat(ParagraphSplit.at(body, 1)).isEqualTo(ParagraphSplit.at(body, 2)).isEqualTo(new ParagraphSplit(body("Parties"), body("cooperate")));
        assertThat(ParagraphSplit.joined(body("Parties\\ "), body("cooperate"))).isEqualTo(body);
        assertThat(ParagraphSplit.joined(body("Parties"), body("\\ cooperate"))).isEqualTo(body);
        assertThat(ParagraphSplit.joined(body, ParagraphBody.EMPTY)).isEqualTo(body);
        assertThat(ParagraphSplit.joined(ParagraphBody.EMPTY, body)).isEqualTo(body);
    }

    @Property(seed = "2016")
    void whatIsPartedIsWholeAgainWhenJoined(@ForAll ParagraphBody body, @ForAll @IntRange(max = 40) int place) {
        Assume.that(canSplit(body, place));
        var split = ParagraphSplit.at(body, place);
        assertThat(unspaced(ParagraphSplit.joined(split.first(), split.second()))).isEqualTo(unspaced(body));
        assertThat(Brackets.count(split.first()) + Brackets.count(split.second())).isEqualTo(Brackets.count(body));
        assertThat(Texts.body(split.first().toString())).isEqualTo(split.first());
    }

    @Property(seed = "2016")
    void joiningLosesNothing(@ForAll ParagraphBody first, @ForAll ParagraphBody second) {
        var joined = ParagraphSplit.joined(first, second);
        assertThat(PlainText.of(joined).replaceAll("\\s", ""))
                .isEqualTo((PlainText.of(first) + PlainText.of(second)).replaceAll("\\s", ""));
        assertThat(Texts.body(joined.toString())).isEqualTo(joined);
    }

    private static boolean canSplit(ParagraphBody body, int place) {
        try {
            ParagraphSplit.at(body, place);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Token> unspaced(ParagraphBody body) {
        return Token.split(body.content()).stream().filter(token -> !token.isSpace()).toList();
    }
}
