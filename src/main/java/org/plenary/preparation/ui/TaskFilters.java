package org.plenary.preparation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.Task;
import org.plenary.shell.Folded;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.ViewState;

/** Which tasks are shown and how they are grouped; kept in the address. */
class TaskFilters extends Div {

    /** What a heading stands for. */
    enum Grouping {
        TIME, ORGANISATION
    }

    /** In what order the tasks of a group stand. */
    enum Order {
        DAYS, HAND
    }

    private final TextField search = new TextField();
    private final Select<String> organisation = new Select<>();
    private final Select<String> person = new Select<>();
    private final Select<Progress> progress = new Select<>();
    private final Select<Grouping> grouping = new Select<>();
    private final Select<Order> order = new Select<>();

    TaskFilters(Runnable changed) {
        addClassName("filters");
        search.setLabel(getTranslation("task.find"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        anyOf(organisation, "field.TASK.organisation");
        anyOf(person, "field.TASK.person");
        progress.setLabel(getTranslation("field.TASK.progress"));
        progress.setItems(Progress.values());
        progress.setEmptySelectionAllowed(true);
        progress.setEmptySelectionCaption(getTranslation("task.filter.all"));
        progress.setItemLabelGenerator(one -> getTranslation(one == null ? "task.filter.all" : "task.progress." + one));
        grouping.setLabel(getTranslation("task.grouping"));
        grouping.setItems(Grouping.values());
        grouping.setValue(Grouping.TIME);
        grouping.setItemLabelGenerator(one -> getTranslation("task.grouping." + one));
        order.setLabel(getTranslation("task.order"));
        order.setItems(Order.values());
        order.setValue(Order.DAYS);
        order.setItemLabelGenerator(one -> getTranslation("task.order." + one));
        add(search, organisation, person, progress, grouping, order);
        Stream.<HasValue<?, ?>>of(search, organisation, person, progress, grouping, order).forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        }));
    }

    private void anyOf(Select<String> select, String label) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("task.filter.all"));
        select.setItemLabelGenerator(one -> one == null ? getTranslation("task.filter.all") : one);
    }

    /** @param all of which the organisations and persons are offered; what is chosen stays */
    void offer(List<Task> all) {
        refill(organisation, all.stream().map(Task::organisation).filter(Objects::nonNull).distinct().sorted().toList());
        refill(person, all.stream().map(Task::person).filter(Objects::nonNull).distinct().sorted().toList());
    }

    private static void refill(Select<String> select, List<String> items) {
        if (select.getListDataView().getItems().toList().equals(items)) {
            return;
        }
        var chosen = select.getValue();
        select.setItems(items);
        select.setValue(chosen != null && items.contains(chosen) ? chosen : null);
    }

    void restore(ViewState state, List<Task> all) {
        offer(all);
        search.setValue(state.get("q").orElse(""));
        all.stream().map(Task::organisation).filter(one -> one != null && one.equals(state.get("organisation").orElse(null))).findFirst().ifPresent(organisation::setValue);
        all.stream().map(Task::person).filter(one -> one != null && one.equals(state.get("person").orElse(null))).findFirst().ifPresent(person::setValue);
        progress.setValue(state.get("progress", Progress.class).orElse(null));
        grouping.setValue(state.get("group", Grouping.class).orElse(Grouping.TIME));
        order.setValue(state.get("order", Order.class).orElse(Order.DAYS));
    }

    ViewState state() {
        return ViewState.empty().set("q", search.getValue()).set("organisation", organisation.getValue()).set("person", person.getValue())
                .set("progress", progress.getValue()).set("group", grouping.getValue() == Grouping.TIME ? null : grouping.getValue())
                .set("order", order.getValue() == Order.DAYS ? null : order.getValue());
    }

    Grouping grouping() {
        return grouping.getValue();
    }

    /** What somebody placed by hand is shown as they placed it. */
    void byHand() {
        order.setValue(Order.HAND);
    }

    List<Task> of(List<Task> all) {
        var wanted = Folded.of(search.getValue());
        return all.stream().filter(task -> Folded.of(TaskWords.title(task)).contains(wanted))
                .filter(task -> organisation.getValue() == null || organisation.getValue().equals(task.organisation()))
                .filter(task -> person.getValue() == null || person.getValue().equals(task.person()))
                .filter(task -> progress.getValue() == null || progress.getValue() == task.progress())
                .sorted(order.getValue() == Order.HAND ? Task.BY_HAND : Task.BY_DATE).toList();
    }
}
