package org.plenary.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that say what they are told to say. */
public final class ExampleFiles {

    private static final int MEGABYTE = 1 << 20;
    private static final int MEGABYTES = 4_000;

    private ExampleFiles() {
    }

    /** @param pages the lines of each; characters of Windows-1252 */
    @SafeVarargs
    public static byte[] pdf(List<String>... pages) {
        try (var pdf = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            for (var lines : pages) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    content.setLeading(14);
                    content.newLineAtOffset(50, 700);
                    for (var line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param operators of a page, which go on and on @return a file of a few megabytes that inflates to gigabytes of them */
    static byte[] endless(String operators) throws IOException {
        try (var pdf = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            page.setResources(new PDResources());
            page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
            pdf.addPage(page);
            var stream = new PDStream(pdf);
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
                var deflater = new Deflater();
                var buffer = new byte[MEGABYTE];
                deflate(deflater, "BT /F1 11 Tf 50 700 Td\n", buffer, out);
                deflate(deflater, operators.repeat(MEGABYTE / operators.length()), buffer, out);
                var again = new ByteArrayOutputStream();
                deflate(deflater, operators.repeat(MEGABYTE / operators.length()), buffer, again);
                for (int i = 0; i < MEGABYTES; i++) {
                    again.writeTo(out);
                }
            }
            page.setContents(stream);
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void deflate(Deflater deflater, String text, byte[] buffer, OutputStream out) throws IOException {
        deflater.setInput(text.getBytes(StandardCharsets.US_ASCII));
        for (int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH); length > 0; length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH)) {
            out.write(buffer, 0, length);
        }
    }

    public static byte[] docx(String... paragraphs) {
        try (var word = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            for (var text : paragraphs) {
                word.createParagraph().createRun().setText(text);
            }
            word.createTable(1, 1).getRow(0).getCell(0).setText("In a table");
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
