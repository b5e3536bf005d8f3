package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.Block.NumberedItem;
import org.plenary.exchange.Block.Paragraph;

class TextDocumentTest {

    @Test
    void preambleComesFirstAndOnlyWhatHasANumberIsNumbered() {
        PrintedDocument text = Examples.text();
        assertThat(text.blocks()).extracting(Object::getClass).startsWith(Paragraph.class, Paragraph.class, NumberedItem.class);
        assertThat(text.blocks().stream().filter(NumberedItem.class::isInstance).map(block -> ((NumberedItem) block).label().text()))
                .containsExactly("1.", "(a)", "(b)", "(i)", "1 bis.");
    }

    @Test
    void exampleSaysThatItIsOneInEveryLanguage() {
        assertThat(Examples.LANGUAGES).extracting(language -> TextDocument.of(Examples.masthead(language), "Communiqué", true, List.of(), List.of(),
                Examples.WORDS).notice().orElseThrow()).doesNotHaveDuplicates().allMatch(notice -> notice.matches("(Example|Exemple|Ejemplo)\\h?:.*"));
        assertThat(TextDocument.of(Examples.cop12(), "Resolution", false, List.of(), List.of(), Examples.WORDS).notice()).isEmpty();
    }
}
