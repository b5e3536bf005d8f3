package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that reads its rows as they are scrolled to, and keeps its filters, order ({@code sort=dates}, {@code sort=-dates}) and
 * selected row ({@code selected=17}) in the address. Arrows move, Space selects, Enter or a double click opens.
 *
 * @param <T> a row
 * @param <S> what the rows can be ordered by; its constants name the columns
 */
public class UrlGrid<T, S extends Enum<S>> extends Grid<T> {

    private static final int BELOW = 1_100;
    private static final String SORT = "sort";
    private static final String SELECTED = "selected";
    private static final String FOCUSED_ROW = "element.getEventContext(event).item?.key";

    /** Where rows come from; the source applies the filter fields itself. */
    public interface Rows<T, S extends Enum<S>> {

        List<T> page(Order<S> order, int offset, int limit);

        int count();

        Object id(T row);

        /** @return the row that an address names; empty when it is gone or may not be seen */
        Optional<T> find(String id);
    }

    public record Order<S extends Enum<S>>(S by, boolean descending) {

        private String inAddress() {
            return (descending ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient Rows<T, S> rows;
    private final transient Order<S> usual;
    private final transient List<Runnable> restorers = new ArrayList<>();
    private transient ViewState state;
    private boolean restoring;

    /**
     * @param label what the list holds, for screen readers
     * @param usual the order while nobody has chosen one; not in the address
     */
    public UrlGrid(String label, Order<S> usual, Rows<T, S> rows) {
        this.rows = rows;
        this.usual = usual;
        setAriaLabel(label);
        addClassName("url-grid");
        setDataProvider(new CallbackDataProvider<T, Void>(
                query -> rows.page(order(query), query.getOffset(), query.getLimit()).stream(),
                query -> rows.count(), rows::id));
        addSortListener(sort -> remember(SORT, chosenOrder().filter(order -> !order.equals(usual)).map(Order::inAddress).orElse(null)));
        addSelectionListener(selection -> remember(SELECTED, selection.getFirstSelectedItem().map(rows::id).orElse(null)));
    }

    /** A column of text by which the list can be ordered. */
    public Column<T> column(S by, String header, ValueProvider<T, ?> text) {
        return sortable(by, header, addColumn(text));
    }

    /** A column of components by which the list can be ordered. */
    public Column<T> componentColumn(S by, String header, ValueProvider<T, ? extends Component> component) {
        return sortable(by, header, addComponentColumn(component::apply));
    }

    /** Where there is no room for the detail beside the list it stands below: whoever chooses a row is brought there. */
    public final void detailIn(Component detail) {
        addSelectionListener(selection -> {
            if (selection.isFromClient() && selection.getFirstSelectedItem().isPresent()) {
                detail.getElement().executeJs("if (window.innerWidth <= $0) setTimeout(() => this.scrollIntoView({block: 'start'}))", BELOW);
            }
        });
    }

    /** Columns that a phone has no room for; the others wrap there. What they say stands in the detail as well. */
    @SafeVarargs
    public final void onlyWhereThereIsRoom(Column<T>... columns) {
        PhoneColumns.hide(this, columns);
    }

    private Column<T> sortable(S by, String header, Column<T> column) {
        return column.setKey(by.name()).setHeader(header).setSortProperty(by.name()).setSortable(true);
    }

    /** A field whose text restricts the rows, in the address under the key. */
    public void filter(String key, HasValue<?, String> field) {
        filter(key, field, value -> value, value -> value);
    }

    /** A field whose constant restricts the rows, in the address under the key by its name in lower case. */
    public <E extends Enum<E>> void filter(String key, HasValue<?, E> field, Class<E> type) {
        filter(key, field, constant -> constant.name().toLowerCase(Locale.ROOT), text -> constant(text, type).orElse(field.getEmptyValue()));
    }

    /** @param read gives the field's empty value for what it cannot read */
    public <V> void filter(String key, HasValue<?, V> field, Function<V, String> write, Function<String, V> read) {
        field.addValueChangeListener(change -> {
            remember(key, field.isEmpty() ? null : write.apply(field.getValue()));
            refresh();
        });
        restorers.add(() -> field.setValue(state.get(key).map(read).orElse(field.getEmptyValue())));
    }

    /** @param open what happens at Enter or a double click on a row */
    public void onOpen(Consumer<T> open) {
        addItemDoubleClickListener(click -> open.accept(click.getItem()));
        getElement().addEventListener("keydown", event -> Optional.ofNullable(event.getEventData().get(FOCUSED_ROW))
                        .filter(key -> !key.isNull())
                        .map(key -> getDataCommunicator().getKeyMapper().get(key.asString()))
                        .ifPresent(open))
                .setFilter("event.key === 'Enter'").addEventData(FOCUSED_ROW);
    }

    /** Shows what the address says; to be called whenever the view is entered, after columns and filters are there. */
    public void restore(ViewState address) {
        state = address;
        restoring = true;
        try {
            restorers.forEach(Runnable::run);
            sort(state.get(SORT).flatMap(this::sortOrder).map(List::of).orElse(List.of()));
            state.get(SELECTED).flatMap(rows::find).ifPresentOrElse(this::select, this::deselectAll);
        } finally {
            restoring = false;
        }
        refresh();
    }

    /** Reads the rows anew; what is selected stays selected. */
    public void refresh() {
        getDataProvider().refreshAll();
    }

    private Optional<GridSortOrder<T>> sortOrder(String text) {
        var descending = text.startsWith("-");
        return constant(descending ? text.substring(1) : text, usual.by().getDeclaringClass())
                .map(by -> getColumnByKey(by.name()))
                .map(column -> new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    private Optional<Order<S>> chosenOrder() {
        return getSortOrder().stream().findFirst().map(order -> order(order.getSorted().getKey(), order.getDirection()));
    }

    /** @return the order in which the list shows its rows now */
    public Order<S> order() {
        return chosenOrder().orElse(usual);
    }

    private Order<S> order(Query<T, Void> query) {
        return query.getSortOrders().stream().findFirst().map(order -> order(order.getSorted(), order.getDirection())).orElse(usual);
    }

    private Order<S> order(String by, SortDirection direction) {
        return new Order<>(Enum.valueOf(usual.by().getDeclaringClass(), by), direction == SortDirection.DESCENDING);
    }

    private void remember(String key, Object value) {
        if (state != null && !restoring && !Objects.equals(state.get(key).orElse(null), value == null ? null : value.toString())) {
            state.set(key, value);
            getUI().ifPresent(state::replaceIn);
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        return List.of(type.getEnumConstants()).stream().filter(one -> one.name().equalsIgnoreCase(text)).findFirst();
    }
}
