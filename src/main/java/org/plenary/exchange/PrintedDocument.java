package org.plenary.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A document of a meeting before it is a file: {@link PdfDocument} and {@link DocxDocument} write the same one.
 *
 * @param title  of the document, not of the meeting
 * @param notice what a reader must know before reading, such as that it is an example
 */
public record PrintedDocument(Masthead masthead, String title, Optional<String> notice, List<Block> blocks) {

    public PrintedDocument {
        blocks = List.copyOf(blocks);
    }

    /** Whether a page may not end with this block: an item that is followed by words of its own. */
    boolean keepsWithNext(int index) {
        return blocks.get(index) instanceof Block.NumberedItem && index + 1 < blocks.size()
                && blocks.get(index + 1) instanceof Block.Paragraph(int indent, _) && indent > 0;
    }
}
