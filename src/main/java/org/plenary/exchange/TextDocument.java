package org.plenary.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.exchange.Block.NumberedItem;
import org.plenary.exchange.Block.Paragraph;

/** A negotiated text as it is distributed: its title, its preamble, its operative paragraphs. */
public final class TextDocument {

    /**
     * A paragraph of the text.
     *
     * @param label its number in the way of the body and the language; none in a preamble that is not numbered
     * @param level 0 paragraph, 1 sub-paragraph (a), 2 (i)
     */
    public record Clause(Optional<String> label, int level, List<Run> text) {
        public Clause {
            text = List.copyOf(text);
        }

        private Block block() {
            return label.<Block>map(number -> new NumberedItem(Run.of(number), level, text)).orElseGet(() -> new Paragraph(level, text));
        }
    }

    private TextDocument() {
    }

    /** @param example wording made up for demonstration: the document then says so under its title */
    public static PrintedDocument of(Masthead masthead, String title, boolean example, List<Clause> preamble, List<Clause> operative,
            Words words) {
        return new PrintedDocument(masthead, title,
                example ? Optional.of(words.get("exchange.example", masthead.language())) : Optional.empty(),
                Stream.concat(preamble.stream(), operative.stream()).map(Clause::block).toList());
    }
}
