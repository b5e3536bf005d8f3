package org.plenary.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.plenary.correspondence.CorrespondenceService;
import org.plenary.correspondence.CorrespondenceService.Dispatch;
import org.plenary.correspondence.LetterFilter;
import org.plenary.correspondence.LetterOrder;
import org.plenary.correspondence.LetterOrder.By;
import org.plenary.correspondence.LetterRow;
import org.plenary.correspondence.LetterState;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Downloads;
import org.plenary.shell.ui.Downloads.Filter;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** Letters as a list to search, and the chosen one beside it. */
class LetterList extends Div {

    /** The letters of one meeting or of all. */
    interface Source {

        List<LetterRow> page(LetterFilter filter, LetterOrder order, int offset, int limit);

        int count(LetterFilter filter);

        Optional<LetterRow> find(long id);
    }

    private final class Rows implements UrlGrid.Rows<LetterRow, By> {

        @Override
        public List<LetterRow> page(UrlGrid.Order<By> order, int offset, int limit) {
            return source.page(filter(), new LetterOrder(order.by(), order.descending()), offset, limit);
        }

        @Override
        public int count() {
            var found = source.count(filter());
            count.setText(getTranslation("correspondence.count", found));
            return found;
        }

        @Override
        public Object id(LetterRow letter) {
            return letter.id();
        }

        @Override
        public Optional<LetterRow> find(String id) {
            return id.matches("\\d{1,18}") ? source.find(Long.parseLong(id)) : Optional.empty();
        }
    }

    private final transient Source source;
    private final TextField text = new TextField();
    private final Select<LetterState> state = new Select<>();
    private final Span count = new Span();
    private final UrlGrid<LetterRow, By> grid;
    private final LetterDetail detail;

    LetterList(CorrespondenceService correspondence, Source source, boolean manyMeetings) {
        this.source = source;
        addClassName("letters");
        grid = new UrlGrid<>(getTranslation(manyMeetings ? "correspondence.list-all" : "correspondence.list"),
                new UrlGrid.Order<>(By.WRITTEN, true), new Rows());
        detail = new LetterDetail(correspondence, manyMeetings);
        columns(manyMeetings);
        var columns = new Div(grid, detail);
        columns.addClassName("columns");
        if (correspondence.dispatch() != Dispatch.SENDING) {
            add(note(correspondence.dispatch()));
        }
        add(filters(getTranslation(manyMeetings ? "correspondence.list-all" : "correspondence.list")), columns);
        grid.addSelectionListener(selection -> detail.show(selection.getFirstSelectedItem()));
        grid.onOpen(letter -> {
            grid.select(letter);
            detail.focus();
        });
        setEmptyText();
    }

    /** Shows what the address says. */
    void restore(ViewState address) {
        grid.restore(address);
    }

    /** Letters were written, sent, or refused. */
    void refresh() {
        grid.refresh();
        grid.getSelectedItems().stream().findFirst().ifPresent(letter -> detail.show(source.find(letter.id())));
    }

    private void columns(boolean manyMeetings) {
        grid.onlyWhereThereIsRoom(grid.column(By.WRITTEN, getTranslation("correspondence.column.written"), this::written).setWidth("7.5rem").setFlexGrow(0));
        grid.column(By.RECIPIENT, getTranslation("correspondence.column.recipient"),
                letter -> letter.recipientName() == null ? letter.recipient() : letter.recipientName()).setFlexGrow(2);
        grid.column(By.SUBJECT, getTranslation("correspondence.column.subject"), LetterRow::subject).setFlexGrow(4).setRowHeader(true);
        if (manyMeetings) {
            grid.onlyWhereThereIsRoom(
                    grid.column(By.MEETING, getTranslation("correspondence.column.meeting"), LetterRow::meeting).setFlexGrow(2));
        }
        grid.componentColumn(By.STATE, getTranslation("correspondence.column.state"), letter -> badge(this, letter.state()))
                .setWidth("8rem").setFlexGrow(0);
    }

    private Div filters(String title) {
        text.setLabel(getTranslation("correspondence.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("correspondence.state"));
        state.setItems(LetterState.values());
        state.setItemLabelGenerator(value -> getTranslation(value == null ? "correspondence.any-state" : "correspondence.state." + value));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("correspondence.any-state"));
        grid.filter("q", text);
        grid.filter("state", state, LetterState.class);
        text.addValueChangeListener(change -> setEmptyText());
        state.addValueChangeListener(change -> setEmptyText());
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        var filters = new Div(text, state, count, new Downloads<>(getTranslation("lists.export.letters"), () -> export(title), getTranslation("lists.export.list")));
        filters.addClassName("filters");
        return filters;
    }

    private ListExport<LetterRow> export(String title) {
        var filter = filter();
        var order = grid.order();
        return new ListExport<>(getLocale(), Downloads.title(title, new Filter(getTranslation("correspondence.find"), filter.text()),
                        new Filter(getTranslation("correspondence.state"), filter.state() == null ? null : getTranslation("correspondence.state." + filter.state()))),
                List.of(Column.moment(getTranslation("correspondence.column.written"), letter -> local(letter, letter.writtenAt())),
                        Column.text(getTranslation("lists.export.zone"), 18, letter -> letter.zone().getId()),
                        Column.text(getTranslation("correspondence.column.meeting"), 40, LetterRow::meeting),
                        Column.text(getTranslation("correspondence.column.recipient"), 28, LetterRow::recipientName),
                        Column.text(getTranslation("lists.export.address"), 32, LetterRow::recipient),
                        Column.text(getTranslation("correspondence.column.subject"), 60, LetterRow::subject),
                        Column.text(getTranslation("correspondence.column.state"), 14, letter -> getTranslation("correspondence.state." + letter.state())),
                        Column.number(getTranslation("correspondence.attempts"), 9, LetterRow::attempts),
                        Column.moment(getTranslation("correspondence.sent"), letter -> letter.sentAt() == null ? null : local(letter, letter.sentAt()))),
                (offset, limit) -> source.page(filter, new LetterOrder(order.by(), order.descending()), offset, limit));
    }

    private static LocalDateTime local(LetterRow letter, Instant at) {
        return LocalDateTime.ofInstant(at, letter.zone());
    }

    private void setEmptyText() {
        if (filter().equals(LetterFilter.ALL)) {
            grid.setEmptyStateComponent(new EmptyState(Icons.MAIL, getTranslation("correspondence.empty"), getTranslation("correspondence.empty-hint")));
        } else {
            grid.setEmptyStateText(getTranslation("correspondence.empty-filtered"));
        }
    }

    private LetterFilter filter() {
        return new LetterFilter(text.getValue().isBlank() ? null : text.getValue().strip(), state.getValue());
    }

    private String written(LetterRow letter) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", getLocale()).format(letter.writtenAt().atZone(letter.zone()));
    }

    private Div note(Dispatch dispatch) {
        var note = new Div(Icons.IDEA.create(), new Span(getTranslation("correspondence.dispatch." + dispatch)));
        note.addClassName("note");
        return note;
    }

    static Badge badge(Component words, LetterState state) {
        var word = words.getTranslation("correspondence.state." + state);
        return switch (state) {
            case WAITING -> new Badge(Icons.WAIT, word, Badge.Tone.NEUTRAL);
            case SENT -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case FAILED -> new Badge(Icons.ALERT, word, Badge.Tone.DANGER);
        };
    }
}
