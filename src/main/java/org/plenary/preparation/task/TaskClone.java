package org.plenary.preparation.task;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.meeting.Cloned;
import org.plenary.meeting.Meeting;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.TaskChoices.Owner;
import org.plenary.preparation.task.TaskDates.Counted;
import org.springframework.stereotype.Component;

/**
 * Tasks are carried over to the days that they have from the new meeting, all of them open. What was dropped stays behind, and so do persons,
 * comments, and dependencies on tasks of other meetings.
 */
@Component
class TaskClone implements Cloned {

    private final TaskRepository tasks;

    TaskClone(TaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public void copy(Meeting from, Meeting to) {
        var owners = tasks.owners(to.id()).stream().map(Owner::id).collect(Collectors.toSet());
        long later = ChronoUnit.DAYS.between(from.fields().startsOn(), to.fields().startsOn());
        var kept = tasks.of(List.of(from.id())).stream().filter(task -> task.progress() != Progress.DROPPED).sorted(Task.BY_HAND).toList();
        var ids = new HashMap<Long, Long>();
        kept.forEach(task -> {
            var owner = task.fields().owner();
            var fields = task.fields();
            var dates = fields.dates().counted() == Counted.FIXED ? fields.dates().movedBy(later) : fields.dates();
            ids.put(task.id(), tasks.insert(to.id(), new TaskDraft(fields.kind(), fields.titleEn(), fields.titleFr(), fields.titleEs(), fields.details(),
                    owner == null || !owners.contains(owner.organisationId()) ? null : new TaskOwner(owner.organisationId(), null), dates, List.of()),
                    task.template()));
            task.checks().forEach(check -> tasks.addCheck(ids.get(task.id()), check.words()));
        });
        if (kept.stream().anyMatch(task -> task.position() > 0)) {
            tasks.arrange(tasks.byIds(ids.values()).stream().sorted(Comparator.comparing(Task::id)).toList());
        }
        kept.forEach(task -> tasks.putAfter(ids.get(task.id()), task.fields().after().stream().map(ids::get).filter(Objects::nonNull).toList()));
    }
}
