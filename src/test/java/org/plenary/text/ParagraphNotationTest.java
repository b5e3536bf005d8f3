package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.text.Texts.body;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;
import org.plenary.text.ParagraphNotation.FaultReason;
import org.plenary.text.ParagraphNotation.Reading;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class ParagraphNotationTest {

    @Property(seed = "2016")
    void printedBodiesReadBackUnchanged(@ForAll ParagraphBody body) {
        var printed = ParagraphNotation.print(body);
        assertThat(ParagraphNotation.parse(printed)).isEqualTo(new Reading.Body(body));
        assertThat(printed).doesNotContain("\n", "\r");
    }

    @Property(seed = "2016")
    void anyInputIsReadOrRefusedWithAPositionInside(@ForAll String input) {
        switch (ParagraphNotation.parse(input)) {
            case Reading.Body(var body) -> assertThat(body(ParagraphNotation.print(body))).isEqualTo(body);
            case Reading.Fault(_, int position, _) -> assertThat(position).isBetween(0, input.length());
        }
    }

    @Property(seed = "2016")
    void cuttingOffTheEndNeverThrows(@ForAll ParagraphBody body, @ForAll int cut) {
        var printed = ParagraphNotation.print(body);
        var input = printed.substring(0, Math.floorMod(cut, printed.length() + 1));
        assertThat(ParagraphNotation.parse(input)).isNotNull();
    }

    @Test
    void alternativesCarryTheirProponents() {
        assertThat(body("Parties [shall|should@x @Uganda,IUCN|  may @ Mali ] act").content()).containsExactly(
                new Words("Parties "),
                new Bracket(BracketReason.ALTERNATIVE, List.of(
                        new Alternative(List.of(new Words("shall")), List.of()),
                        new Alternative(List.of(new Words("should@x")), List.of("Uganda", "IUCN")),
                        new Alternative(List.of(new Words("may")), List.of("Mali")))),
                new Words(" act"));
    }

    @Test
    void parenthesesInBracketsStayWords() {
        assertThat(body("[paragraph 3 (a)]").content()).containsExactly(new Bracket(BracketReason.ALTERNATIVE,
                List.of(new Alternative(List.of(new Words("paragraph 3 (a)")), List.of()))));
    }

    @Test
    void aBracketMayAskForDeletionAndNest() {
        assertThat(body("[#capital | lions [and [#contentious leopards] @Mali] @Uganda]")).hasToString(
                "[#capital  | lions [and [#contentious leopards] @Mali] @Uganda]");
        assertThat(body("[#tactical x]").content().getFirst())
                .isEqualTo(new Bracket(BracketReason.TACTICAL, List.of(Alternative.by(null, List.of(new Words("x"))))));
    }

    @Test
    void stylesNotesAndReferencesAreRead() {
        assertThat(body("*Recalling* {Resolution 11.32 | UNEP/CMS/Resolution 11.32}, 5 km^2^{^ An area. }").content())
                .containsExactly(
                        new Styled(Style.EMPHASIS, List.of(new Words("Recalling"))), new Words(" "),
                        new Reference("Resolution 11.32", "UNEP/CMS/Resolution 11.32"), new Words(", 5 km"),
                        new Styled(Style.SUPERSCRIPT, List.of(new Words("2"))),
                        new Footnote(List.of(new Words("An area."))));
    }

    @Test
    void aBackslashTakesSignsLiterally() {
        assertThat(body("\\[sic\\] 2 \\* 3, info@example.org | CO\\~2").content())
                .containsExactly(new Words("[sic] 2 * 3, info@example.org | CO~2"));
    }

    @Test
    void bodiesAreNormalised() {
        var written = new ParagraphBody(List.of(new Words("two\r\n"), new Words(""), new Words("li\tons e\u0301"),
                new Styled(Style.EMPHASIS, List.of(new Words("a"))),
                new Styled(Style.EMPHASIS, List.of(new Styled(Style.EMPHASIS, List.of(new Words("b"))))),
                new Styled(Style.SUPERSCRIPT, List.of()), new Footnote(List.of(new Words("")))));
        assertThat(written.content()).containsExactly(new Words("two li ons \u00e9"),
                new Styled(Style.EMPHASIS, List.of(new Words("ab"))));
    }

    @Test
    void oneWordingTwiceInABracketIsOneAlternativeWithAllItsSupporters() {
        assertThat(body("[shall @Mali | should | shall @Uganda, Mali]")).hasToString("[shall @Mali, Uganda | should]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
        "a [b | c; UNCLOSED_BRACKET; 2; [",
        "a [b [c] @Mali; UNCLOSED_BRACKET; 2; [",
        "a b] c; UNOPENED_BRACKET; 3; ]",
        "a {^b; UNCLOSED_BRACE; 2; {",
        "[a {^b] c}; UNCLOSED_BRACE; 3; {",
        "a } b; UNOPENED_BRACE; 2; }",
        "a *b; UNCLOSED_MARK; 2; *",
        "[*a | b*]; UNCLOSED_MARK; 1; *",
        "*a ^b* c^; CROSSED_MARKS; 5; *",
        "a {b}; INCOMPLETE_REFERENCE; 2; {",
        "{ | b}; INCOMPLETE_REFERENCE; 0; {",
        "[a @ | b]; EMPTY_ATTRIBUTION; 3; @",
        "[a @Mali [b]]; ATTRIBUTION_NOT_LAST; 9; [",
        "[#maybe a]; UNKNOWN_BRACKET_REASON; 1; maybe",
        "a\\; DANGLING_ESCAPE; 1; \\",
    })
    void aFaultNamesItsReasonAndPlace(String input, FaultReason reason, int position, String detail) {
        assertThat(ParagraphNotation.parse(input)).isEqualTo(new Reading.Fault(reason, position, detail));
    }

    @Test
    void oversizedInputIsRefusedButStoredTextIsAlwaysRead() {
        assertThat(ParagraphNotation.parse("a".repeat(5_000_000)))
                .isEqualTo(new Reading.Fault(FaultReason.TOO_LONG, ParagraphNotation.LONGEST, ""));
        assertThat(ParagraphNotation.parse("[".repeat(90_000)))
                .isEqualTo(new Reading.Fault(FaultReason.TOO_DEEP, ParagraphNotation.DEEPEST + 1, ""));
        var deep = "[".repeat(200) + "a" + "]".repeat(200);
        assertThat(ParagraphNotation.read(deep)).hasToString(deep);
        assertThat(ParagraphNotation.read("a-".repeat(100_000)).toString()).hasSize(200_000);
    }

    @Test
    void damagedStoredTextIsAnError() {
        assertThatThrownBy(() -> ParagraphNotation.read("[")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNCLOSED_BRACKET");
    }
}
