package org.plenary.exchange;

import java.util.List;

/** A piece of a document, free of any file format. */
public sealed interface Block {

    /** @param level 1 to 3, under the document's title */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("level: " + level);
            }
        }
    }

    /** @param indent 0 over the whole width; n under the words of an item of level n − 1 */
    record Paragraph(int indent, List<Run> text) implements Block {
        public Paragraph {
            checkLevel(indent - 1);
            text = List.copyOf(text);
        }
    }

    /**
     * @param label its number as printed, computed by who knows the body's way of numbering: "1.", "2.1", "1 bis.", "(a)"
     * @param level 0 to 3
     */
    record NumberedItem(Run label, int level, List<Run> text) implements Block {
        public NumberedItem {
            checkLevel(level);
            text = List.copyOf(text);
        }
    }

    /** @param rows each with a cell for every column; lines within a cell are parted by line feeds */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {

        /** @param share of the width, in per cent */
        public record Column(String header, int share) {
        }

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
                }
            }
        }
    }

    record PageBreak() implements Block {
    }

    private static void checkLevel(int level) {
        if (level > 3 || level < -1) {
            throw new IllegalArgumentException("level: " + level);
        }
    }
}
