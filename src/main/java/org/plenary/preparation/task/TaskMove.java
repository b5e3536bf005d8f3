package org.plenary.preparation.task;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadMove;
import org.plenary.preparation.RoadMoved;
import org.plenary.preparation.RoadPlan.Days;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves tasks and milestones on the road as on their own page. */
@Component
class TaskMove implements RoadMove {

    private final TaskService service;
    private final TaskRepository tasks;

    TaskMove(TaskService service, TaskRepository tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    @Override
    public boolean moves(Kind kind) {
        return kind == Kind.TASK || kind == Kind.MILESTONE;
    }

    @Override
    @Transactional
    public void move(long meetingId, List<Shift> shifts) {
        tasks.lock(meetingId);
        var now = tasks.byIds(shifts.stream().map(shift -> shift.key().id()).toList()).stream()
                .filter(task -> task.meetingId() == meetingId).collect(Collectors.toMap(Task::id, Function.identity()));
        for (var shift : shifts) {
            var task = now.get(shift.key().id());
            if (task == null || !shift.was().equals(new Days(task.from(), task.to()))) {
                throw new RoadMoved(shift.key());
            }
        }
        service.move(meetingId, shifts.stream().collect(Collectors.toMap(shift -> shift.key().id(), shift -> shift.becomes().from())));
    }
}
