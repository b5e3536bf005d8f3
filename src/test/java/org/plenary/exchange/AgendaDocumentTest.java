package org.plenary.exchange;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.AgendaDocument.Item;
import org.plenary.exchange.AgendaDocument.Term;
import org.plenary.exchange.Block.NumberedItem;
import org.plenary.exchange.Block.Paragraph;
import org.plenary.exchange.Block.Table;

class AgendaDocumentTest {

    @Test
    void itemsAreNumberedByTheirPlace() {
        assertThat(items(Examples.agenda(Locale.ENGLISH))).extracting(item -> item.label().text())
                .containsExactly("1.", "2.", "2.1", "2.1.1", "2.1.2", "2.2", "3.", "4.", "5.");
    }

    @Test
    void annotationsAndTermsHangUnderTheirItem() {
        PrintedDocument agenda = Examples.annotatedAgenda();
        assertThat(agenda.blocks().subList(0, 3)).extracting(Object::getClass).containsExactly(NumberedItem.class, Paragraph.class, Paragraph.class);
        assertThat(((Paragraph) agenda.blocks().get(1)).indent()).isEqualTo(1);
        assertThat(agenda.keepsWithNext(0)).isTrue();
        assertThat(agenda.keepsWithNext(3)).as("1.1 has no annotation").isFalse();
    }

    @Test
    void whoLeadsAndWhatIsAskedStandUnderTheirItemHoweverDeepItIs() {
        var deepest = item("Sixth level", List.of(new Term("Lead:", "CMS Secretariat"), new Term("Action requested:", "Take note.")), List.of());
        for (var level = 5; level >= 1; level--) {
            deepest = item("Level " + level, List.of(), List.of(deepest));
        }
        var blocks = AgendaDocument.of(Examples.masthead(Locale.ENGLISH), "Agenda", List.of(deepest), Examples.WORDS).blocks();
        assertThat(((NumberedItem) blocks.get(5)).label().text()).isEqualTo("1.1.1.1.1.1");
        assertThat(blocks.subList(6, 8)).extracting(block -> ((Paragraph) block).text().stream().map(Run::text).collect(joining()))
                .containsExactly("Lead: CMS Secretariat", "Action requested: Take note.");
    }

    private static Item item(String title, List<Term> terms, List<Item> items) {
        return new Item(Optional.empty(), title, Optional.empty(), Optional.empty(), terms, List.of(), items);
    }

    @Test
    void documentsAreListedInAnAnnexByTheNumberOfTheirItem() {
        Table annex = (Table) Examples.annotatedAgenda().blocks().getLast();
        assertThat(annex.rows()).hasSize(28).startsWith(
                List.of("1", "Budget and administration, example item 1", "UNEP/CMS/COP12/Doc.1.1\nUNEP/CMS/COP12/Doc.1.2"),
                List.of("1.2", "Resource mobilization", "UNEP/CMS/COP12/Inf.1"));
        assertThat(Examples.agenda(Locale.ENGLISH).blocks()).noneMatch(Table.class::isInstance);
    }

    private static List<NumberedItem> items(PrintedDocument document) {
        return document.blocks().stream().filter(NumberedItem.class::isInstance).map(NumberedItem.class::cast).toList();
    }
}
