package org.plenary.preparation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskChoices;
import org.plenary.preparation.task.TaskChoices.Owner;
import org.plenary.preparation.task.TaskChoices.Person;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.preparation.task.TaskOwner;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** The fields of a task. The title in the viewer's language comes first, those in other languages last. */
class TaskForm extends Fields implements EditDialog.Draft<TaskDraft> {

    private final Map<String, TextField> titles = new LinkedHashMap<>();
    private final Select<Kind> kind = new Select<>();
    private final Select<Owner> owner = new Select<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<Counted> counted = new Select<>();
    private final MultiSelectComboBox<Task> after = new MultiSelectComboBox<>();
    private final TextArea details = new TextArea();
    private final transient MeetingHeading meeting;
    private final transient TaskChoices choices;
    private final transient Map<Long, String> elsewhere;
    private final transient List<Task> others;

    /** @param others the tasks of the meeting but the one that is edited */
    TaskForm(MeetingHeading meeting, TaskChoices choices, List<Task> others) {
        super("TASK");
        this.meeting = meeting;
        this.choices = choices;
        this.others = Stream.concat(others.stream(), choices.elsewhere().stream().map(TaskChoices.Elsewhere::task)).toList();
        elsewhere = choices.elsewhere().stream().collect(Collectors.toMap(other -> other.task().id(), TaskChoices.Elsewhere::code));
        var mine = getLocale().getLanguage();
        titles.put(mine, new TextField());
        field("title", titles.get(mine), "");
        field("kind", kind, "third");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("task.kind." + one));
        field("organisationId", owner, "third");
        field("accountId", person, "third");
        owners();
        for (var picker : List.of(from, to)) {
            picker.setLocale(DateWords.dayFirst(getLocale()));
            picker.setI18n(DateWords.of(getLocale()));
            picker.addValueChangeListener(change -> said());
        }
        field("from", from, "third");
        field("to", to, "third");
        field("counted", counted, "third");
        counted.setItems(Counted.values());
        counted.setItemLabelGenerator(one -> getTranslation("task.counted." + one));
        counted.addValueChangeListener(change -> said());
        field("after", after, "");
        after.setItems(this.others);
        after.setItemLabelGenerator(this::label);
        field("details", details, "");
        details.setMinRows(3);
        Messages.LOCALES.stream().map(locale -> locale.getLanguage()).filter(language -> !language.equals(mine)).forEach(language -> {
            titles.put(language, new TextField());
            field("title" + language.substring(0, 1).toUpperCase() + language.substring(1), titles.get(language), "");
        });
        kind.addValueChangeListener(change -> to.setVisible(change.getValue() != Kind.MILESTONE));
    }

    private void owners() {
        owner.setItems(choices.owners());
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(getTranslation("task.nobody"));
        owner.setItemLabelGenerator(one -> one == null ? getTranslation("task.nobody") : one.acronym());
        owner.addValueChangeListener(change -> {
            var chosen = person.getValue();
            var people = change.getValue() == null ? List.<Person>of()
                    : choices.people().stream().filter(one -> one.organisationId() == change.getValue().id()).toList();
            person.setItems(people);
            person.setValue(people.contains(chosen) ? chosen : null);
            person.setEnabled(!people.isEmpty());
        });
        person.setItemLabelGenerator(Person::name);
        person.setClearButtonVisible(true);
        person.setEnabled(false);
    }

    private String label(Task task) {
        var title = TaskWords.title(task);
        return elsewhere.containsKey(task.id()) ? getTranslation("task.in-meeting", title, elsewhere.get(task.id())) : title;
    }

    /** What the dates mean when the meeting moves. */
    private void said() {
        var dates = from.getValue() == null || counted.getValue() == null ? null : dates();
        counted.setHelperText(dates == null ? "" : TaskWords.relation(dates));
    }

    @Override
    public void fill(TaskDraft draft) {
        titles.get("en").setValue(orEmpty(draft.titleEn()));
        titles.get("fr").setValue(orEmpty(draft.titleFr()));
        titles.get("es").setValue(orEmpty(draft.titleEs()));
        kind.setValue(draft.kind());
        var who = draft.owner();
        owner.setValue(who == null ? null : choices.owners().stream().filter(one -> one.id() == who.organisationId()).findFirst().orElse(null));
        person.setValue(who == null ? null : choices.people().stream().filter(one -> Objects.equals(one.id(), who.accountId())).findFirst().orElse(null));
        counted.setValue(draft.dates() == null ? Counted.FIRST_DAY : draft.dates().counted());
        var first = draft.dates() == null ? null : draft.dates().from(meeting.startsOn(), meeting.endsOn());
        from.setValue(first);
        from.setInitialPosition(meeting.startsOn());
        to.setValue(first == null || draft.dates().length() == 0 ? null : first.plusDays(draft.dates().length()));
        after.setValue(others.stream().filter(task -> draft.after().contains(task.id())).toList());
        details.setValue(orEmpty(draft.details()));
    }

    /** @param base keeps what this form does not show: tasks that the viewer may not see */
    @Override
    public TaskDraft draft(TaskDraft base) {
        var unseen = base.after().stream().filter(id -> others.stream().noneMatch(task -> task.id() == id));
        return new TaskDraft(kind.getValue(), titles.get("en").getValue(), titles.get("fr").getValue(), titles.get("es").getValue(), details.getValue(),
                owner(base), from.getValue() == null ? null : dates(), Stream.concat(after.getSelectedItems().stream().map(Task::id), unseen).toList());
    }

    /** An owner who no longer plans the meeting stays until another is chosen. */
    private TaskOwner owner(TaskDraft base) {
        if (owner.getValue() == null) {
            return base.owner() != null && choices.owners().stream().noneMatch(one -> one.id() == base.owner().organisationId()) ? base.owner() : null;
        }
        return new TaskOwner(owner.getValue().id(), person.getValue() == null ? null : person.getValue().id());
    }

    private TaskDates dates() {
        var anchor = counted.getValue() == Counted.LAST_DAY ? meeting.endsOn() : meeting.startsOn();
        return TaskDates.of(counted.getValue(), anchor, from.getValue(), kind.getValue() == Kind.MILESTONE ? null : to.getValue());
    }

    /** @return what a person reads of the value of a field */
    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> null;
            case Kind one -> getTranslation("task.kind." + one);
            case TaskDates dates -> days(dates) + " · " + TaskWords.relation(dates);
            case TaskOwner who -> Stream.of(choices.owners().stream().filter(one -> one.id() == who.organisationId()).map(Owner::acronym).findFirst().orElse("…"),
                    choices.people().stream().filter(one -> Objects.equals(one.id(), who.accountId())).map(Person::name).findFirst().orElse(""))
                    .filter(name -> !name.isEmpty()).collect(Collectors.joining(" · "));
            case Long id -> others.stream().filter(task -> task.id() == id).map(this::label).findFirst().orElse("…");
            case Collection<?> several -> several.stream().map(this::text).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String days(TaskDates dates) {
        LocalDate first = dates.from(meeting.startsOn(), meeting.endsOn());
        return TaskWords.days(first, first.plusDays(dates.length()));
    }
}
