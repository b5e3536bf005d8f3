package org.plenary.preparation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.meeting.MeetingDraft;
import org.plenary.preparation.DeadlineRepository.Stored;
import org.plenary.preparation.MeetingMove.Planned;
import org.plenary.preparation.MovePreview.MovedDate;
import org.plenary.preparation.MovePreview.MovedTask;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What it means to move a meeting. Nothing is moved here: dates are computed, so they follow when the meeting is saved. */
@Service
public class MoveService {

    private static final Set<DeadlineState> CALLED_OFF = Set.of(DeadlineState.OFF, DeadlineState.WITHDRAWN);

    private final DeadlineRepository deadlines;
    private final FrameRepository frames;
    private final MoveRepository moves;
    private final TaskService tasks;
    private final Rights rights;

    MoveService(DeadlineRepository deadlines, FrameRepository frames, MoveRepository moves, TaskService tasks, Rights rights) {
        this.deadlines = deadlines;
        this.frames = frames;
        this.moves = moves;
        this.tasks = tasks;
        this.rights = rights;
    }

    /**
     * @param to the meeting as it is to be
     * @throws InvalidInput when a field is missing or wrong
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public MovePreview preview(long meetingId, MeetingDraft to) {
        InvalidInput.throwIfAny(to.violations());
        var viewer = CurrentAccount.get();
        var concerned = new HashSet<>(frames.countedFrom(meetingId));
        concerned.add(meetingId);
        var before = frames.frames(concerned, viewer);
        var stored = deadlines.of(concerned).stream().filter(deadline -> !CALLED_OFF.contains(deadline.fields().state()))
                .collect(Collectors.toMap(Stored::id, Function.identity()));
        var plans = stored.values().stream().map(deadline -> new Planned(deadline.id(), deadline.meetingId(), deadline.terms())).toList();
        var dates = new ArrayList<MovedDate>();
        int unseen = 0;
        for (var moved : MeetingMove.of(plans, before, frames.moved(before.get(meetingId), to, viewer))) {
            var deadline = stored.get(moved.id());
            if (rights.may(Action.VIEW_PLAN, deadline.meetingId())) {
                dates.add(date(deadline, meetingId, before, moved.before(), moved.after()));
            } else {
                unseen++;
            }
        }
        dates.sort(Comparator.comparing(date -> date.before() instanceof Due.Dated(var due) ? due.day() : null, Comparator.nullsLast(Comparator.naturalOrder())));
        var kept = stored.values().stream().filter(deadline -> deadline.meetingId() == meetingId && !(deadline.terms() instanceof Terms.Counted))
                .map(deadline -> DeadlineReader.planned(deadline, before)).sorted(Comparator.comparing(PlannedDeadline::day))
                .map(deadline -> new MovedDate(null, deadline.topic(viewer.locale().getLanguage()), deadline.due(), deadline.due(), deadline.fields().metOn())).toList();
        var release = moves.lastRelease(meetingId);
        var listed = moves.participants(meetingId);
        return new MovePreview(dates, kept, tasks(meetingId, to), unseen, release.map(MoveRepository.Release::number).orElse(0), release.map(MoveRepository.Release::at).orElse(null),
                moves.calls(meetingId), moves.lettersSent(meetingId), moves.partners(meetingId, viewer.organisationId(), viewer.locale().getLanguage()),
                listed.participants(), listed.delegations());
    }

    private List<MovedTask> tasks(long meetingId, MeetingDraft to) {
        return tasks.tasks(meetingId).stream().filter(Task::isAhead)
                .map(task -> new MovedTask(task.fields().title(CurrentAccount.get().locale().getLanguage()), task.from(), task.fields().dates().from(to.startsOn(), to.endsOn())))
                .filter(task -> !task.before().equals(task.after())).toList();
    }

    private static MovedDate date(Stored deadline, long meetingId, Map<Long, MeetingFrame> frames, Due before, Due after) {
        var topic = DeadlineReader.planned(deadline, frames).topic(CurrentAccount.get().locale().getLanguage());
        var meeting = deadline.meetingId() == meetingId ? null : frames.get(deadline.meetingId()).title();
        return new MovedDate(meeting, topic, before, after, deadline.fields().metOn());
    }
}
