package org.plenary.exchange;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.logging.Level;

/**
 * Writes a document as a PDF for reading, printing and screen readers: tagged (PDF/UA-1), with its language, title, outline and page
 * numbers, set in Source Serif 4 and Source Sans 3, which are in the file. They cover Latin with all its marks, Greek and Cyrillic.
 */
public final class PdfDocument {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Words words;

    public PdfDocument(Words words) {
        this.words = words;
    }

    /** @param out stays open */
    public void write(PrintedDocument document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "Source Serif 4", "SourceSerif4-Regular", 400, FontStyle.NORMAL);
        font(builder, "Source Serif 4", "SourceSerif4-Italic", 400, FontStyle.ITALIC);
        font(builder, "Source Serif 4", "SourceSerif4-Bold", 700, FontStyle.NORMAL);
        font(builder, "Source Serif 4", "SourceSerif4-BoldItalic", 700, FontStyle.ITALIC);
        font(builder, "Source Sans 3", "SourceSans3-Regular", 400, FontStyle.NORMAL);
        font(builder, "Source Sans 3", "SourceSans3-SemiBold", 700, FontStyle.NORMAL);
        builder.useUnicodeLineBreaker(new LineBreaks(document.masthead().language()))
                .useFastMode().usePdfUaAccessibility(true).withProducer("Plenary")
                .withHtmlContent(new PageMarkup(document, PageNumber.in(document.masthead().language(), words)).html(), null)
                .toStream(out).run();
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        builder.useFont(() -> PlainLetters.of(file), family, weight, style, true);
    }

    /** Where a line may end (UAX 14): the renderer's own way would part "d’" from "Afrique". */
    private static final class LineBreaks implements FSTextBreaker {

        private final BreakIterator breaks;

        private LineBreaks(Locale language) {
            breaks = BreakIterator.getLineInstance(language);
        }

        @Override
        public void setText(String text) {
            breaks.setText(text);
        }

        @Override
        public int next() {
            return breaks.next();
        }
    }
}
