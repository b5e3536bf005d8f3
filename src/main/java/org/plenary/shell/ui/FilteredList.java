package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.shell.ui.Downloads.Filter;

/**
 * People of a meeting, filtered and ordered as the address says: the filters with the number of those found and the export, then the
 * rows, and beside them the one selected.
 *
 * @param <T> a row
 * @param <F> which rows are shown
 * @param <B> what they can be ordered by
 */
public abstract class FilteredList<T, F, B extends Enum<B>> extends Div {

    /** Keys of its texts. @param all no restriction @param none that nobody is found @param count of those found */
    public record Words(String title, String find, String party, String all, String none, String count) {
    }

    private class Rows implements UrlGrid.Rows<T, B> {

        @Override
        public List<T> page(UrlGrid.Order<B> order, int offset, int limit) {
            return FilteredList.this.page(filter(), order, offset, limit);
        }

        @Override
        public int count() {
            var found = FilteredList.this.count(filter());
            number.setText(getTranslation(words.count(), found));
            return found;
        }

        @Override
        public Object id(T row) {
            return FilteredList.this.id(row);
        }

        @Override
        public Optional<T> find(String id) {
            return id.matches("\\d{1,18}") ? FilteredList.this.find(Long.parseLong(id)) : Optional.empty();
        }
    }

    protected final UrlGrid<T, B> grid;
    protected final Div filters = new Div();
    private final Div ways = new Div();
    private final transient Words words;
    private final transient StateNames states;
    private final transient List<Supplier<Filter>> chosen = new ArrayList<>();
    private final TextField text = new TextField();
    private final ComboBox<String> party = new ComboBox<>();
    private final Span number = new Span();

    protected FilteredList(Words words, B usual, StateNames states) {
        this.words = words;
        this.states = states;
        addClassName("stack");
        filters.addClassName("filters");
        ways.addClassName("ways");
        number.addClassName("quiet");
        number.getElement().setAttribute("role", "status");
        grid = new UrlGrid<>(getTranslation(words.title()), new UrlGrid.Order<>(usual, false), new Rows());
        grid.setEmptyStateText(getTranslation(words.none()));
        text.setLabel(getTranslation(words.find()));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        grid.filter("q", text);
        filters.add(text);
        chosen.add(() -> new Filter(getTranslation(words.find()), sought()));
    }

    /** @return which rows are shown at this moment */
    protected abstract F filter();

    protected abstract List<T> page(F filter, UrlGrid.Order<B> order, int offset, int limit);

    protected abstract int count(F filter);

    protected abstract long id(T row);

    protected abstract Optional<T> find(long id);

    /** The filter by Party, after those added so far. */
    protected final void byParty() {
        party.setLabel(getTranslation(words.party()));
        party.setItems(states.inOrder());
        party.setItemLabelGenerator(states::name);
        party.setClearButtonVisible(true);
        grid.filter("party", party);
        filters.add(party);
        chosen.add(() -> new Filter(party.getLabel(), party.isEmpty() ? null : states.name(party.getValue())));
    }

    /** A filter by one of a few things. @param stem of the keys of their names */
    protected final <E extends Enum<E>> Select<E> by(String urlKey, Class<E> type, String labelKey, String stem) {
        var select = new Select<E>();
        select.setLabel(getTranslation(labelKey));
        select.setItems(type.getEnumConstants());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(words.all()));
        select.setItemLabelGenerator(value -> getTranslation(value == null ? words.all() : stem + value));
        grid.filter(urlKey, select, type);
        filters.add(select);
        chosen.add(() -> new Filter(select.getLabel(), select.isEmpty() ? null : getTranslation(stem + select.getValue())));
        return select;
    }

    /** After the filters, how many are found, and their export. @param fileName without its extension */
    protected final void exportedAs(String fileName, Supplier<List<Column<T>>> columns) {
        ways.add(new Downloads<>(fileName, () -> export(columns.get()), getTranslation("lists.export.list")));
        filters.add(number, ways);
    }

    /** The list leaves as a file. @param filters in words, by which its rows were chosen; empty for all */
    protected abstract void exported(int rows, String filters);

    /** Beside the export. */
    public final void offer(Component way) {
        ways.add(way);
    }

    /** What is asked for while somebody chooses a format is what they get. */
    private ListExport<T> export(List<Column<T>> columns) {
        var filter = filter();
        var order = grid.order();
        exported(count(filter), chosen.stream().map(Supplier::get).filter(one -> one.value() != null).map(one -> one.name() + ": " + one.value()).collect(Collectors.joining("; ")));
        return new ListExport<>(getLocale(), Downloads.title(getTranslation(words.title()), chosen.stream().map(Supplier::get).toArray(Filter[]::new)), columns,
                (offset, limit) -> page(filter, order, offset, limit));
    }

    /** @return the rows and beside them the one selected */
    protected final Div rowsBeside(Component detail) {
        var columns = new Div(grid, detail);
        columns.addClassName("columns");
        return columns;
    }

    /** @return what is looked for in names, or null */
    protected final String sought() {
        return text.getValue().isBlank() ? null : text.getValue().strip();
    }

    /** @return the code of the Party whose rows are shown, or null */
    protected final String party() {
        return party.getValue();
    }

    /** Shows what the address says. */
    public void restore(ViewState address) {
        grid.restore(address);
    }
}
