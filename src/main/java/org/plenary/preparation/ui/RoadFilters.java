package org.plenary.preparation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.preparation.Road;
import org.plenary.preparation.Road.Lane;
import org.plenary.preparation.RoadFilter;
import org.plenary.preparation.RoadFilter.Mark;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.ViewState;

/** Which part of a road is shown: who, what, how it stands, and when. In the address under lane, kind, mark, from and to. */
class RoadFilters extends Div {

    private final transient Runnable changed;
    private final ComboBox<Lane> lane = new ComboBox<>();
    private final Select<Kind> kind = new Select<>();
    private final Select<Mark> mark = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Span number = new Span();
    private boolean quiet;

    RoadFilters(Runnable changed) {
        this.changed = changed;
        addClassNames("filters", "road-filters");
        lane.setLabel(getTranslation("road.column.who"));
        lane.setItemLabelGenerator(one -> one.acronym() == null ? getTranslation("road.nobody") : one.acronym());
        lane.setClearButtonVisible(true);
        lane.setPlaceholder(getTranslation("road.filter.all"));
        choice(kind, "road.filter.kind", Kind.values(), "road.kind.");
        choice(mark, "road.column.standing", Mark.values(), "road.mark.");
        day(from, "road.filter.from");
        day(to, "road.filter.to");
        number.addClassName("quiet");
        number.getElement().setAttribute("role", "status");
        lane.addValueChangeListener(change -> tell());
        var fields = new Div(lane, kind, mark, from, to);
        fields.addClassNames("filters", "road-filter-fields");
        add(unfolding(fields), fields, number);
    }

    /** A phone shows the road first, and the filters when they are asked for. */
    private Button unfolding(Div fields) {
        var unfold = new Button(getTranslation("road.filters"));
        unfold.addClassName("road-unfold");
        unfold.getElement().setAttribute("aria-expanded", "false");
        unfold.addClickListener(click -> {
            boolean open = !fields.hasClassName("open");
            fields.setClassName("open", open);
            unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return unfold;
    }

    private <E extends Enum<E>> void choice(Select<E> select, String label, E[] values, String stem) {
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("road.filter.all"));
        select.setItemLabelGenerator(value -> value == null ? getTranslation("road.filter.all") : getTranslation(stem + value));
        select.addValueChangeListener(change -> tell());
    }

    private void day(DatePicker picker, String label) {
        picker.setLabel(getTranslation(label));
        picker.setLocale(DateWords.dayFirst(getLocale()));
        picker.setI18n(DateWords.of(getLocale()));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    /** Offers the lanes of this road; the chosen one stays where it is among them. */
    void offer(Road road) {
        quiet = true;
        var chosen = lane.getValue();
        lane.setItems(road.lanes());
        lane.setValue(chosen == null ? null : at(road.lanes(), chosen.organisationId()).orElse(null));
        quiet = false;
    }

    void restore(ViewState state, Road road) {
        offer(road);
        quiet = true;
        lane.setValue(state.id("lane")
                .flatMap(id -> at(road.lanes(), id == RoadFilter.NOBODY ? null : id)).orElse(null));
        kind.setValue(state.get("kind", Kind.class).orElse(null));
        mark.setValue(state.get("mark", Mark.class).orElse(null));
        from.setValue(state.get("from").flatMap(RoadFilters::day).orElse(null));
        to.setValue(state.get("to").flatMap(RoadFilters::day).orElse(null));
        quiet = false;
    }

    private static Optional<Lane> at(List<Lane> lanes, Long organisation) {
        return lanes.stream().filter(one -> Objects.equals(one.organisationId(), organisation)).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    void remember(ViewState state) {
        var filter = filter();
        state.set("lane", filter.lane()).set("kind", lower(filter.kind())).set("mark", lower(filter.mark())).set("from", filter.from()).set("to", filter.to());
    }

    static String lower(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    RoadFilter filter() {
        var chosen = lane.getValue();
        var holder = chosen == null ? null : chosen.organisationId() == null ? Long.valueOf(RoadFilter.NOBODY) : chosen.organisationId();
        return new RoadFilter(holder, kind.getValue(), mark.getValue(), from.getValue(), to.getValue());
    }

    void clear() {
        quiet = true;
        Stream.<HasValue<?, ?>>of(lane, kind, mark, from, to).forEach(HasValue::clear);
        quiet = false;
        changed.run();
    }

    void count(int shown, int all) {
        number.setText(shown == all ? getTranslation("road.count", all) : getTranslation("road.count.part", shown, all));
    }
}
