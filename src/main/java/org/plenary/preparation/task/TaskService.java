package org.plenary.preparation.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.WithFields;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.TaskChoices.Elsewhere;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be done for a meeting. Whoever sees the plan reports on the tasks of the own organisation; planners change all of it. */
@Service
public class TaskService {

    public static final String TASK = "TASK";

    /** A task as its history tells it. @param after their titles */
    private record OnRecord(TaskDraft.Kind kind, String titleEn, String titleFr, String titleEs, String details, String organisation, String person,
            LocalDate from, LocalDate to, TaskDates.Counted counted, List<String> after) {
    }

    private record Reported(String title, Progress progress) {
    }

    private final TaskRepository tasks;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;

    TaskService(TaskRepository tasks, Rights rights, AuditTrail audit, Changes changes) {
        this.tasks = tasks;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return by their first days, those that were dropped too */
    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public List<Task> tasks(long meetingId) {
        return tasks.of(List.of(meetingId));
    }

    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public TaskChoices choices(long meetingId) {
        var owners = tasks.owners(meetingId);
        var linked = tasks.linked(meetingId).stream().filter(other -> rights.may(Action.VIEW_PLAN, other)).toList();
        var codes = tasks.codes(linked);
        return new TaskChoices(owners, tasks.people(owners.stream().map(TaskChoices.Owner::id).toList()),
                tasks.of(linked).stream().map(task -> new Elsewhere(task, codes.get(task.meetingId()))).toList());
    }

    /**
     * @return what the signed-in account has to end by that day, and what nobody in particular of its organisation has to, for meetings that
     *         were neither held nor cancelled
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Task> mine(LocalDate by) {
        var account = CurrentAccount.get();
        return tasks.due(account.organisationId(), by).stream()
                .filter(task -> task.fields().owner().accountId() == null || task.fields().owner().accountId() == account.id())
                .filter(task -> rights.may(Action.VIEW_PLAN, task.meetingId())).toList();
    }

    /** @throws InvalidInput when a field is missing or wrong */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public Task add(long meetingId, TaskDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        tasks.lock(meetingId);
        belongs(meetingId, null, draft);
        var task = find(meetingId, tasks.insert(meetingId, draft, null));
        audit.record(meetingId, TASK, task.id(), "CREATED", null, onRecord(task));
        changes.changed(meetingId, TASK, task.id(), 0);
        return task;
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong, at "after" where it would have to be done before itself; nothing is saved
     */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public Task edit(long meetingId, long id, TaskDraft base, TaskDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        tasks.lock(meetingId);
        var now = find(meetingId, id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, TASK, id));
        if (merged.equals(now.fields())) {
            return now;
        }
        InvalidInput.throwIfAny(merged.violations());
        belongs(meetingId, now, merged);
        return saved(now, merged);
    }

    /**
     * Gives tasks other first days; each stays as long as it is, and moves on with the meeting as before.
     *
     * @param firstDays by id
     * @return the tasks as they are now
     * @throws InvalidInput when one is done or dropped; none is moved
     */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public List<Task> move(long meetingId, Map<Long, LocalDate> firstDays) {
        tasks.lock(meetingId);
        return firstDays.entrySet().stream().map(move -> {
            var now = find(meetingId, move.getKey());
            if (!now.isAhead()) {
                throw Input.refused("from", "task.error.not-ahead", title(now));
            }
            var fields = now.fields();
            var dates = fields.dates().movedBy(ChronoUnit.DAYS.between(now.from(), move.getValue()));
            InvalidInput.throwIfAny(dates.violations());
            return saved(now, new TaskDraft(fields.kind(), fields.titleEn(), fields.titleFr(), fields.titleEs(), fields.details(), fields.owner(), dates,
                    fields.after()));
        }).toList();
    }

    /**
     * Reports how far a task is.
     *
     * @param seen how far the caller saw that it was
     * @throws InvalidInput where it is neither as seen nor as reported any more
     * @throws Refused      unless it is the own organisation's, or the caller plans; only who plans drops and takes up again
     */
    @Requires(Action.VIEW_PLAN)
    @Transactional
    public Task report(long meetingId, long id, Progress seen, Progress progress) {
        tasks.lock(meetingId);
        var now = find(meetingId, id);
        mayReport(now, rights);
        if (progress == Progress.DROPPED || now.progress() == Progress.DROPPED) {
            rights.require(Action.EDIT_PLAN, meetingId);
        }
        if (now.progress() == progress) {
            return now;
        }
        if (now.progress() != seen) {
            throw Input.changedMeanwhile();
        }
        tasks.progress(now, progress);
        audit.record(meetingId, TASK, id, "TASK_REPORTED", new Reported(title(now), now.progress()), new Reported(title(now), progress));
        return told(now);
    }

    /** @throws Refused unless it is the business of the own organisation, or the caller plans */
    static void mayReport(Task task, Rights rights) {
        if (!task.isOf(CurrentAccount.get())) {
            rights.require(Action.EDIT_PLAN, task.meetingId());
        }
    }

    private Task saved(Task now, TaskDraft fields) {
        tasks.update(now, fields);
        var task = told(now);
        audit.record(now.meetingId(), TASK, now.id(), "CHANGED", onRecord(now), onRecord(task));
        return task;
    }

    private Task told(Task was) {
        changes.changed(was.meetingId(), TASK, was.id(), was.version() + 1);
        return find(was.meetingId(), was.id());
    }

    /** Whether all that it names belongs to the meeting; what it named before may stay. */
    private void belongs(long meetingId, Task now, TaskDraft fields) {
        var violations = new ArrayList<Violation>();
        var was = now == null ? null : now.fields();
        if (fields.owner() != null && (was == null || !fields.owner().equals(was.owner()))) {
            owner(meetingId, was == null ? null : was.owner(), fields.owner(), violations);
        }
        var added = fields.after().stream().filter(other -> was == null || !was.after().contains(other)).toList();
        var known = tasks.byIds(added).stream().filter(task -> task.meetingId() == meetingId
                || tasks.linked(meetingId).contains(task.meetingId()) && rights.may(Action.VIEW_PLAN, task.meetingId())).toList();
        if (known.size() < added.size()) {
            violations.add(Violation.of("after", "task.error.gone"));
        } else if (now != null && !added.isEmpty()) {
            var ring = TaskRing.closedBy(now.id(), fields.after(), tasks::lockBefore);
            if (!ring.isEmpty()) {
                violations.add(Violation.of("after", "task.error.ring", inWords(ring)));
            }
        }
        InvalidInput.throwIfAny(violations);
    }

    private void owner(long meetingId, TaskOwner was, TaskOwner owner, List<Violation> violations) {
        boolean same = was != null && was.organisationId() == owner.organisationId();
        if (!same && tasks.owners(meetingId).stream().noneMatch(one -> one.id() == owner.organisationId())) {
            violations.add(Violation.of("organisationId", "task.error.not-of-meeting"));
        }
        if (owner.accountId() != null && tasks.people(List.of(owner.organisationId())).stream().noneMatch(person -> person.id() == owner.accountId())) {
            violations.add(Violation.of("accountId", "task.error.person-elsewhere"));
        }
    }

    /** A task that the caller may not see is there without its name. */
    private String inWords(List<Long> ring) {
        var byId = tasks.byIds(ring).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        return Stream.concat(ring.stream(), Stream.of(ring.getFirst())).map(byId::get)
                .map(task -> rights.may(Action.VIEW_PLAN, task.meetingId()) ? title(task) : "…").collect(Collectors.joining(" → "));
    }

    private WithFields onRecord(Task task) {
        var fields = task.fields();
        return new WithFields(new OnRecord(fields.kind(), fields.titleEn(), fields.titleFr(), fields.titleEs(), fields.details(), task.organisation(), task.person(),
                task.from(), task.to(), fields.dates().counted(), tasks.byIds(fields.after()).stream().map(TaskService::title).toList()), fields);
    }

    private static String title(Task task) {
        return task.fields().title(CurrentAccount.get().locale().getLanguage());
    }

    private Task find(long meetingId, long id) {
        return tasks.find(meetingId, id).orElseThrow(() -> new NotFound("task", id));
    }
}
