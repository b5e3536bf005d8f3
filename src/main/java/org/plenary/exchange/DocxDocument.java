package org.plenary.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.plenary.exchange.Block.Heading;
import org.plenary.exchange.Block.NumberedItem;
import org.plenary.exchange.Block.PageBreak;
import org.plenary.exchange.Block.Paragraph;
import org.plenary.exchange.Block.Table;

/**
 * Writes a document as a Word file for further work: real styles, so that its outline, its table of contents and a secretariat's own
 * template fit; the proofing language of the text; page numbers. Numbers of items are typed, not Word's own, because a body's numbering
 * ("1 bis.") is not one Word can count. The typeface is Times New Roman, which every editor has.
 */
public final class DocxDocument {

    private static final String STYLES = "/exchange/document-styles.xml";
    /** A4 with margins of 25 mm, in twentieths of a point. */
    private static final long WIDTH = 11_906;
    private static final long HEIGHT = 16_838;
    private static final long MARGIN = 1_418;

    private final Words words;

    public DocxDocument(Words words) {
        this.words = words;
    }

    /** @param out stays open */
    public void write(PrintedDocument document, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            describe(word, document);
            page(word);
            head(word, document);
            body(word, document);
            TrackedChanges.number(word);
            foot(word, document.masthead().reference(), PageNumber.in(document.masthead().language(), words));
            word.write(out);
        }
    }

    private static void describe(XWPFDocument word, PrintedDocument document) throws IOException {
        Masthead masthead = document.masthead();
        var properties = word.getProperties().getCoreProperties();
        properties.setTitle(PageMarkup.clean(document.title()));
        properties.setSubjectProperty(PageMarkup.clean(masthead.meeting() + ", " + masthead.placeAndDates()));
        properties.setCreator(PageMarkup.clean(String.join("; ", masthead.organisers())));
        properties.getUnderlyingProperties().setLanguageProperty(masthead.language().toLanguageTag());
        XWPFStyles styles = word.createStyles();
        try (InputStream in = DocxDocument.class.getResourceAsStream(STYLES)) {
            styles.setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(STYLES, e);
        }
        styles.setSpellingLanguage(proofing(masthead.language()));
    }

    /** The variety that the United Nations write. */
    private static String proofing(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> "en-GB";
            case "fr" -> "fr-FR";
            case "es" -> "es-ES";
            default -> language.toLanguageTag();
        };
    }

    private static void page(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void head(XWPFDocument word, PrintedDocument document) {
        Masthead masthead = document.masthead();
        int last = masthead.organisers().size() - 1;
        for (int i = 0; i <= last; i++) {
            XWPFParagraph line = styled(word, i == last ? "MastheadLast" : "Masthead");
            run(line, Run.of(masthead.organisers().get(i)));
            if (i == 0 && masthead.symbol().isPresent()) {
                line.createRun().addTab();
                run(line, Run.of(masthead.symbol().get(), Run.Mark.STRONG));
            }
        }
        run(styled(word, "Subtitle"), Run.of(masthead.meeting()));
        run(styled(word, "Normal"), Run.of(masthead.placeAndDates()));
        run(styled(word, "Title"), Run.of(document.title()));
        document.notice().ifPresent(notice -> run(styled(word, "Notice"), Run.of(notice)));
    }

    private static void body(XWPFDocument word, PrintedDocument document) {
        boolean onNewPage = false;
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            switch (block) {
                case Heading(int level, String text) -> paragraph(word, "Heading" + level, onNewPage, Run.plain(text));
                case Paragraph(int indent, List<Run> text) -> paragraph(word, indent == 0 ? "Normal" : "ItemText" + indent, onNewPage, text);
                case NumberedItem(Run label, int level, List<Run> text) -> {
                    XWPFParagraph item = paragraph(word, "Item" + (level + 1), onNewPage, List.of(label));
                    item.setKeepNext(document.keepsWithNext(i));
                    item.createRun().addTab();
                    text.forEach(run -> run(item, run));
                    TrackedChanges.mark(item, text);
                }
                case Table table -> {
                    if (onNewPage) {
                        paragraph(word, "Normal", true, List.of());
                    }
                    table(word, table);
                }
                case PageBreak() -> {
                }
            }
            onNewPage = block instanceof PageBreak;
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String style, boolean onNewPage, List<Run> text) {
        XWPFParagraph paragraph = styled(word, style);
        paragraph.setPageBreak(onNewPage);
        text.forEach(run -> run(paragraph, run));
        TrackedChanges.mark(paragraph, text);
        return paragraph;
    }

    private static XWPFParagraph styled(XWPFDocument word, String style) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, Run run) {
        XWPFRun words = TrackedChanges.run(paragraph, run);
        run.marks().forEach(mark -> {
            switch (mark) {
                case STRONG -> words.setBold(true);
                case EMPHASIS -> words.setItalic(true);
                case STRIKE -> words.setStrikeThrough(true);
                case UNDERLINE -> words.setUnderline(UnderlinePatterns.SINGLE);
                case SUPERSCRIPT -> words.setSubscript(VerticalAlign.SUPERSCRIPT);
                case SUBSCRIPT -> words.setSubscript(VerticalAlign.SUBSCRIPT);
            }
        });
    }

    private static void table(XWPFDocument word, Table table) {
        XWPFTable made = word.createTable(table.rows().size() + 1, table.columns().size());
        made.setStyleID("TableGrid");
        made.setWidthType(TableWidthType.PCT);
        made.setWidth("100%");
        made.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < table.columns().size(); column++) {
            Table.Column head = table.columns().get(column);
            cell(made.getRow(0).getCell(column), head, head.header(), true);
            for (int row = 0; row < table.rows().size(); row++) {
                cell(made.getRow(row + 1).getCell(column), head, table.rows().get(row).get(column), false);
            }
        }
        made.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    private static void cell(XWPFTableCell cell, Table.Column column, String text, boolean strong) {
        cell.setWidthType(TableWidthType.PCT);
        cell.setWidth(column.share() + "%");
        XWPFRun run = cell.getParagraphArray(0).createRun();
        run.setBold(strong);
        List<String> lines = PageMarkup.clean(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines.get(i), i);
        }
    }

    private static void foot(XWPFDocument word, String reference, PageNumber number) {
        XWPFParagraph line = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        run(line, Run.of(reference));
        line.createRun().addTab();
        run(line, Run.of(number.before()));
        field(line, "PAGE");
        run(line, Run.of(number.between()));
        field(line, "NUMPAGES");
        run(line, Run.of(number.after()));
    }

    private static void field(XWPFParagraph line, String name) {
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        line.createRun().getCTR().addNewInstrText().setStringValue(name);
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        line.createRun().setText("1");
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
