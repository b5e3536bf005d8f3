package org.plenary.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.discussion.Discussion;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.Task.Check;
import org.plenary.preparation.task.Task.When;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.FedBy;
import org.plenary.shell.ui.FedBy.Feed;
import org.plenary.shell.ui.Icons;

/** One task with all that belongs to it. What is being typed here stays while others change it. */
class TaskDetail extends Div {

    /** What can be done with a task. */
    interface Deeds {

        void report(Task task, Progress progress);

        void edit(Task task);

        void history(Task task);

        void tick(Task task, Check check, boolean done);

        /** @throws InvalidInput where the line says nothing or too much */
        void addCheck(Task task, String line);

        void removeCheck(Task task, Check check);

        void open(long id);

        /** Moves it one place up or down in its group. */
        void move(Task task, boolean up);
    }

    /**
     * @param others all tasks that may be named here
     * @param feeds  what led to it
     * @param first  whether it stands first in its group
     * @param last   whether it stands last in it
     */
    record Shown(Task task, List<Task> others, List<Discussion> discussions, List<Feed> feeds, boolean first, boolean last, MeetingHeading meeting, LocalDate today, boolean over) {
    }

    private final transient Deeds deeds;
    private final boolean mayEdit;
    private final boolean mayViewHistory;
    private final TaskPapers papers;
    private final TaskComments comments;
    private final Div head = new Div();
    private final Div checks = new Div();
    private final TextField line = new TextField();
    private final Div actions = new Div();
    private transient Shown shown;

    TaskDetail(Deeds deeds, TaskPapers papers, TaskComments comments, boolean mayEdit, boolean mayViewHistory) {
        this.deeds = deeds;
        this.papers = papers;
        this.comments = comments;
        this.mayEdit = mayEdit;
        this.mayViewHistory = mayViewHistory;
        addClassNames("card", "stack", "task-detail");
        getElement().setAttribute("tabindex", "-1");
        head.addClassName("stack");
        checks.addClassName("task-checks");
        actions.addClassName("actions");
        line.setLabel(getTranslation("task.check-add"));
        line.setManualValidation(true);
        line.setValueChangeMode(ValueChangeMode.EAGER);
        line.addKeyPressListener(Key.ENTER, press -> addLine());
        var addLine = new Button(getTranslation("task.check-add-button"), Icons.ADD.create(), click -> addLine());
        addLine.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var adding = new Div(line, addLine);
        adding.addClassName("task-check-add");
        adding.setVisible(mayEdit);
        add(head, new H4(getTranslation("task.checks")), checks, adding, papers, comments, actions);
    }

    void show(Shown now) {
        if (shown != null && shown.task().id() != now.task().id()) {
            line.clear();
            line.setInvalid(false);
        }
        shown = now;
        var task = now.task();
        boolean mayReport = mayEdit || task.isOf(CurrentAccount.get());
        getElement().setAttribute("aria-label", TaskWords.title(task));
        head.removeAll();
        var marks = new Div(TaskWords.progress(task.progress()));
        marks.addClassName("marks");
        if (task.when(now.today(), now.over()) == When.LATE) {
            marks.addComponentAsFirst(TaskWords.late());
        }
        if (task.fields().kind() == Kind.MILESTONE) {
            marks.add(TaskWords.milestone());
        }
        if (task.example()) {
            marks.add(TaskWords.example());
        }
        head.add(new H3(TaskWords.title(task)), marks);
        if (mayReport && task.progress() != Progress.DROPPED) {
            head.add(progress(task));
        }
        var fedBy = new FedBy();
        fedBy.show(now.feeds());
        head.add(facts(task), fedBy);
        if (task.fields().details() != null) {
            var details = new Paragraph(task.fields().details());
            details.addClassName("task-words");
            head.add(details);
        }
        checks(task, mayReport);
        papers.show(task, mayReport, mayEdit);
        comments.show(task, now.discussions());
        actions(task);
    }

    private Select<Progress> progress(Task task) {
        var select = new Select<Progress>();
        select.setLabel(getTranslation("field.TASK.progress"));
        select.setItems(Progress.OPEN, Progress.UNDER_WAY, Progress.DONE);
        select.setItemLabelGenerator(one -> getTranslation("task.progress." + one));
        select.setValue(task.progress());
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deeds.report(task, change.getValue());
            }
        });
        return select;
    }

    private DescriptionList facts(Task task) {
        var list = new DescriptionList();
        list.addClassName("terms");
        var days = new Div(new Span(TaskWords.days(task.from(), task.to())));
        var relation = new Div(TaskWords.relation(task.fields().dates()));
        relation.addClassName("quiet");
        fact(list, "field.TASK.dates", new Div(days, relation));
        var who = Stream.of(task.organisation(), task.person()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        fact(list, "task.who", new Span(who.isEmpty() ? getTranslation("task.nobody") : who));
        links(list, "field.TASK.after", shown.others().stream().filter(other -> task.fields().after().contains(other.id())).toList());
        links(list, "task.before", shown.others().stream().filter(other -> other.fields().after().contains(task.id())).toList());
        if (task.template() != null) {
            fact(list, "task.origin", new Span(getTranslation("task.from-template")));
        }
        return list;
    }

    private void links(DescriptionList list, String key, List<Task> others) {
        if (others.isEmpty()) {
            return;
        }
        var links = new Div();
        others.forEach(other -> {
            Component link = new Span(TaskWords.title(other));
            if (other.meetingId() == shown.meeting().id()) {
                var button = new Button(TaskWords.title(other), click -> deeds.open(other.id()));
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                link = button;
            }
            var row = new Div(link, new Span(" " + Dates.weekday(other.to(), getLocale())));
            row.addClassName("task-link");
            links.add(row);
        });
        fact(list, key, links);
    }

    private void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private void checks(Task task, boolean mayReport) {
        checks.removeAll();
        task.checks().forEach(check -> {
            var box = new Checkbox(check.words(), check.isDone());
            box.setReadOnly(!mayReport);
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    deeds.tick(task, check, change.getValue());
                }
            });
            if (check.isDone()) {
                box.setHelperText(getTranslation("task.check-by", check.doneBy(), Dates.instant(check.doneAt(), shown.meeting().zone(), getLocale())));
            }
            var row = new Div(box);
            if (mayEdit) {
                var remove = new Button(Icons.DELETE.create(), click -> deeds.removeCheck(task, check));
                remove.setAriaLabel(getTranslation("task.check-remove", check.words()));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                row.add(remove);
            }
            checks.add(row);
        });
        if (task.checks().isEmpty() && !mayEdit) {
            checks.add(new Paragraph(getTranslation("task.checks-none")));
        }
    }

    private void addLine() {
        try {
            deeds.addCheck(shown.task(), line.getValue());
            line.clear();
            line.setInvalid(false);
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            line.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            line.setInvalid(true);
        }
        line.focus();
    }

    private Button move(Task task, Icons icon, boolean up) {
        var button = new Button(icon.create(), click -> deeds.move(task, up));
        button.setAriaLabel(getTranslation(up ? "task.move-up" : "task.move-down", TaskWords.title(task)));
        button.setTooltipText(getTranslation(up ? "task.move-up-hint" : "task.move-down-hint"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setEnabled(!(up ? shown.first() : shown.last()));
        return button;
    }

    private void actions(Task task) {
        actions.removeAll();
        if (mayEdit) {
            actions.add(new Button(getTranslation("edit"), Icons.EDIT.create(), click -> deeds.edit(task)));
            boolean dropped = task.progress() == Progress.DROPPED;
            var drop = new Button(getTranslation(dropped ? "task.take-up" : "task.drop"), (dropped ? Icons.PLAY : Icons.REFUSE).create(),
                    click -> deeds.report(task, dropped ? Progress.OPEN : Progress.DROPPED));
            drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(drop, move(task, Icons.UP, true), move(task, Icons.DOWN, false));
        }
        if (mayViewHistory) {
            var history = new Button(getTranslation("history"), Icons.HISTORY.create(), click -> deeds.history(task));
            history.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(history);
        }
    }
}
