package org.plenary.exchange;

import com.ibm.icu.text.BreakIterator;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Sheets on which things are set at their place, for what has too many pages or too little running text for {@link PdfDocument}:
 * lists of thousands, badges, certificates. All lengths are millimetres from the upper left corner, sizes of type are points. The
 * typefaces are in the file; letters of scripts that they do not have are set in Latin ones. All text is tagged (ISO 32000-1, 14.8): a
 * text by itself is a paragraph; lines, areas, photographs and the foot of the page are not read out.
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

    private final PDDocument document = new PDDocument();
    private final SheetTags tags;
    private final Map<Face, Typeface> faces = new EnumMap<>(Face.class);
    private final BreakIterator breaks;
    private PDPageContentStream content;
    private float height;

    public PdfSheets(Locale language, String title, List<String> authors) {
        breaks = BreakIterator.getLineInstance(language);
        tags = new SheetTags(document, language, PageMarkup.clean(title));
        document.getDocumentInformation().setAuthor(PageMarkup.clean(String.join("; ", authors)));
        document.getDocumentInformation().setProducer("Plenary");
    }

    public void page(float width, float height) {
        try {
            endPage();
            this.height = height;
            var page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
            document.addPage(page);
            tags.page(page);
            content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** What is set from here to the matching {@link #close} belongs to one thing: a list, an item of it. @param type as in ISO 32000-1, 14.8.4 */
    void open(String type) {
        tags.open(type);
    }

    void close(String type) {
        tags.close(type);
    }

    /** What this sets, on one page, is one thing to be read out. */
    void tagged(String type, Runnable setting) {
        tags.mark(content, type, setting);
    }

    /** @param y of the base line */
    public void text(String text, Face face, float size, float x, float y, Color colour) {
        tags.markUnlessMarked(content, () -> {
            try {
                content.beginText();
                content.setNonStrokingColor(colour);
                content.setFont(face(face).font(), size);
                content.newLineAtOffset(x * POINTS, (height - y) * POINTS);
                content.showText(face(face).printable(text));
                content.endText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void centred(String text, Face face, float size, float middle, float y, Color colour) {
        text(text, face, size, middle - width(text, face, size) / 2, y, colour);
    }

    public float width(String text, Face face, float size) {
        return face(face).advance(face(face).printable(text)) * size / POINTS;
    }

    /** @return the text in lines no wider than this; a word that is wider itself is cut */
    public List<String> lines(String text, Face face, float size, float width) {
        var typeface = face(face);
        var room = width * POINTS / size;
        var lines = new ArrayList<String>();
        for (var paragraph : typeface.printable(text).split("\n")) {
            if (typeface.advance(paragraph) <= room) {
                lines.add(paragraph.stripTrailing());
                continue;
            }
            breaks.setText(paragraph);
            var line = new StringBuilder();
            var used = 0f;
            for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                var word = paragraph.substring(from, to);
                if (!line.isEmpty() && used + typeface.advance(word.stripTrailing()) > room) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                for (var letter : word.codePoints().toArray()) {
                    if (!line.isEmpty() && word.length() > 20 && used + typeface.advance(letter) > room) {
                        lines.add(line.toString());
                        line.setLength(0);
                        used = 0;
                    }
                    line.appendCodePoint(letter);
                    used += typeface.advance(letter);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    public void rectangle(float x, float y, float width, float rectangleHeight, Color colour) {
        tags.artifact(content, () -> {
            try {
                content.setNonStrokingColor(colour);
                content.addRect(x * POINTS, (height - y - rectangleHeight) * POINTS, width * POINTS, rectangleHeight * POINTS);
                content.fill();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void line(float fromX, float fromY, float toX, float toY, float points, Color colour) {
        tags.artifact(content, () -> {
            try {
                content.setStrokingColor(colour);
                content.setLineWidth(points);
                content.moveTo(fromX * POINTS, (height - fromY) * POINTS);
                content.lineTo(toX * POINTS, (height - toY) * POINTS);
                content.stroke();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A JPEG or PNG as large as fits, in the middle of its place. @return whether it was one */
    public boolean image(byte[] picture, float x, float y, float width, float pictureHeight) {
        try {
            var image = PDImageXObject.createFromByteArray(document, picture, null);
            var scale = Math.min(width / image.getWidth(), pictureHeight / image.getHeight());
            var w = image.getWidth() * scale;
            var h = image.getHeight() * scale;
            tags.artifact(content, () -> draw(image, (x + (width - w) / 2) * POINTS, (height - y - pictureHeight + (pictureHeight - h) / 2) * POINTS, w * POINTS, h * POINTS));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private void draw(PDImageXObject image, float x, float y, float width, float imageHeight) {
        try {
            content.drawImage(image, x, y, width, imageHeight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                tags.artifact(content, () -> {
                    text(lines(reference, Face.SANS, 8.5f, room).getFirst(), Face.SANS, 8.5f, 25, A4_HEIGHT - 14, QUIET);
                    text(page, Face.SANS, 8.5f, A4_WIDTH - 25 - width(page, Face.SANS, 8.5f), A4_HEIGHT - 14, QUIET);
                });
                endPage();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param out stays open */
    public void write(OutputStream out) throws IOException {
        endPage();
        tags.finish();
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

    private Typeface face(Face face) {
        return faces.computeIfAbsent(face, wanted -> Typeface.load(document, wanted.file));
    }
}
