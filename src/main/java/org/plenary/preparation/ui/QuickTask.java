package org.plenary.preparation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.preparation.task.TaskChoices.Owner;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskOwner;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;

/** A task in one line: what, by when, who. Enter adds it, and the next can be typed. */
class QuickTask extends Fields {

    private final TextField title = new TextField();
    private final DatePicker day = new DatePicker();
    private final Select<Owner> owner = new Select<>();
    private final transient Consumer<TaskDraft> adding;

    /** @param adding throws what the service throws */
    QuickTask(List<Owner> owners, LocalDate shown, Consumer<TaskDraft> adding) {
        super("TASK");
        this.adding = adding;
        addClassName("quick-task");
        field("title", title, "");
        field("from", day, "");
        field("organisationId", owner, "");
        day.setLabel(getTranslation("task.day"));
        day.setLocale(DateWords.dayFirst(getLocale()));
        day.setI18n(DateWords.of(getLocale()));
        day.setInitialPosition(shown);
        title.setPlaceholder(getTranslation("task.quick-hint"));
        owner.setItems(owners);
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(getTranslation("task.nobody"));
        owner.setItemLabelGenerator(one -> one == null ? getTranslation("task.nobody") : one.acronym());
        title.addKeyPressListener(Key.ENTER, press -> add());
        var add = new Button(getTranslation("task.add"), Icons.ADD.create(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(add);
    }

    private void add() {
        try {
            adding.accept(TaskDraft.titled(title.getValue(), getLocale().getLanguage(), owner.getValue() == null ? null : new TaskOwner(owner.getValue().id(), null),
                    day.getValue() == null ? null : TaskDates.fixed(day.getValue(), null)));
            show(List.of());
            title.clear();
            title.focus();
        } catch (InvalidInput e) {
            show(e.violations());
        }
    }
}
