package org.plenary.preparation.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Tasks are found by title, details, steps, and who is to do them. */
@Component
class TasksToFind implements SearchSource.OfMeetings {

    private final TaskRepository tasks;

    TasksToFind(TaskRepository tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.TASK);
    }

    @Override
    public Set<String> reads() {
        return Set.of(TaskService.TASK);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        return tasks.of(List.of(meetingId)).stream().map(task -> SearchEntry.ofMeeting(meetingId, SearchKind.TASK, task.id(),
                new Tongues(task.fields().titleEn(), task.fields().titleFr(), task.fields().titleEs()), Tongues.all(task.fields().details()),
                Stream.concat(Stream.of(task.organisation(), task.person()), task.checks().stream().map(Task.Check::words)).filter(one -> one != null).toList(),
                "m/" + code + "/plan/tasks?task=" + task.id()).seenWith(Action.VIEW_PLAN)).toList();
    }
}
