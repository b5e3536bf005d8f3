package org.plenary.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * What a file says, as plain text: of a PDF its first {@value #MOST_PAGES} pages, of a Word file tables, notes and headers too, without what
 * a tracked change deleted. How long a damaged or hostile file takes and how much memory cannot be told beforehand: {@link FileTexts} asks
 * for it where neither matters.
 */
final class FileText {

    static final int MOST_PAGES = 500;
    /** As many as a book has. */
    static final int MOST_CHARACTERS = 500_000;
    static final Set<FileType> TYPES = EnumSet.of(FileType.PDF, FileType.DOCX);

    private static final Pattern HYPHEN_AT_END_OF_LINE = Pattern.compile("(?<=\\p{L})(?:-\\R|\u00AD\\R?)(?=\\p{Ll})");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}|\\p{Co}");

    private FileText() {
    }

    /** @return at most {@value #MOST_CHARACTERS} characters; empty where it is none of these types, damaged or locked by a password */
    static Optional<String> of(FileType type, byte[] file) {
        try {
            return switch (type) {
                case PDF -> Optional.of(clean(pdf(file)));
                case DOCX -> Optional.of(clean(docx(file)));
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException damaged) {
            // Both libraries have a dozen unchecked exceptions for what is no file of theirs.
            return Optional.empty();
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            var text = new Limited();
            try {
                stripper.writeText(pdf, text);
            } catch (Enough all) {
                return text.toString();
            }
            return text.toString();
        }
    }

    private static String docx(byte[] file) throws IOException {
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return word.getText();
        }
    }

    private static String clean(String text) {
        var joined = HYPHEN_AT_END_OF_LINE.matcher(text).replaceAll("");
        var said = UNPRINTABLE.matcher(joined).replaceAll(" ").strip();
        return said.length() <= MOST_CHARACTERS ? said : said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, MOST_CHARACTERS - 1)));
    }

    private static final class Enough extends IOException {
    }

    private static final class Limited extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] more, int from, int length) throws IOException {
            text.append(more, from, length);
            if (text.length() > MOST_CHARACTERS) {
                throw new Enough();
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
