package org.plenary.body;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One file of {@code db/reference}: UTF-8, comma-separated, a header line; an empty cell is a fact not known. */
record ReferenceFile(String name) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

    /** One line of a file. Every getter fails on a column that the header does not name. */
    record Line(CSVRecord cells) {

        /** @return the text, or null where the cell is empty */
        String text(String column) {
            return cells.get(column);
        }

        LocalDate date(String column) {
            return text(column) == null ? null : LocalDate.parse(text(column));
        }

        Short number(String column) {
            return text(column) == null ? null : Short.valueOf(text(column));
        }
    }

    List<Line> lines(MessageDigest digest) {
        try (var stream = ReferenceFile.class.getResourceAsStream("/db/reference/" + name + ".csv")) {
            if (stream == null) {
                throw new IllegalStateException("db/reference/" + name + ".csv is missing");
            }
            try (var parser = FORMAT.parse(new InputStreamReader(new DigestInputStream(stream, digest), StandardCharsets.UTF_8))) {
                return parser.stream().map(Line::new).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference file " + name, e);
        }
    }
}
