package org.plenary.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.tika.Tika;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;

/**
 * Reads a table that somebody handed in, an XLSX workbook (its first sheet) or a CSV file in any usual encoding and with any usual
 * separator, told apart by content. Nothing in the file is followed or computed: no links to other files, no entities, no macros, no formulas.
 */
public final class TableReader {

    private static final Tika TIKA = new Tika();

    private final TableLimits limits;

    public TableReader(TableLimits limits) {
        this.limits = limits;
    }

    /**
     * @param in read no further than one byte over the limit
     * @return the rows that are not blank, at least one
     * @throws FileRefused empty, too large, no table, or not to be unpacked safely
     */
    public List<TableRow> read(InputStream in) throws IOException, FileRefused {
        var rows = new ArrayList<TableRow>();
        read(in, rows::add);
        return rows;
    }

    /** The same row by row, of which none is kept; rows handed over before a refusal are to be forgotten. */
    public void read(InputStream in, Consumer<TableRow> rows) throws IOException, FileRefused {
        var file = Files.createTempFile("table", "");
        try {
            receive(in, file);
            var counter = new RowCounter(limits, rows);
            var type = type(file);
            if (type.equals("application/zip") || type.equals("application/x-tika-ooxml")) {
                Unpacking.check(file, limits);
                new WorkbookReader(counter).read(file);
            } else if (type.startsWith("text/")) {
                new CsvReader(counter).read(file);
            } else {
                throw new FileRefused(type.equals("application/x-tika-msoffice") ? new Refusal.OldOrLocked() : new Refusal.NoTable(type));
            }
            if (counter.empty()) {
                throw new FileRefused(new Refusal.Empty());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void receive(InputStream in, Path file) throws IOException, FileRefused {
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[65_536];
            for (int read; (read = in.read(buffer)) > 0;) {
                size += read;
                if (size > limits.bytes()) {
                    throw new FileRefused(new Refusal.TooLarge(limits.bytes()));
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new FileRefused(new Refusal.Empty());
        }
    }

    /** Text in UTF-16 has a mark at its beginning, or a zero in every letter, that a guess at the type could take for something else. */
    private static String type(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (Encodings.isWide(in.readNBytes(200))) {
                return "text/plain";
            }
        }
        try (var in = Files.newInputStream(file)) {
            var type = TIKA.detect(in);
            return type.equals("application/octet-stream") && Encodings.isText(Files.readAllBytes(file)) ? "text/plain" : type;
        }
    }
}
