package org.plenary.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.programme.DayPlan;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Session;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.proposal.ProposalTally;

/** A session on the day or in the drawer. It is changed in place, so that focus and choice stay. */
class SessionCard extends Div {

    private final transient UnaryOperator<String> named;
    private final Span when = new Span();
    private final Span title = new Span();
    private final Span kind = new Span();
    private final Span room = new Span();
    private final Span facts = new Span();
    private final Span marks = new Span();
    private final Span pinned = mark(Icons.PIN, "pinned");
    private final Span closed = mark(Icons.CLOSED, "closed");
    private final Span wrong = mark(Icons.ALERT, "wrong");
    private final Span wrongCount = new Span();
    private final ProposalTally proposed;
    private transient String where = "";
    private transient List<String> said = List.of();
    private transient List<?> shown = List.of();
    private transient List<?> placed = List.of();

    /** @param named puts names of States into the reader's language */
    SessionCard(long id, UnaryOperator<String> named) {
        this.named = named;
        proposed = new ProposalTally(ProgrammeService.SESSION, id, this::say);
        proposed.addClassNames("session-mark", "proposed");
        addClassName("session");
        getElement().setAttribute("role", "option").setAttribute("tabindex", "-1").setAttribute("aria-selected", "false");
        when.addClassName("session-when");
        title.addClassName("session-title");
        kind.addClassName("session-kind");
        room.addClassName("session-room");
        facts.addClassName("session-facts");
        marks.addClassName("session-marks");
        wrong.add(wrongCount);
        marks.add(wrong, proposed, pinned, closed);
        var grip = new Span();
        grip.addClassName("session-grip");
        add(when, title, kind, room, facts, marks, grip);
    }

    private static Span mark(Icons icon, String name) {
        var mark = new Span(icon.create());
        mark.addClassNames("session-mark", name);
        return mark;
    }

    void show(Session session, int findings) {
        var now = List.of(session, findings);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        placed = List.of();
        var fields = session.fields();
        var titled = session.title(getLocale().getLanguage());
        var kindName = getTranslation("programme.kind." + fields.kind());
        Live.object(this, ProgrammeService.SESSION, session.id());
        getElement().setAttribute("data-session", Long.toString(session.id())).setAttribute("data-minutes", Integer.toString(fields.minutes()))
                .setAttribute("data-kind", fields.kind().name()).setAttribute("data-title", titled.text());
        title.setText(titled.text());
        title.getElement().setAttribute("lang", titled.language());
        kind.setText(session.example() ? kindName + " · " + getTranslation("programme.example") : kindName);
        var told = new ArrayList<String>();
        if (fields.chair() != null) {
            told.add(getTranslation("programme.chaired", named.apply(fields.chair())));
        }
        if (!fields.languages().isEmpty()) {
            told.add(String.join(" ", fields.languages()).toUpperCase(Locale.ROOT));
        }
        facts.setText(String.join(" · ", told));
        pinned.setVisible(fields.pinned());
        closed.setVisible(fields.closed());
        wrong.setVisible(findings > 0);
        wrongCount.setText(Integer.toString(findings));
        setClassName("has-findings", findings > 0);
        var words = new ArrayList<String>(List.of(titled.text(), kindName));
        words.addAll(told);
        if (fields.closed()) {
            words.add(getTranslation("field.SESSION.closed"));
        }
        if (fields.pinned()) {
            words.add(getTranslation("field.SESSION.pinned"));
        }
        if (findings > 0) {
            words.add(getTranslation("programme.findings.count", findings));
        }
        said = List.copyOf(words);
    }

    void place(DayPlan plan, DayPlan.Shown shown, GridColumns columns) {
        var column = plan.columns().get(shown.column());
        var roomName = column.room() == null ? getTranslation("programme.no-room") : column.room().name();
        var left = columns.left(shown.column());
        var width = columns.width(shown.column());
        var now = List.of(plan.day(), shown, roomName, left, width);
        if (now.equals(placed)) {
            return;
        }
        placed = now;
        var time = Times.span(DayPlan.time(plan.day(), shown.start()), DayPlan.time(plan.day(), shown.end()));
        when.setText(time);
        room.setText(roomName);
        getElement().setAttribute("data-start", Integer.toString(shown.start())).setAttribute("data-end", Integer.toString(shown.end()))
                .setAttribute("data-column", Integer.toString(shown.column()));
        getStyle().set("--start", Integer.toString(shown.start())).set("--length", Integer.toString(Math.max(shown.end() - shown.start(), 5)))
                .set("--x", percent(left + width * shown.track() / shown.tracks())).set("--w", percent(width / shown.tracks()));
        setClassName("short", shown.end() - shown.start() < 45);
        where = time + ", " + roomName;
        say();
    }

    void wait(Session session) {
        var now = List.of(session.fields().minutes());
        if (now.equals(placed)) {
            return;
        }
        placed = now;
        var length = getTranslation("programme.minutes", session.fields().minutes());
        when.setText(length);
        room.setText("");
        List.of("data-start", "data-end", "data-column").forEach(getElement()::removeAttribute);
        removeClassName("short");
        where = length;
        say();
    }

    private void say() {
        var words = Stream.of(Stream.of(where), said.stream(), Stream.of(proposed.words())).flatMap(Function.identity()).filter(one -> !one.isEmpty());
        getElement().setAttribute("aria-label", words.collect(Collectors.joining(", ")));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * 100);
    }

    void choose(boolean chosen) {
        getElement().setAttribute("aria-selected", Boolean.toString(chosen));
    }
}
