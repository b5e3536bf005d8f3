package org.plenary.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes separated values: UTF-8 with a mark, by which spreadsheets know it, and an apostrophe before each text that they would take
 * for a formula. Numbers are no texts and stay as they are.
 */
final class CsvTable {

    <T> void write(ListExport<T> export, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CSVFormat.DEFAULT.builder().setDelimiter(export.language().getLanguage().equals("en") ? ',' : ';').get().print(writer);
        csv.printRecord(guarded(export.title()));
        csv.printRecord(export.columns().stream().map(column -> guarded(column.header())).toList());
        try {
            export.forEach(row -> {
                try {
                    csv.printRecord(export.columns().stream().map(column -> cell(column.value().apply(row))).toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static Object cell(Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime moment -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment);
            case String text -> guarded(text);
            default -> value;
        };
    }

    private static String guarded(String text) {
        return Formula.beginsLikeOne(text) ? "'" + text : text;
    }
}
