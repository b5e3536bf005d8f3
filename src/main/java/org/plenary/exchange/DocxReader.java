package org.plenary.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * The paragraphs of a Word file as plain lines, in their order. Where Word counts a list itself, a number of its level stands before the
 * words ("1.", "(a)", "(ii)"), so that typed and counted lists read alike. Words that a tracked change deleted are left out.
 */
public final class DocxReader {

    /** The most bytes that a file may hold once inflated; Word files of hundreds of pages hold less. */
    private static final int MOST_INFLATED = 50_000_000;
    private static final int MOST_PARTS = 2_000;
    /** How many times its size a file may inflate to; Word's own stay far below. */
    private static final int MOST_RATIO = 100;
    private static final int HARMLESS = 1_000_000;

    private DocxReader() {
    }

    /** @return empty where the bytes are no Word file that can be read, or one that inflates beyond all measure */
    public static Optional<List<String>> paragraphs(byte[] file) {
        if (inflatesBeyondMeasure(file)) {
            return Optional.empty();
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            var lines = new ArrayList<String>();
            var numbers = new ListNumbers();
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                var text = paragraph.getText();
                lines.add(text.isBlank() ? "" : numbers.before(paragraph) + text.replace('\n', ' '));
            }
            return Optional.of(lines);
        } catch (IOException | RuntimeException damaged) {
            // POI has a dozen exceptions for a file that is none of Word's, most of them unchecked; so it refuses one that declares entities.
            return Optional.empty();
        }
    }

    private static boolean inflatesBeyondMeasure(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var buffer = new byte[8_192];
            var most = Math.min(MOST_INFLATED, Math.max(HARMLESS, (long) file.length * MOST_RATIO));
            long inflated = 0;
            var parts = 0;
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read > 0 && inflated <= most; read = zip.read(buffer)) {
                    inflated += read;
                }
                if (inflated > most || ++parts > MOST_PARTS) {
                    return true;
                }
            }
            return false;
        } catch (IOException damaged) {
            return true;
        }
    }

    /** Says at which level of a list a paragraph stands, by a number as it would be typed. */
    private static final class ListNumbers {

        private final Map<BigInteger, Integer> counted = new HashMap<>();

        String before(XWPFParagraph paragraph) {
            if (paragraph.getNumID() == null || paragraph.getNumFmt() == null || paragraph.getNumIlvl() == null) {
                return "";
            }
            return switch (paragraph.getNumFmt()) {
                case "decimal" -> paragraph.getNumIlvl().intValue() == 0 ? counted.merge(paragraph.getNumID(), 1, Integer::sum) + ". " : "(a) ";
                case "lowerLetter" -> "(a) ";
                case "lowerRoman" -> paragraph.getNumIlvl().intValue() < 2 ? "(a) " : "(ii) ";
                case "bullet" -> "\u2022 ";
                default -> "";
            };
        }
    }
}
