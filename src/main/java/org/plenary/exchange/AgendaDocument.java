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

/**
 * The provisional agenda of a meeting. With annotations it is an annotated agenda, and says so; where items have documents,
 * an annex lists them.
 */
public final class AgendaDocument {

    /**
     * @param number     as printed elsewhere; where there is none it is computed
     * @param annotation what the item is for and the action requested; paragraphs are parted by line feeds
     * @param documents  their symbols
     */
    public record Item(Optional<String> number, String title, Optional<String> annotation, List<String> documents, List<Item> items) {
        public Item {
            documents = List.copyOf(documents);
            items = List.copyOf(items);
        }

        public Item(String title, Optional<String> annotation, List<String> documents, List<Item> items) {
            this(Optional.empty(), title, annotation, documents, items);
        }
    }

    private record Numbered(String number, int level, Item item) {
        String label() {
            return level == 0 && !number.contains(".") ? number + '.' : number;
        }
    }

    private AgendaDocument() {
    }

    public static PrintedDocument of(Masthead masthead, List<Item> items, Words words) {
        Locale language = masthead.language();
        List<Numbered> numbered = new ArrayList<>();
        number(items, "", 0, numbered);
        boolean annotated = numbered.stream().anyMatch(each -> each.item().annotation().isPresent());
        List<Block> blocks = new ArrayList<>();
        for (Numbered each : numbered) {
            Mark[] marks = annotated && each.level() == 0 ? new Mark[] {Mark.STRONG} : new Mark[0];
            blocks.add(new NumberedItem(Run.of(each.label(), marks), each.level(), List.of(Run.of(each.item().title(), marks))));
            each.item().annotation().stream().flatMap(String::lines).filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Paragraph(each.level() + 1, Run.plain(line.strip()))));
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
        return new PrintedDocument(masthead, words.get(annotated ? "exchange.agenda.annotated" : "exchange.agenda.title", language),
                Optional.empty(), blocks);
    }

    private static void number(List<Item> items, String prefix, int level, List<Numbered> into) {
        for (int i = 0; i < items.size(); i++) {
            Numbered numbered = new Numbered(items.get(i).number().orElse(prefix + (i + 1)), level, items.get(i));
            into.add(numbered);
            number(items.get(i).items(), numbered.number() + '.', level + 1, into);
        }
    }
}
