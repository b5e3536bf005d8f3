package org.plenary.exchange.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;

/**
 * Reads separated values (RFC 4180) as spreadsheets really write them, in the encodings of {@link Encodings};
 * separated by comma, semicolon, tab or bar, whichever cuts the first lines most evenly.
 */
final class CsvReader {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 20;

    private final RowCounter rows;

    CsvReader(RowCounter rows) {
        this.rows = rows;
    }

    void read(Path file) throws IOException, FileRefused {
        var text = Encodings.decode(Files.readAllBytes(file));
        try (var reader = new StringReader(text)) {
            var announced = announcedSeparator(reader);
            var separator = announced == 0 ? separator(text) : announced;
            var number = announced == 0 ? 0 : 1;
            try (var parser = format(separator).parse(reader)) {
                for (var line : parser) {
                    number++;
                    rows.row(row(number, line.toList()));
                }
            }
        } catch (CSVException e) {
            throw new FileRefused(new Refusal.Unreadable());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new FileRefused(new Refusal.Unreadable());
            }
            throw e;
        }
    }

    private static TableRow row(int number, List<String> cells) {
        var doubtful = IntStream.range(0, cells.size()).filter(column -> cells.get(column).indexOf(Encodings.DOUBT) >= 0).boxed().collect(Collectors.toSet());
        return new TableRow(number, cells.stream().map(cell -> withoutGuard(cell.replace(String.valueOf(Encodings.DOUBT), ""))).toList(), doubtful);
    }

    /** What {@link CsvTable} put before a text that a spreadsheet would have computed. */
    private static String withoutGuard(String cell) {
        return cell.startsWith("'") && Formula.beginsLikeOne(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setLenientEof(true).setTrailingData(true).get();
    }

    /** A first line {@code sep=;} is for the spreadsheet and no row. */
    private static char announcedSeparator(Reader reader) throws IOException {
        reader.mark(16);
        var line = new char[16];
        var read = reader.read(line);
        var start = new String(line, 0, Math.max(0, read));
        reader.reset();
        if (!start.toLowerCase().matches("(?s)sep=.\\R.*") && !start.toLowerCase().matches("(?s)sep=.\\r?\\n.*")) {
            return 0;
        }
        reader.skip(start.charAt(5) == '\r' && start.length() > 6 && start.charAt(6) == '\n' ? 7 : 6);
        return start.charAt(4);
    }

    private static char separator(String text) throws IOException {
        var best = ',';
        var bestScore = 0;
        for (var separator : SEPARATORS) {
            try (var parser = format(separator).parse(new StringReader(text))) {
                var widths = parser.stream().limit(SAMPLE).map(line -> line.size()).filter(width -> width > 1).toList();
                var score = widths.stream().distinct()
                        .mapToInt(width -> 1_000 * (int) widths.stream().filter(width::equals).count() + Math.min(width, 999)).max().orElse(0);
                if (score > bestScore) {
                    best = separator;
                    bestScore = score;
                }
            } catch (UncheckedIOException e) {
                continue;
            }
        }
        return best;
    }
}
