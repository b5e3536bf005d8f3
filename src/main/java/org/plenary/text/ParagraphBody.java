package org.plenary.text;

import java.util.List;
import org.plenary.text.Inline.Words;

/**
 * The wording of one paragraph in one language, always normalised: adjacent words and adjacent runs of one style are one,
 * nothing is empty, no style stands inside itself, text is one line in Unicode NFC. Equal bodies read alike.
 */
public record ParagraphBody(List<Inline> content) {

    public static final ParagraphBody EMPTY = new ParagraphBody(List.of());

    public ParagraphBody {
        content = Token.normalise(content);
    }

    /** A body of plain words; brackets and other marks in the text are taken literally. */
    public static ParagraphBody ofText(String text) {
        return new ParagraphBody(List.of(new Words(text)));
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }

    /** The canonical notation, as {@link ParagraphNotation#print} writes it. */
    @Override
    public String toString() {
        return ParagraphNotation.print(this);
    }
}
