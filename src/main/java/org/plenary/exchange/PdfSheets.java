package org.plenary.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Sheets on which things are set at their place, for what has too many pages or too little running text for {@link PdfDocument}:
 * lists of thousands, badges, certificates. All lengths are millimetres from the upper left corner, sizes of type are points. The
 * typefaces are in the file; letters of scripts that they do not have are set in Latin ones.
 */
public final class PdfSheets implements Closeable {

    public static final float A4_WIDTH = 210;
    public static final float A4_HEIGHT = 297;
    public static final Color INK = Color.BLACK;
    public static final Color QUIET = new Color(0x51, 0x62, 0x6C);

    private static final float POINTS = 72 / 25.4f;

    public enum Face {
        SANS("SourceSans3-Regular"), STRONG("SourceSans3-SemiBold"), SERIF("SourceSerif4-Regular"), SERIF_STRONG("SourceSerif4-Bold");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private record Loaded(PDType0Font font, CmapLookup letters) {
    }

    private final PDDocument document = new PDDocument();
    private final Map<Face, Loaded> faces = new EnumMap<>(Face.class);
    private final BreakIterator breaks;
    private final Transliterator toLatin = Transliterator.getInstance("Any-Latin; NFC");
    private PDPageContentStream content;
    private float height;

    public PdfSheets(Locale language, String title, List<String> authors) {
        breaks = BreakIterator.getLineInstance(language);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        document.getDocumentInformation().setTitle(PageMarkup.clean(title));
        document.getDocumentInformation().setAuthor(PageMarkup.clean(String.join("; ", authors)));
        document.getDocumentInformation().setProducer("Plenary");
    }

    public void page(float width, float height) {
        try {
            endPage();
            this.height = height;
            var page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
            document.addPage(page);
            content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** @param y of the base line */
    public void text(String text, Face face, float size, float x, float y, Color colour) {
        try {
            content.beginText();
            content.setNonStrokingColor(colour);
            content.setFont(face(face).font, size);
            content.newLineAtOffset(x * POINTS, (height - y) * POINTS);
            content.showText(printable(text, face));
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void centred(String text, Face face, float size, float middle, float y, Color colour) {
        text(text, face, size, middle - width(text, face, size) / 2, y, colour);
    }

    public float width(String text, Face face, float size) {
        try {
            return face(face).font.getStringWidth(printable(text, face)) / 1_000 * size / POINTS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the text in lines no wider than this; a word that is wider itself is cut */
    public List<String> lines(String text, Face face, float size, float width) {
        var lines = new ArrayList<String>();
        for (var paragraph : printable(text, face).split("\n")) {
            if (width(paragraph, face, size) <= width) {
                lines.add(paragraph.stripTrailing());
                continue;
            }
            breaks.setText(paragraph);
            var line = new StringBuilder();
            for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                var word = paragraph.substring(from, to);
                if (!line.isEmpty() && width(line + word.stripTrailing(), face, size) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                for (var letter : word.codePoints().toArray()) {
                    if (!line.isEmpty() && word.length() > 20 && width(line + Character.toString(letter), face, size) > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    line.appendCodePoint(letter);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    public void rectangle(float x, float y, float width, float rectangleHeight, Color colour) {
        try {
            content.setNonStrokingColor(colour);
            content.addRect(x * POINTS, (height - y - rectangleHeight) * POINTS, width * POINTS, rectangleHeight * POINTS);
            content.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void line(float fromX, float fromY, float toX, float toY, float points, Color colour) {
        try {
            content.setStrokingColor(colour);
            content.setLineWidth(points);
            content.moveTo(fromX * POINTS, (height - fromY) * POINTS);
            content.lineTo(toX * POINTS, (height - toY) * POINTS);
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG or PNG as large as fits, in the middle of its place. @return whether it was one */
    public boolean image(byte[] picture, float x, float y, float width, float pictureHeight) {
        try {
            var image = PDImageXObject.createFromByteArray(document, picture, null);
            var scale = Math.min(width / image.getWidth(), pictureHeight / image.getHeight());
            var w = image.getWidth() * scale;
            var h = image.getHeight() * scale;
            content.drawImage(image, (x + (width - w) / 2) * POINTS, (height - y - pictureHeight + (pictureHeight - h) / 2) * POINTS, w * POINTS, h * POINTS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** At the foot of each page, when all are there: the reference, and "Page x of y". */
    public void foot(String reference, Locale language, Words words) {
        try {
            endPage();
            var total = pages();
            for (var number = 1; number <= total; number++) {
                content = new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true);
                var page = words.get("exchange.page", language, number, total);
                var room = A4_WIDTH - 54 - width(page, Face.SANS, 8.5f);
                text(lines(reference, Face.SANS, 8.5f, room).getFirst(), Face.SANS, 8.5f, 25, A4_HEIGHT - 14, QUIET);
                text(page, Face.SANS, 8.5f, A4_WIDTH - 25 - width(page, Face.SANS, 8.5f), A4_HEIGHT - 14, QUIET);
                endPage();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param out stays open */
    public void write(OutputStream out) throws IOException {
        endPage();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private String printable(String text, Face face) {
        var letters = face(face).letters;
        var clean = PageMarkup.clean(text).replace('\t', ' ');
        if (known(clean, letters)) {
            return clean;
        }
        return toLatin.transliterate(clean).codePoints().mapToObj(letter -> letter == '\n' || letters.getGlyphId(letter) != 0 ? Character.toString(letter) : "")
                .collect(Collectors.joining());
    }

    private static boolean known(String text, CmapLookup letters) {
        return text.codePoints().allMatch(letter -> letter == '\n' || letters.getGlyphId(letter) != 0);
    }

    private Loaded face(Face face) {
        return faces.computeIfAbsent(face, wanted -> {
            try (var in = PdfSheets.class.getResourceAsStream("/fonts/" + wanted.file + ".ttf")) {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                return new Loaded(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
