package org.plenary.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.programme.DayPlan;
import org.plenary.programme.Programme;
import org.plenary.programme.Session;
import org.plenary.shell.ui.KeptRows;

/** A day of the programme, and what is not scheduled yet. See frontend/programme-grid.ts. */
@Tag("plenary-programme-grid")
@JsModule("./programme-grid.ts")
class ProgrammeGrid extends HtmlContainer {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Div drawer = new Div();
    private final Div waiting = new Div();
    private final Span nothingWaits = new Span();
    private final Div head = new Div();
    private final Div times = new Div();
    private final Div lines = new Div();
    private final Div canvas = new Div();
    private final DraftOutlines outlines = new DraftOutlines();
    private final Map<Long, SessionCard> cards = new HashMap<>();
    private final transient UnaryOperator<String> named;
    private transient GridColumns columns;
    private transient List<String> heads = List.of();
    private int from = -1;
    private int to = -1;

    /** @param named puts names of States into the reader's language */
    ProgrammeGrid(boolean editable, UnaryOperator<String> named, ComponentEventListener<GridEvents.Command> keys, ComponentEventListener<GridEvents.Chosen> choice, ComponentEventListener<GridEvents.Drop> drops,
            ComponentEventListener<GridEvents.Resize> resizes) {
        this.named = named;
        addClassName("programme-grid");
        addListener(GridEvents.Command.class, keys);
        addListener(GridEvents.Chosen.class, choice);
        if (editable) {
            addListener(GridEvents.Drop.class, drops);
            addListener(GridEvents.Resize.class, resizes);
        }
        getElement().setAttribute("editable", editable);
        drawer.addClassName("programme-drawer");
        waiting.addClassName("programme-waiting");
        list(waiting, getTranslation("programme.unscheduled"));
        nothingWaits.setText(getTranslation(editable ? "programme.unscheduled-none" : "programme.unscheduled-none-reader"));
        nothingWaits.addClassName("quiet");
        drawer.add(new H3(getTranslation("programme.unscheduled")), nothingWaits, waiting);
        head.addClassName("programme-head");
        times.addClassName("programme-times");
        times.getElement().setAttribute("aria-hidden", "true");
        canvas.addClassName("programme-canvas");
        list(canvas, getTranslation("tab.programme"));
        var ghosts = new Div();
        ghosts.addClassName("programme-ghosts");
        ghosts.getElement().setAttribute("aria-hidden", "true");
        lines.getElement().setAttribute("aria-hidden", "true");
        var sheet = new Div(lines, canvas, outlines, ghosts);
        sheet.addClassName("programme-sheet");
        var body = new Div(times, sheet);
        body.addClassName("programme-body");
        var board = new Div(head, body);
        board.addClassName("programme-board");
        add(drawer, board);
    }

    private static void list(Div list, String label) {
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-multiselectable", "true").setAttribute("aria-label", label);
    }

    void show(Programme programme, LocalDate day, Map<Long, Integer> findings) {
        var plan = DayPlan.of(programme, day, outlines.on(day));
        getElement().setAttribute("from", Integer.toString(plan.from()));
        getStyle().set("--from", Integer.toString(plan.from())).set("--to", Integer.toString(plan.to()));
        columns = GridColumns.of(plan);
        showHead(plan);
        showTimes(plan);
        var present = programme.sessions().stream().map(Session::id).collect(Collectors.toSet());
        var onDay = plan.shown().stream().map(shown -> {
            var card = cards.computeIfAbsent(shown.session().id(), id -> new SessionCard(id, named));
            card.show(shown.session(), findings.getOrDefault(shown.session().id(), 0));
            card.place(plan, shown, columns);
            return card;
        }).toList();
        var unscheduled = programme.unscheduled();
        var aside = unscheduled.stream().map(session -> {
            var card = cards.computeIfAbsent(session.id(), id -> new SessionCard(id, named));
            card.show(session, findings.getOrDefault(session.id(), 0));
            card.wait(session);
            return card;
        }).toList();
        KeptRows.arrange(canvas, onDay);
        KeptRows.arrange(waiting, aside);
        outlines.show(plan, columns, programme.zone());
        nothingWaits.setVisible(aside.isEmpty());
        drawer.setClassName("empty", aside.isEmpty());
        cards.keySet().retainAll(present);
    }

    private void showHead(DayPlan plan) {
        var wanted = plan.columns().stream().map(column -> column.roomId() + "/" + (column.room() == null ? "" : column.room().version()) + "/" + column.tracks())
                .toList();
        if (wanted.equals(heads)) {
            return;
        }
        heads = wanted;
        head.removeAll();
        lines.removeAll();
        for (var column = 1; column < plan.columns().size(); column++) {
            var line = new Div();
            line.addClassName("programme-line");
            line.getStyle().set("--x", SessionCard.percent(columns.left(column)));
            lines.add(line);
        }
        plan.columns().forEach(column -> head.add(roomHead(column)));
        getStyle().set("--rooms", columns.template()).set("--weight", Double.toString(columns.weight()));
    }

    private Component roomHead(DayPlan.Column column) {
        var cell = new Div();
        cell.addClassName("programme-room");
        cell.getElement().setAttribute("data-room", column.room() == null ? "" : Long.toString(column.room().id()));
        if (column.room() == null) {
            cell.add(new Span(getTranslation("programme.no-room")));
            return cell;
        }
        var fields = column.room().fields();
        var said = new Span(RoomFacts.of(fields, this::getTranslation));
        said.addClassName("quiet");
        cell.add(new Span(fields.name()), said);
        return cell;
    }

    private void showTimes(DayPlan plan) {
        if (plan.from() == from && plan.to() == to) {
            return;
        }
        from = plan.from();
        to = plan.to();
        times.removeAll();
        for (var minute = from; minute < to; minute += HOUR) {
            var hour = new Span("%02d:00".formatted(Math.floorMod(minute, DAY) / HOUR));
            hour.setClassName("next-day", minute >= DAY);
            hour.getStyle().set("--start", Integer.toString(minute));
            times.add(hour);
        }
    }

    /** Where a draft would put sessions; drawn when the day is shown next. */
    void outline(List<DraftOutlines.Outline> all) {
        outlines.set(all);
    }

    void snap(int minutes) {
        getElement().setAttribute("snap", Integer.toString(minutes));
    }

    /** @param pixels an hour is high */
    void zoom(int pixels) {
        getStyle().set("--minute", (pixels / (double) HOUR) + "px");
    }

    void focus(Long id) {
        Optional.ofNullable(cards.get(id)).filter(card -> card.getParent().isPresent())
                .ifPresent(card -> card.getElement().executeJs("setTimeout(() => { this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest', inline: 'nearest'}); })"));
    }

    void choose(Set<Long> ids) {
        cards.forEach((id, card) -> card.choose(ids.contains(id)));
    }

    /** Marks what somebody else has just changed, and nothing else. */
    void mark(Set<Long> changed) {
        cards.forEach((id, card) -> card.setClassName("arrived", changed.contains(id)));
    }
}
