package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.Roster.Group;
import org.plenary.exchange.Roster.Part;
import org.plenary.exchange.Roster.Person;

class RosterPdfTest {

    private static Roster roster(int people) {
        var masthead = new Masthead(Locale.FRENCH, List.of("Secrétariat d’exemple"), Optional.empty(), "Atelier d’exemple", LocalDate.of(2016, 5, 30),
                LocalDate.of(2016, 5, 31), Optional.empty());
        var kenya = IntStream.range(0, people).mapToObj(i -> new Person("Mme Exemple NOM" + i, i == 0 ? Optional.of("Chef") : Optional.empty(),
                List.of("Directrice des exemples", "Ministère des exemples et de tout ce qui ne tient pas sur une seule ligne"))).toList();
        return new Roster(masthead, "Liste <provisoire> des participants", people + " participants",
                List.of(new Part("Parties", List.of(new Group(Optional.of("Kenya"), kenya))),
                        new Part("Observateurs", List.of(new Group(Optional.empty(), List.of(new Person("გიორგი მაგალითი", Optional.empty(), List.of())))))));
    }

    private static PDDocument printed(Roster roster) throws IOException {
        var out = new ByteArrayOutputStream();
        new RosterPdf(new BundleWords()).write(roster, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static void types(PDStructureNode node, List<String> types) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types(element, types);
            }
        }
    }

    @Test
    void screenReadersFindHeadingsAndListsInTheOrderOfTheDocument() throws IOException {
        try (var pdf = printed(roster(2))) {
            var types = new ArrayList<String>();
            types(pdf.getDocumentCatalog().getStructureTreeRoot(), types);
            assertThat(types).containsSubsequence("Document", "H1", "H2", "H3", "L", "LI", "LBody", "LI", "LBody", "H2", "L", "LI", "LBody");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("Liste &lt;provisoire> des participants");
        }
    }

    @Test
    void nothingIsSetOutsideOfTheStructureAndEachMarkLeadsBackToIt() throws IOException {
        try (var pdf = printed(roster(200))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            var tree = pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getNumbers();
            for (var page : pdf.getPages()) {
                var depth = 0;
                var marks = 0;
                for (var token : new PDFStreamParser(page).parse()) {
                    if (token instanceof Operator operator) {
                        switch (operator.getName()) {
                            case "BMC" -> depth++;
                            case "BDC" -> {
                                depth++;
                                marks++;
                            }
                            case "EMC" -> depth--;
                            case "Tj", "S", "f" -> assertThat(depth).isEqualTo(1);
                            default -> { }
                        }
                    }
                }
                assertThat(tree.get(page.getStructParents()).getCOSObject()).asInstanceOf(InstanceOfAssertFactories.ITERABLE).hasSize(marks);
            }
        }
    }

    @Test
    void allStandOnItAndForeignLettersAreSetInLatinOnes() throws IOException {
        try (var pdf = printed(roster(200))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("NOM0 (Chef)", "NOM199", "giorgi magaliti");
        }
    }
}
