package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.nomination.SelectionWords;
import org.plenary.nomination.ui.SelectionRow.By;
import org.plenary.nomination.ui.SelectionRow.Fate;
import org.plenary.shell.Folded;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.UrlGrid;
import org.plenary.shell.ui.ViewState;

/** A proposal as a list: who is selected, the reserve in its order, who is not, each with the reason in words. */
class SelectionList extends Div {

    private class Rows implements UrlGrid.Rows<SelectionRow, By> {

        @Override
        public List<SelectionRow> page(UrlGrid.Order<By> order, int offset, int limit) {
            var by = SelectionRow.order(order.by());
            return matching().sorted(order.descending() ? by.reversed() : by).skip(offset).limit(limit).toList();
        }

        @Override
        public int count() {
            var shown = (int) matching().count();
            number.setText(getTranslation("nomination.filter.count", shown));
            return shown;
        }

        @Override
        public Object id(SelectionRow row) {
            return row.nominee().id();
        }

        @Override
        public Optional<SelectionRow> find(String id) {
            return rows.stream().filter(row -> String.valueOf(row.nominee().id()).equals(id)).findFirst();
        }
    }

    private final TextField text = new TextField();
    private final Select<Fate> fate = new Select<>();
    private final Span number = new Span();
    private final UrlGrid<SelectionRow, By> grid;
    private transient List<SelectionRow> rows = List.of();
    private transient SelectionWords words;

    SelectionList(SelectionDetail detail) {
        addClassName("stack");
        grid = new UrlGrid<>(getTranslation("selection.list"), new UrlGrid.Order<>(By.FATE, false), new Rows());
        grid.componentColumn(By.NAME, getTranslation("field.NOMINATION.name"), this::name).setFlexGrow(2).setRowHeader(true);
        var party = grid.column(By.PARTY, getTranslation("nomination.column.party-priority"),
                row -> words.state(row.nominee().party()) + " · " + row.nominee().priority()).setFlexGrow(1).setWidth("7rem");
        grid.componentColumn(By.FATE, getTranslation("selection.column.fate"), this::badge).setFlexGrow(0).setWidth("9.5rem");
        grid.onlyWhereThereIsRoom(party);
        grid.setEmptyStateText(getTranslation("nomination.filter.none"));
        grid.setId("selection");
        grid.addSelectionListener(selection -> detail.show(selection.getFirstSelectedItem().orElse(null)));
        grid.detailIn(detail);
        grid.onOpen(grid::select);
        add(filters(), grid);
    }

    private Div filters() {
        text.setLabel(getTranslation("nomination.filter.find"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        fate.setLabel(getTranslation("selection.column.fate"));
        fate.setItems(Fate.values());
        fate.setEmptySelectionAllowed(true);
        fate.setEmptySelectionCaption(getTranslation("nomination.filter.all"));
        fate.setItemLabelGenerator(value -> getTranslation(value == null ? "nomination.filter.all" : "selection.fate." + value));
        grid.filter("q", text);
        grid.filter("fate", fate, Fate.class);
        number.addClassName("quiet");
        number.getElement().setAttribute("role", "status");
        var filters = new Div(text, fate, number);
        filters.addClassName("filters");
        return filters;
    }

    private Stream<SelectionRow> matching() {
        var wanted = Folded.of(text.getValue());
        return rows.stream().filter(row -> fate.getValue() == null || row.fate() == fate.getValue())
                .filter(row -> Folded.of(row.person().name() + " " + words.state(row.nominee().party())).contains(wanted));
    }

    private Div name(SelectionRow row) {
        var name = new Span(row.person().name());
        name.addClassName("candidate-name");
        var reason = new Span(words.reason(row.reason()));
        reason.addClassNames("quiet", "selection-reason");
        var cell = new Div(name, reason);
        cell.addClassName("candidate-text");
        return cell;
    }

    private Div badge(SelectionRow row) {
        var badges = new Div(badge(row, this));
        if (row.funded()) {
            badges.add(new Badge(Icons.CHECK, getTranslation("selection.funded"), Tone.MARK));
        }
        badges.addClassName("candidate-text");
        return badges;
    }

    static Badge badge(SelectionRow row, Component words) {
        return switch (row.fate()) {
            case SELECTED -> new Badge(Icons.CHECK, words.getTranslation("selection.fate.SELECTED"), Tone.SUCCESS);
            case RESERVE -> new Badge(Icons.WAIT, words.getTranslation("selection.reserve-place", row.place()), Tone.PRIMARY);
            case NOT_SELECTED -> new Badge(Icons.REFUSE, words.getTranslation("selection.fate.NOT_SELECTED"), Tone.NEUTRAL);
        };
    }

    /** Shows what the address says. */
    void restore(List<SelectionRow> now, SelectionWords inWords, ViewState address) {
        rows = now;
        words = inWords;
        grid.restore(address);
    }

    /** Shows another proposal; who is chosen stays chosen. */
    void show(List<SelectionRow> now, SelectionWords inWords) {
        var chosen = grid.getSelectedItems().stream().findFirst();
        rows = now;
        words = inWords;
        grid.refresh();
        chosen.ifPresent(before -> rows.stream().filter(row -> row.nominee().id() == before.nominee().id()).findFirst().ifPresent(row -> {
            grid.deselectAll();
            grid.select(row);
        }));
    }
}
