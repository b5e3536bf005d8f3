package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.Part;

/** A translation beside another language of the text, paragraph by paragraph: the translator's desk. */
class BesidePage extends Article {

    private static final String WAITING = "waiting";

    private final transient Desk desk;
    private final String translation;
    private final String other;
    private final H2 titleOther = new H2();
    private final H2 title = new H2();
    private final Checkbox onlyWaiting = new Checkbox();
    private final Button next;
    private final Div body = new Div();
    private final Map<Part, H3> headings = new HashMap<>();
    private final Map<Long, BesideRow> rows = new HashMap<>();
    private transient List<Paragraph> order = List.of();
    private transient ViewState state;
    /** The row that was opened last. */
    private Long at;

    BesidePage(Desk desk, String translation, String other) {
        this.desk = desk;
        this.translation = translation;
        this.other = other;
        addClassName("beside-page");
        onlyWaiting.setLabel(getTranslation("tongues.beside.waiting"));
        onlyWaiting.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.set(WAITING, change.getValue() ? "true" : null).replaceIn(getUI().orElseThrow());
                filter();
            }
        });
        next = new Button(getTranslation("tongues.beside.next"), Icons.DOWN.create(), click -> next());
        next.addClassName("next-waiting");
        Shortcuts.addShortcutListener(this, this::next, Key.F8);
        var tools = new Div(onlyWaiting, next);
        tools.addClassNames("actions", "beside-tools");
        var head = new Div(column(titleOther, other), column(title, translation));
        head.addClassName("beside-head");
        for (var part : Part.values()) {
            var heading = new H3(getTranslation("text.part." + part));
            heading.addClassName("visually-hidden");
            headings.put(part, heading);
        }
        add(tools, head, body);
    }

    private Div column(H2 heading, String language) {
        heading.getElement().setAttribute("lang", language);
        var name = new Div(Locale.of(language).getDisplayLanguage(getLocale()));
        name.addClassName("quiet");
        return new Div(name, heading);
    }

    void show(NegotiatedText text, ViewState shown) {
        state = shown;
        onlyWaiting.setValue(state.get(WAITING).isPresent());
        titleOther.setText(text.fields().title(other));
        title.setText(text.fields().title(translation));
        var numbers = text.numbers(Locale.of(translation));
        var standing = text.standing();
        if (!standing.stream().map(Paragraph::id).toList().equals(order.stream().map(Paragraph::id).toList())) {
            arrange(standing);
        }
        order = standing;
        standing.forEach(paragraph -> rows.get(paragraph.id()).show(paragraph, numbers.get(paragraph.id())));
        filter();
    }

    /** Rows stay the same, with what is typed in them. */
    private void arrange(List<Paragraph> standing) {
        body.removeAll();
        Part part = null;
        for (var paragraph : standing) {
            if (paragraph.part() != part) {
                part = paragraph.part();
                body.add(headings.get(part));
            }
            body.add(rows.computeIfAbsent(paragraph.id(), id -> new BesideRow(desk, paragraph, translation, other, this::opened)));
        }
    }

    private void filter() {
        body.getChildren().filter(EmptyState.class::isInstance).toList().forEach(body::remove);
        order.forEach(paragraph -> {
            var row = rows.get(paragraph.id());
            row.setVisible(!onlyWaiting.getValue() || row.isOpen() || row.isWaiting());
        });
        if (body.getChildren().filter(BesideRow.class::isInstance).noneMatch(Component::isVisible)) {
            body.add(new EmptyState(Icons.CHECK, getTranslation("tongues.beside.done"), getTranslation("tongues.beside.done-hint")));
        }
    }

    void open(long paragraphId) {
        var row = rows.get(paragraphId);
        if (row != null && row.isAttached()) {
            row.setVisible(true);
            row.open();
            row.scrollIntoView();
        }
    }

    private void opened(BesideRow row) {
        at = row.paragraph().id();
        getUI().ifPresent(ui -> state.set("paragraph", row.isOpen() ? at : null).replaceIn(ui));
        if (!row.isOpen()) {
            filter();
            if (!row.isVisible()) {
                next.focus();
            }
        }
    }

    /** Goes on to the next translation that is missing or out of date, after the last from the beginning. */
    private void next() {
        if (!isVisible()) {
            return;
        }
        int from = 0;
        for (int i = 0; i < order.size(); i++) {
            if (at != null && order.get(i).id() == at) {
                from = i + 1;
            }
        }
        for (int i = 0; i < order.size(); i++) {
            var row = rows.get(order.get((from + i) % order.size()).id());
            if (row.isWaiting()) {
                leave();
                open(row.paragraph().id());
                return;
            }
        }
        Notices.done(getTranslation("tongues.beside.done"));
    }

    private void leave() {
        if (at != null && rows.get(at).isOpen()) {
            rows.get(at).close();
        }
    }
}
