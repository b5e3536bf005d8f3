package org.plenary.agenda.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.plenary.agenda.AgendaItem;
import org.plenary.document.Document;
import org.plenary.shell.ui.FedBy.Feed;
import org.plenary.shell.ui.KeptRows;

/** The agenda as rows: focused by arrow keys, moved by keys and by dragging. See frontend/agenda-rows.ts. */
@Tag("plenary-agenda-rows")
@JsModule("./agenda-rows.ts")
class AgendaRows extends HtmlContainer {

    enum Key {
        UP, DOWN, INDENT, OUTDENT, EDIT, ADD, REMOVE, MOVE_TO, UNDO
    }

    enum Zone {
        BEFORE, AFTER, FIRST, INSIDE
    }

    /** A key was pressed on a row. */
    @DomEvent("agenda-command")
    public static class Command extends ComponentEvent<AgendaRows> {

        private final long item;
        private final Key key;

        public Command(AgendaRows source, boolean fromClient, @EventData("event.detail.item") String item,
                @EventData("event.detail.command") String key) {
            super(source, fromClient);
            this.item = Long.parseLong(item);
            this.key = Key.valueOf(key);
        }

        long item() {
            return item;
        }

        Key key() {
            return key;
        }
    }

    /** A row was dragged onto another. */
    @DomEvent("agenda-drop")
    public static class Drop extends ComponentEvent<AgendaRows> {

        private final long item;
        private final long target;
        private final Zone zone;

        public Drop(AgendaRows source, boolean fromClient, @EventData("event.detail.item") String item,
                @EventData("event.detail.target") String target, @EventData("event.detail.zone") String zone) {
            super(source, fromClient);
            this.item = Long.parseLong(item);
            this.target = Long.parseLong(target);
            this.zone = Zone.valueOf(zone);
        }

        long item() {
            return item;
        }

        long target() {
            return target;
        }

        Zone zone() {
            return zone;
        }
    }

    private final boolean editable;
    private final Consumer<AgendaRow> openMenu;
    private final Map<Long, AgendaRow> rows = new HashMap<>();
    private final transient LongFunction<String> leads;
    private boolean unfolded;

    /**
     * @param openMenu null where there is nothing to do with an item
     * @param leads    the names of organisations
     */
    AgendaRows(boolean editable, Consumer<AgendaRow> openMenu, LongFunction<String> leads, ComponentEventListener<Command> keys, ComponentEventListener<Drop> drops) {
        this.editable = editable;
        this.openMenu = openMenu;
        this.leads = leads;
        addClassName("agenda-rows");
        getElement().setAttribute("role", "treegrid").setAttribute("aria-label", getTranslation("tab.agenda")).setAttribute("editable", editable);
        addListener(Command.class, keys);
        addListener(Drop.class, drops);
    }

    /** Shows the items in their order; rows that keep their place among the others are not touched. */
    void show(List<AgendaItem> items) {
        var siblings = new HashMap<Long, Integer>();
        items.forEach(item -> siblings.merge(item.place().parentId(), 1, Integer::sum));
        var counted = new HashMap<Long, Integer>();
        var wanted = new ArrayList<AgendaRow>();
        for (var item : items) {
            var row = rows.computeIfAbsent(item.id(), _ -> newRow());
            var parent = item.place().parentId();
            row.show(item, counted.merge(parent, 1, Integer::sum), siblings.get(parent), leads);
            wanted.add(row);
        }
        rows.values().removeIf(row -> !wanted.contains(row));
        KeptRows.arrange(this, wanted);
    }

    /** Shows at each item its documents. @param today in the zone of the meeting */
    void papers(List<Document> register, String code, LocalDate today) {
        rows.forEach((id, row) -> row.papers(register.stream().filter(document -> document.fields().items().contains(id)).toList(), code, today));
    }

    /** @param feeds by item */
    void fedBy(Map<Long, List<Feed>> feeds) {
        rows.forEach((id, row) -> row.fedBy(feeds.getOrDefault(id, List.of())));
    }

    private AgendaRow newRow() {
        var row = new AgendaRow(editable, openMenu);
        row.unfold(unfolded);
        return row;
    }

    Optional<AgendaRow> row(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    void focus(Long id) {
        if (id != null) {
            row(id).ifPresent(row -> row.getElement().callJsFunction("focus"));
        }
    }

    /** @return the item to look at once this one and what is under it have gone; null when none is left */
    Long nextTo(List<AgendaItem> items, AgendaItem gone) {
        var after = items.stream().dropWhile(item -> item.id() != gone.id()).skip(1).dropWhile(item -> item.depth() > gone.depth()).findFirst();
        return after.or(() -> items.stream().takeWhile(item -> item.id() != gone.id()).reduce((first, last) -> last))
                .map(AgendaItem::id).orElse(null);
    }

    void unfold(boolean open) {
        unfolded = open;
        rows.values().forEach(row -> row.unfold(open));
    }

    /** Marks the rows that somebody else has just changed, and no others. */
    void mark(Set<Long> changed) {
        rows.forEach((id, row) -> row.mark(changed.contains(id)));
    }
}
