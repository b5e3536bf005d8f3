package org.plenary.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.exchange.Block.Heading;
import org.plenary.exchange.Block.NumberedItem;
import org.plenary.exchange.Block.PageBreak;
import org.plenary.exchange.Block.Paragraph;
import org.plenary.exchange.Block.Table;
import org.plenary.exchange.Run.Mark;

/** The agenda of a meeting, with annotations or without; where items have documents, an annex lists them. */
public final class AgendaDocument {

    /** Levels beyond it have longer numbers but stand under each other. */
    private static final int DEEPEST_INDENT = 3;

    /**
     * @param number     as printed elsewhere; where there is none it is computed
     * @param remark     what a reader must know of the title, such as that it is in another language
     * @param annotation what the item is for; paragraphs are parted by line feeds
     * @param terms      what else is told of it: who leads it, the action requested
     * @param documents  their symbols
     */
    public record Item(Optional<String> number, String title, Optional<String> remark, Optional<String> annotation, List<Term> terms,
            List<String> documents, List<Item> items) {
        public Item {
            terms = List.copyOf(terms);
            documents = List.copyOf(documents);
            items = List.copyOf(items);
        }

        boolean annotated() {
            return annotation.isPresent() || !terms.isEmpty();
        }
    }

    /** @param label with its colon, as the language sets it */
    public record Term(String label, String text) {
    }

    private record Numbered(String number, int level, Item item) {
        int indent() {
            return Math.min(level, DEEPEST_INDENT);
        }

        String label() {
            return level == 0 && !number.contains(".") ? number + '.' : number;
        }
    }

    private AgendaDocument() {
    }

    /** @param title of the document: it says whether the agenda is provisional and whether it is annotated */
    public static PrintedDocument of(Masthead masthead, String title, List<Item> items, Words words) {
        Locale language = masthead.language();
        List<Numbered> numbered = new ArrayList<>();
        number(items, "", 0, numbered);
        boolean annotated = numbered.stream().anyMatch(each -> each.item().annotated());
        List<Block> blocks = new ArrayList<>();
        for (Numbered each : numbered) {
            Mark[] marks = annotated && each.level() == 0 ? new Mark[] {Mark.STRONG} : new Mark[0];
            List<Run> heading = new ArrayList<>(List.of(Run.of(each.item().title(), marks)));
            each.item().remark().ifPresent(remark -> heading.add(Run.of(' ' + remark, Mark.EMPHASIS)));
            blocks.add(new NumberedItem(Run.of(each.label(), marks), each.indent(), heading));
            each.item().annotation().stream().flatMap(String::lines).filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Paragraph(each.indent() + 1, Run.plain(line.strip()))));
            each.item().terms().forEach(term -> blocks.add(new Paragraph(each.indent() + 1,
                    List.of(Run.of(term.label(), Mark.EMPHASIS), Run.of(' ' + term.text())))));
        }
        List<List<String>> documented = numbered.stream().filter(each -> !each.item().documents().isEmpty())
                .map(each -> List.of(each.number(), each.item().title(), String.join("\n", each.item().documents()))).toList();
        if (!documented.isEmpty()) {
            blocks.add(new PageBreak());
            blocks.add(new Heading(1, words.get("exchange.agenda.annex", language)));
            blocks.add(new Table(List.of(
                    new Table.Column(words.get("exchange.agenda.item", language), 14),
                    new Table.Column(words.get("exchange.agenda.subject", language), 46),
                    new Table.Column(words.get("exchange.agenda.documents", language), 40)), documented));
        }
        return new PrintedDocument(masthead, title, Optional.empty(), blocks);
    }

    private static void number(List<Item> items, String prefix, int level, List<Numbered> into) {
        for (int i = 0; i < items.size(); i++) {
            Numbered numbered = new Numbered(items.get(i).number().orElse(prefix + (i + 1)), level, items.get(i));
            into.add(numbered);
            number(items.get(i).items(), numbered.number() + '.', level + 1, into);
        }
    }
}
