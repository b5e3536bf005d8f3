package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfDocumentTest {

    private final PdfDocument writer = new PdfDocument(Examples.WORDS);

    @Test
    void wordsOfEveryScriptAreThereAndEveryTypefaceIsInTheFile() throws IOException {
        try (PDDocument pdf = pdf(Examples.agenda(Locale.ENGLISH))) {
            assertThat(text(pdf)).contains(Examples.EVERY_SCRIPT);
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as("%s", page.getResources().getFont(name)).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("Source");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Provisional agenda, Page 1 of 1", "fr, Ordre du jour provisoire, Page 1 sur 1", "es, Orden del día provisional, Página 1 de 1"})
    void languageTitleAndPageNumbersAreThoseOfTheDocument(String language, String title, String page) throws IOException {
        try (PDDocument pdf = pdf(Examples.agenda(Locale.of(language)))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("CMS Secretariat; CITES Secretariat; Government of Uganda");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(text(pdf)).contains(title, page).containsSubsequence("2.1", "Adoption of the agenda", "2.1.1", "Order of items");
        }
    }

    @Test
    void screenReaderFindsHeadingsListsAndTableCells() throws IOException {
        try (PDDocument pdf = pdf(Examples.annotatedAgenda())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfuaid");
            List<String> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "H2", "L", "LI", "LBody", "P", "Table", "TH", "TD");
            assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
            assertThat(tags.stream().filter("LI"::equals)).hasSize(42);
        }
    }

    @Test
    void outlineLeadsToTheTitleTheItemsAndTheAnnex() throws IOException {
        try (PDDocument pdf = pdf(Examples.annotatedAgenda())) {
            List<String> outline = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                assertThat(item.findDestinationPage(pdf)).isNotNull();
                outline.add(item.getTitle());
            }
            assertThat(outline).hasSize(44).startsWith("Annotated provisional agenda", "1. Budget and administration, example item 1", "1.1 Execution of the budget")
                    .endsWith("Annex: documents by agenda item");
        }
    }

    @Test
    void itemNeverStandsAtTheFootOfAPageWithoutItsAnnotation() throws IOException {
        try (PDDocument pdf = pdf(Examples.annotatedAgenda())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                List<String> words = page(pdf, page).lines().filter(line -> !line.isBlank() && !line.contains("Page ")).toList();
                String last = words.getLast();
                assertThat(last).doesNotMatch("[0-9]+\\. Budget.*");
            }
        }
    }

    @Test
    void elisionIsNeverPartedAtTheEndOfALine() throws IOException {
        try (PDDocument pdf = pdf(Examples.agenda(Locale.FRENCH))) {
            assertThat(text(pdf)).containsPattern("du lion\\s*\\R\\s*d’Afrique").doesNotContainPattern("d’\\s*\\R");
        }
    }

    @Test
    void charactersOfMarkupAreWords() throws IOException {
        try (PDDocument pdf = pdf(Examples.text())) {
            assertThat(text(pdf)).contains("Thank Uganda & its people <warmly>.");
        }
    }

    private PDDocument pdf(PrintedDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(document, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
