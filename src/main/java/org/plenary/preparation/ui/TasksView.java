package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.HistoryService;
import org.plenary.discussion.DiscussionService;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.PlanTemplateService;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.Task.Check;
import org.plenary.preparation.task.TaskChecklist;
import org.plenary.preparation.task.TaskChoices;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.preparation.task.TaskFiles;
import org.plenary.preparation.task.TaskOrder;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.FedBy.Feed;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;

/** What has to be done for a meeting: a line to add to it, the tasks, and one of them beside. */
@Route(value = "m/:code/plan/tasks", layout = MeetingWorkspace.class)
@PermitAll
public class TasksView extends MeetingPage implements TaskDetail.Deeds, TaskList.Deeds {

    private static final Set<String> OVER = Set.of("HELD", "CANCELLED");
    private static final Set<String> SHOWN = Set.of(TaskService.TASK, DiscussionService.DISCUSSION, OutcomeService.OUTCOME, "MEETING");

    private final transient TaskService tasks;
    private final transient TaskChecklist checklist;
    private final transient TaskOrder order;
    private final transient TaskFiles files;
    private final transient MeetingFiles store;
    private final transient PlanTemplateService templates;
    private final transient DiscussionService discussions;
    private final transient OutcomeService outcomes;
    private final transient HistoryService history;
    private final transient MeetingDirectory directory;
    private final transient Rights rights;
    private TaskFilters filters;
    private TaskList list;
    private TaskDetail detail;
    private Div empty;
    private transient MeetingHeading heading;
    private transient List<Task> all = List.of();
    private transient TaskChoices choices;
    private Long selected;
    private boolean mayEdit;

    public TasksView(TaskService tasks, TaskChecklist checklist, TaskOrder order, TaskFiles files, MeetingFiles store, PlanTemplateService templates,
            DiscussionService discussions, OutcomeService outcomes, HistoryService history, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "task.section");
        this.tasks = tasks;
        this.checklist = checklist;
        this.order = order;
        this.files = files;
        this.store = store;
        this.templates = templates;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.history = history;
        this.directory = directory;
        this.rights = rights;
        addClassName("tasks");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_PLAN, meetingId());
        mayEdit = rights.may(Action.EDIT_PLAN, meetingId());
        var state = ViewState.of(event.getLocation());
        selected = state.id("task").orElse(null);
        filters = new TaskFilters(() -> {
            render();
            remember();
        });
        list = new TaskList(this, mayEdit);
        detail = new TaskDetail(this, new TaskPapers(files, store, meeting().zone(), this::read),
                new TaskComments(discussions, meetingId(), meeting().zone(), rights.may(Action.DISCUSS, meetingId()), this::read), mayEdit,
                rights.may(Action.VIEW_HISTORY, meetingId()));
        empty = new Div(mayEdit ? new EmptyState(Icons.PLAN, getTranslation("task.empty"), getTranslation("task.empty-hint"), template())
                : new EmptyState(Icons.PLAN, getTranslation("task.empty"), getTranslation("task.empty-reader")));
        var columns = new Div(list, detail);
        columns.addClassName("columns");
        gather();
        filters.restore(state, all);
        removeAll();
        add(PlanSections.of(meeting(), PlanSections.TASKS, rights), head());
        if (mayEdit) {
            add(new QuickTask(choices().owners(), meeting().startsOn(), this::quick));
        }
        add(empty, filters, columns);
        render();
        if (mayEdit && state.get("from").isPresent()) {
            fromTemplate();
        }
    }

    private Button template() {
        return new Button(getTranslation("template.open"), Icons.PLAN.create(), click -> fromTemplate());
    }

    private void fromTemplate() {
        new TemplateDialog(templates, heading, count -> {
            read();
            remember();
            Notices.done(getTranslation("template.made", count));
        }).open();
    }

    private Div head() {
        var head = new Div(new H2(getTranslation("task.section")));
        head.addClassName("page-head");
        if (mayEdit) {
            var actions = new Div(template(), new Button(getTranslation("task.new"), Icons.ADD.create(), click -> add()));
            actions.addClassName("actions");
            head.add(actions);
        }
        return head;
    }

    @Override
    protected void changed(List<Change> changes) {
        var entities = changes.stream().map(Change::entity).filter(SHOWN::contains).collect(Collectors.toSet());
        if (!entities.isEmpty() && !(entities.equals(Set.of("MEETING")) && isAsBefore())) {
            read();
        }
    }

    /** Of the meeting, tasks depend on its days and on whether it was held. */
    private boolean isAsBefore() {
        var now = directory.heading(meeting().code());
        return now.startsOn().equals(heading.startsOn()) && now.endsOn().equals(heading.endsOn()) && now.zone().equals(heading.zone())
                && now.state().equals(heading.state());
    }

    private void read() {
        gather();
        filters.offer(all);
        render();
    }

    private void gather() {
        heading = directory.heading(meeting().code());
        all = tasks.tasks(meetingId());
        choices = null;
    }

    /** Read where they are offered. */
    private TaskChoices choices() {
        if (choices == null) {
            choices = tasks.choices(meetingId());
        }
        return choices;
    }

    private void render() {
        empty.setVisible(all.isEmpty());
        filters.setVisible(!all.isEmpty());
        list.setVisible(!all.isEmpty());
        var today = LocalDate.now(heading.zone());
        boolean over = OVER.contains(heading.state());
        if (!all.isEmpty()) {
            list.show(filters.of(all), filters.grouping(), today, over, selected);
        }
        var open = find(selected);
        detail.setVisible(open.isPresent());
        open.ifPresent(task -> detail.show(new TaskDetail.Shown(task,
                Stream.concat(all.stream(), choices().elsewhere().stream().map(TaskChoices.Elsewhere::task)).toList(),
                discussions.of(meetingId(), TaskService.TASK).getOrDefault(task.id(), List.of()), feeds(task), list.beside(task.id(), true).isEmpty(),
                list.beside(task.id(), false).isEmpty(), heading, today, over)));
    }

    private List<Feed> feeds(Task task) {
        return outcomes.feeds(meetingId(), Point.Kind.TASK).getOrDefault(task.id(), List.of()).stream().map(feed -> new Feed(feed.label(), feed.path())).toList();
    }

    @Override
    public void open(long id) {
        selected = id;
        render();
        remember();
        detail.getElement().executeJs("setTimeout(() => { if (this.getBoundingClientRect().top > window.innerHeight - 120 || this.getBoundingClientRect().top < 0) this.scrollIntoView(); })");
    }

    private void remember() {
        getUI().ifPresent(ui -> filters.state().set("task", selected).replaceIn(ui));
    }

    private void quick(TaskDraft draft) {
        var added = tasks.add(meetingId(), draft);
        selected = added.id();
        read();
        remember();
        Notices.done(getTranslation("task.added", TaskWords.title(added), TaskWords.days(added.from(), added.to())));
    }

    private void add() {
        var blank = new TaskDraft(Kind.TASK, null, null, null, null, null, null, List.of());
        form(0, getTranslation("task.new"), new TaskForm(heading, choices(), all), blank, (base, mine) -> quick(mine));
    }

    @Override
    public void edit(Task task) {
        var form = new TaskForm(heading, choices(), all.stream().filter(other -> other.id() != task.id()).toList());
        form(task.id(), TaskWords.title(task), form, task.fields(), (base, mine) -> {
            tasks.edit(meetingId(), task.id(), base, mine);
            read();
            Notices.done(getTranslation("saved"));
        });
    }

    private void form(long id, String title, TaskForm form, TaskDraft base, BiConsumer<TaskDraft, TaskDraft> saving) {
        var dialog = new EditDialog<>(title, form, base, saving);
        Live.editing(dialog, TaskService.TASK, id, title);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focus("title");
            }
        });
        dialog.open();
    }

    @Override
    public void report(Task task, Progress progress) {
        attempt(() -> {
            tasks.report(meetingId(), task.id(), task.progress(), progress);
            var done = getTranslation("task.reported." + progress, TaskWords.title(task));
            Notices.undoable(done, () -> attempt(() -> tasks.report(meetingId(), task.id(), progress, task.progress())));
        });
    }

    @Override
    public void move(Task task, boolean up) {
        list.beside(task.id(), up).ifPresent(other -> place(task, other, up));
    }

    @Override
    public void place(Task task, Task other, boolean before) {
        filters.byHand();
        attempt(() -> order.place(meetingId(), task.id(), other.id(), before));
        remember();
    }

    @Override
    public void tick(Task task, Check check, boolean done) {
        attempt(() -> checklist.tick(meetingId(), task.id(), check.id(), done));
    }

    @Override
    public void addCheck(Task task, String line) {
        checklist.add(meetingId(), task.id(), line);
        read();
    }

    @Override
    public void removeCheck(Task task, Check check) {
        attempt(() -> {
            checklist.remove(meetingId(), task.id(), check.id());
            Notices.undoable(getTranslation("task.check-removed", check.words()), () -> attempt(() -> checklist.add(meetingId(), task.id(), check.words())));
        });
    }

    /** What could not be done is said; the page shows what is. */
    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
        read();
    }

    @Override
    public void history(Task task) {
        new HistoryDialog(TaskWords.title(task), history.ofObject(meetingId(), TaskService.TASK, task.id()), meeting().zone(),
                Map.of("kind", kind -> getTranslation("task.kind." + kind), "progress", progress -> getTranslation("task.progress." + progress),
                        "counted", counted -> getTranslation("task.counted." + counted))).open();
    }

    private Optional<Task> find(Long id) {
        return all.stream().filter(task -> Long.valueOf(task.id()).equals(id)).findFirst();
    }
}
