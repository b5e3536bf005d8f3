package org.plenary.preparation.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.MeetingService;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Tasks of the signed-in account and its organisation that are late or due within a week. */
@Component
class TaskNeeds implements Needs {

    private static final int DAYS_AHEAD = 7;
    private static final int SINGLY = 3;

    private final TaskService tasks;
    private final MeetingService meetings;
    private final Messages messages;
    private final Clock clock;

    TaskNeeds(TaskService tasks, MeetingService meetings, Messages messages, Clock clock) {
        this.tasks = tasks;
        this.meetings = meetings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Need> needs(Locale locale) {
        var byMeeting = new LinkedHashMap<Long, List<Task>>();
        tasks.mine(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_AHEAD))
                .forEach(task -> byMeeting.computeIfAbsent(task.meetingId(), id -> new ArrayList<>()).add(task));
        return byMeeting.entrySet().stream().flatMap(entry -> needs(meetings.get(entry.getKey()), entry.getValue(), locale).stream()).toList();
    }

    /** Few are named, many are counted. */
    private List<Need> needs(Meeting meeting, List<Task> due, Locale locale) {
        var title = meeting.fields().title(locale.getLanguage());
        var path = "m/" + meeting.code() + "/plan/tasks";
        var today = LocalDate.ofInstant(clock.instant(), meeting.zone());
        if (due.size() > SINGLY) {
            return List.of(new Need(title, messages.get("task.need.several", locale, due.size(), due.stream().filter(task -> task.to().isBefore(today)).count()),
                    path + "?organisation=" + URLEncoder.encode(CurrentAccount.get().organisation(), StandardCharsets.UTF_8)));
        }
        return due.stream().map(task -> new Need(title, messages.get(task.to().isBefore(today) ? "task.need.late" : "task.need.due", locale,
                task.fields().title(locale.getLanguage()), Dates.weekday(task.to(), locale)), path + "?task=" + task.id())).toList();
    }
}
