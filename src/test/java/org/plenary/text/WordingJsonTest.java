package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.text.Texts.body;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;

class WordingJsonTest {

    @Property(seed = "2016")
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void whatIsWrittenIsRead(@ForAll ParagraphBody body) {
        assertThat(WordingJson.read(WordingJson.write(body))).isEqualTo(body);
    }

    @Property(seed = "2016")
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void halfOfItIsRefusedOrRead(@ForAll ParagraphBody body, @ForAll int cut, @ForAll char other) {
        var json = WordingJson.write(body);
        int at = Math.floorMod(cut, json.length());
        for (var damaged : new String[] {json.substring(0, at), json.substring(0, at) + other + json.substring(at + 1)}) {
            try {
                assertThat(WordingJson.read(damaged)).isNotNull();
            } catch (InvalidInput e) {
                assertThat(e.violations()).extracting(Violation::field).containsExactly("notation");
            }
        }
    }

    @Test
    void thePiecesHaveTheirNames() {
        assertThat(WordingJson.write(body("*Recalling* [#capital shall | should @Uganda, Mali] {Res. 1 | CMS/Res.1}{^See *there*.}"))).isEqualTo(
                "[{\"style\":\"EMPHASIS\",\"content\":[\"Recalling\"]},\" \","
                        + "{\"bracket\":\"AWAITING_CAPITAL\",\"alternatives\":[{\"content\":[\"shall\"],\"by\":[]},"
                        + "{\"content\":[\"should\"],\"by\":[\"Uganda\",\"Mali\"]}]},\" \",{\"reference\":\"Res. 1\",\"target\":\"CMS/Res.1\"},"
                        + "{\"footnote\":[\"See \",{\"style\":\"EMPHASIS\",\"content\":[\"there\"]},\".\"]}]");
    }

    @Test
    void signsOfTheNotationAreWords() {
        assertThat(WordingJson.read("[\"[a | b @x] *c*\"]")).isEqualTo(ParagraphBody.ofText("[a | b @x] *c*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "\"a\"", "[1]", "[null]", "[[\"a\"]]", "[\"a\"] []", "[{}]", "[{\"style\":\"BOLD\",\"content\":[]}]",
        "[{\"style\":\"EMPHASIS\"}]", "[{\"style\":\"EMPHASIS\",\"content\":\"a\"}]", "[{\"style\":\"EMPHASIS\",\"content\":[],\"on\":1}]",
        "[{\"footnote\":[],\"footnote\":[]}]", "[{\"footnote\":{}}]", "[{\"reference\":\"a\",\"target\":\" \"}]", "[{\"reference\":1,\"target\":\"a\"}]",
        "[{\"bracket\":\"ALTERNATIVE\",\"alternatives\":[]}]", "[{\"bracket\":\"\",\"alternatives\":[{\"content\":[],\"by\":[]}]}]",
        "[{\"bracket\":\"ALTERNATIVE\",\"alternatives\":[{\"content\":[]}]}]", "[{\"bracket\":\"ALTERNATIVE\",\"alternatives\":[{\"content\":[],\"by\":[1]}]}]"})
    void anythingElseIsRefused(String json) {
        assertThatThrownBy(() -> WordingJson.read(json)).isInstanceOf(InvalidInput.class).hasMessageContaining("editor.error.unreadable");
    }

    @Test
    void whatIsBeyondMeasureIsRefused() {
        assertThatThrownBy(() -> WordingJson.read("[\"" + "a".repeat(5_000_000) + "\"]")).hasMessageContaining("TOO_LONG");
        assertThatThrownBy(() -> WordingJson.read("[{\"footnote\":".repeat(50_000) + "[]" + "}]".repeat(50_000))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ParagraphDraft(ParagraphNotation.print(WordingJson.read("[\"" + "a".repeat(500_000) + "\"]")), null).body())
                .hasMessageContaining("TOO_LONG");
    }
}
