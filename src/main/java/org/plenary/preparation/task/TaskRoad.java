package org.plenary.preparation.task;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadSource;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks and milestones on the road. No milestone has the id of a task, so what comes before is named as both: one of them is not there. */
@Component
class TaskRoad implements RoadSource {

    private final TaskRepository tasks;
    private final Rights rights;

    TaskRoad(TaskRepository tasks, Rights rights) {
        this.tasks = tasks;
        this.rights = rights;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RoadItem> items(Collection<Long> meetings, Locale locale) {
        var codes = tasks.codes(meetings);
        var planned = rights.meetings(Action.EDIT_PLAN);
        return tasks.of(meetings).stream().map(task -> new RoadItem(new Key(kind(task.fields()), task.id()), task.meetingId(), organisation(task.fields().owner()),
                task.fields().title(locale.getLanguage()), task.from(), task.to(), task.progress(), after(task.fields().after()),
                "m/" + codes.get(task.meetingId()) + "/plan/tasks?task=" + task.id(), task.isAhead() && planned.contains(task.meetingId()))).toList();
    }

    private static Long organisation(TaskOwner owner) {
        return owner == null ? null : owner.organisationId();
    }

    private static List<Key> after(List<Long> ids) {
        return ids.stream().flatMap(id -> List.of(new Key(Kind.TASK, id), new Key(Kind.MILESTONE, id)).stream()).toList();
    }

    private static Kind kind(TaskDraft fields) {
        return fields.kind() == TaskDraft.Kind.MILESTONE ? Kind.MILESTONE : Kind.TASK;
    }
}
