package org.plenary.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A list as a file, fetched page by page and never whole in memory.
 *
 * @param language of its headings; spreadsheets in French and Spanish expect semicolons between values
 * @param title    what is exported, with which filters: the first line of the file
 */
public record ListExport<T>(Locale language, String title, List<Column<T>> columns, Pages<T> pages) {

    private static final int PAGE = 500;

    /** Where rows come from, in one order throughout. */
    @FunctionalInterface
    public interface Pages<T> {

        List<T> page(int offset, int limit);
    }

    public ListExport {
        columns = List.copyOf(columns);
    }

    /** @param out stays open */
    public void write(TableFormat format, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> new WorkbookTable().write(this, out);
            case CSV -> new CsvTable().write(this, out);
        }
    }

    void forEach(Consumer<T> row) {
        for (var offset = 0;; offset += PAGE) {
            var page = pages.page(offset, PAGE);
            page.forEach(row);
            if (page.size() < PAGE) {
                return;
            }
        }
    }
}
