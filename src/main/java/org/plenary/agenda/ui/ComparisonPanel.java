package org.plenary.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaComparison.Change;
import org.plenary.agenda.AgendaComparison.Kind;
import org.plenary.agenda.AgendaComparison.Row;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.WordDifference;
import org.plenary.body.Organisation;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;

/** What became of each item: as a list of what changed, or the two agendas side by side. */
class ComparisonPanel extends Div {

    enum Form {
        LIST, SIDES
    }

    private final transient List<Organisation> organisations;

    ComparisonPanel(List<Organisation> organisations) {
        this.organisations = organisations;
        addClassName("agenda-comparison");
    }

    /** @param earlier what the earlier of the two is called, as {@code later} the other */
    void show(List<Row> rows, Form form, String earlier, String later) {
        removeAll();
        var changed = rows.stream().filter(row -> !row.kinds().isEmpty()).toList();
        if (changed.isEmpty()) {
            add(new EmptyState(Icons.CHECK, getTranslation("agenda.compare.same"), getTranslation("agenda.compare.same-hint")));
            return;
        }
        var counts = changed.stream().flatMap(row -> row.kinds().stream()).collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        var summary = new Div();
        summary.addClassName("agenda-counts");
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(count -> summary.add(badge(count.getKey(), count.getValue() + " " + word(count.getKey()))));
        add(summary, form == Form.LIST ? list(changed) : sides(rows, earlier, later));
    }

    private UnorderedList list(List<Row> changed) {
        var list = new UnorderedList();
        list.addClassName("agenda-changes");
        changed.forEach(row -> {
            var head = new Div(number(row), title(row.item()));
            head.addClassName("agenda-changed");
            var item = new ListItem(badges(row), head);
            row.changes().forEach(change -> item.add(change(change)));
            list.add(item);
        });
        return list;
    }

    private Span number(Row row) {
        var number = new Span(row.before() == null || row.after() == null || row.before().number().equals(row.after().number()) ? row.item().number()
                : getTranslation("agenda.compare.from-to", row.before().number(), row.after().number()));
        number.addClassName("agenda-compared-number");
        return number;
    }

    private Div change(Change change) {
        var field = new Span(getTranslation("field.AGENDA_ITEM." + change.field()));
        field.addClassName("quiet");
        var line = new Div(field, change.field().equals("leadId") ? new WordsCompared(leads(change), null, key -> getTranslation(key))
                : new WordsCompared(change.words(), null, key -> getTranslation(key)));
        line.addClassName("agenda-change");
        return line;
    }

    private List<WordDifference> leads(Change change) {
        return new Change(change.field(), lead(change.before()), lead(change.after())).words();
    }

    private String lead(String id) {
        return id == null ? null : Leads.name(organisations, Long.parseLong(id), getLocale().getLanguage());
    }

    private Div sides(List<Row> rows, String earlier, String later) {
        var sides = new Div(heading(earlier), heading(later));
        sides.addClassName("agenda-sides");
        rows.forEach(row -> sides.add(side(row, row.before(), WordDifference.Kind.ADDED, "agenda-before"), after(row)));
        return sides;
    }

    private Div after(Row row) {
        var side = side(row, row.after(), WordDifference.Kind.REMOVED, "agenda-after");
        if (!row.kinds().isEmpty()) {
            side.add(badges(row));
        }
        return side;
    }

    private Div side(Row row, AgendaItem item, WordDifference.Kind without, String className) {
        var side = new Div();
        side.addClassNames("agenda-side", className);
        if (row.kinds().isEmpty()) {
            side.addClassName("unchanged");
        }
        if (item == null) {
            side.addClassName("absent");
        } else {
            var number = new Span(item.number());
            number.addClassName("agenda-compared-number");
            side.getStyle().set("--depth", Integer.toString(item.depth() - 1));
            side.add(new Div(number, retitled(row, item, without)));
        }
        return side;
    }

    /** The title; where it is another in this language, with the words that this side has and the other has not. */
    private Component retitled(Row row, AgendaItem item, WordDifference.Kind without) {
        var said = item.title(getLocale().getLanguage());
        return row.changes().stream()
                .filter(change -> change.field().startsWith("title")
                        && Objects.equals(said.text(), without == WordDifference.Kind.ADDED ? change.before() : change.after()))
                .findFirst().<Component>map(change -> new WordsCompared(change.words(), without, key -> getTranslation(key))).orElseGet(() -> title(item));
    }

    private Span title(AgendaItem item) {
        var said = item.title(getLocale().getLanguage());
        var title = new Span(said.text());
        title.addClassName("agenda-words");
        title.getElement().setAttribute("lang", said.language());
        return title;
    }

    private static Div heading(String text) {
        var heading = new Div(new Span(text));
        heading.addClassName("agenda-side-head");
        return heading;
    }

    private Div badges(Row row) {
        var badges = new Div();
        badges.addClassName("agenda-badges");
        row.kinds().stream().sorted().forEach(kind -> badges.add(badge(kind, word(kind))));
        return badges;
    }

    private String word(Kind kind) {
        return getTranslation("agenda.compare." + kind);
    }

    private static Badge badge(Kind kind, String word) {
        return switch (kind) {
            case ADDED -> new Badge(Icons.ADD, word, Tone.SUCCESS);
            case REMOVED -> new Badge(Icons.DELETE, word, Tone.DANGER);
            case MOVED -> new Badge(Icons.MOVE, word, Tone.MARK);
            case RENUMBERED -> new Badge(Icons.AGENDA, word, Tone.NEUTRAL);
            case RETITLED -> new Badge(Icons.EDIT, word, Tone.WARNING);
            case ANNOTATED -> new Badge(Icons.TEXT, word, Tone.PRIMARY);
            case DOCUMENTED -> new Badge(Icons.DOCUMENTS, word, Tone.PRIMARY);
        };
    }
}
