package org.plenary.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;

/**
 * Reads separated values (RFC 4180) as spreadsheets really write them: UTF-8 or UTF-16 with or without a mark, else Windows-1252;
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
        var encoding = encoding(file);
        try (var reader = open(file, encoding)) {
            var announced = announcedSeparator(reader);
            var separator = announced == 0 ? separator(file, encoding) : announced;
            var number = announced == 0 ? 0 : 1;
            try (var parser = format(separator).parse(reader)) {
                for (var line : parser) {
                    number++;
                    rows.row(number, line.stream().map(CsvReader::withoutGuard).toList());
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

    /** What {@link CsvTable} put before a text that a spreadsheet would have computed. */
    private static String withoutGuard(String cell) {
        return cell.startsWith("'") && Formula.beginsLikeOne(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setLenientEof(true).setTrailingData(true).get();
    }

    private static Reader open(Path file, Charset encoding) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), encoding));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static Charset encoding(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(64);
        }
        if (start.length > 1 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.length > 1 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            var buffer = new char[8_192];
            while (reader.read(buffer) > 0) {
                continue;
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
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

    private static char separator(Path file, Charset encoding) throws IOException {
        var best = ',';
        var bestScore = 0;
        for (var separator : SEPARATORS) {
            try (var reader = open(file, encoding); var parser = format(separator).parse(reader)) {
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
