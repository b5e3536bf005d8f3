package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxDocumentTest {

    @Test
    void everyParagraphHasAStyleThatTheFileDefines() throws IOException {
        for (PrintedDocument document : List.of(Examples.annotatedAgenda(), Examples.agenda(Locale.FRENCH), Examples.text())) {
            try (XWPFDocument word = word(document)) {
                assertThat(word.getParagraphs()).allSatisfy(paragraph -> assertThat(word.getStyles().getStyle(paragraph.getStyle()))
                        .as("%s", paragraph.getStyle()).isNotNull());
            }
        }
    }

    @Test
    void headingsAreWordsOwnWithOutlineLevels() throws IOException {
        try (XWPFDocument word = word(Examples.annotatedAgenda())) {
            XWPFParagraph annex = word.getParagraphs().stream().filter(paragraph -> "Heading1".equals(paragraph.getStyle())).findFirst().orElseThrow();
            assertThat(annex.getText()).isEqualTo("Annex: documents by agenda item");
            assertThat(annex.isPageBreak()).isTrue();
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl().getVal()).isZero();
        }
    }

    @Test
    void tableRepeatsItsHeaderAndNoRowIsSplit() throws IOException {
        try (XWPFDocument word = word(Examples.annotatedAgenda())) {
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(29);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("UNEP/CMS/COP12/Doc.1.1\nUNEP/CMS/COP12/Doc.1.2");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, en-GB, Provisional agenda, Page 1 of 1", "fr, fr-FR, Ordre du jour provisoire, Page 1 sur 1",
            "es, es-ES, Orden del día provisional, Página 1 de 1"})
    void languageTitleAndPageNumbersAreThoseOfTheDocument(String language, String proofing, String title, String page) throws Exception {
        try (XWPFDocument word = word(Examples.agenda(Locale.of(language)))) {
            var properties = word.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo(title);
            assertThat(properties.getCreator()).isEqualTo("CMS Secretariat; CITES Secretariat; Government of Uganda");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty()).hasValue(language);
            assertThat(word.getStyle().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal()).isEqualTo(proofing);
            XWPFParagraph foot = word.getFooterList().getFirst().getParagraphs().getFirst();
            assertThat(foot.getText()).endsWith(page);
            assertThat(foot.getCTP().xmlText()).contains(">PAGE<", ">NUMPAGES<");
        }
    }

    @Test
    void wordsKeepTheirOrderTheirScriptsAndTheirMarks() throws IOException {
        try (XWPFDocument agenda = word(Examples.agenda(Locale.ENGLISH)); XWPFDocument text = word(Examples.text())) {
            assertThat(agenda.getParagraphs()).extracting(XWPFParagraph::getText).contains("2.1\tAdoption of the agenda", "3.\tNames that must print: " + Examples.EVERY_SCRIPT);
            assertThat(text.getParagraphs()).extracting(XWPFParagraph::getText).contains("1 bis.\tThank Uganda & its people <warmly>.");
            assertThat(run(text, "consider").isStrikeThrough()).isTrue();
            assertThat(run(text, "strengthen").getUnderline().name()).isEqualTo("SINGLE");
            assertThat(run(text, "Recalling").isItalic()).isTrue();
            assertThat(run(text, "Thank").isBold()).isTrue();
        }
    }

    @Test
    void pageIsA4AndEveryPageHasItsFoot() throws IOException {
        try (XWPFDocument word = word(Examples.agenda(Locale.ENGLISH))) {
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getH()).hasToString("16838");
            assertThat(word.getDocument().getBody().getSectPr().sizeOfFooterReferenceArray()).isOne();
        }
    }

    private static XWPFRun run(XWPFDocument word, String text) {
        return word.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()).filter(run -> text.equals(run.text())).findFirst().orElseThrow();
    }

    private static XWPFDocument word(PrintedDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxDocument(Examples.WORDS).write(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
