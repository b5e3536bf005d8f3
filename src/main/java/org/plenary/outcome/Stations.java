package org.plenary.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.document.Document;
import org.plenary.document.DocumentService;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingService;
import org.plenary.outcome.Point.Kind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Folded;
import org.springframework.stereotype.Component;

/** What points are called and where they are shown, for whoever is signed in: nothing of a meeting that this one may not see. */
@Component
class Stations {

    private final OutcomeRepository outcomes;
    private final MeetingService meetings;
    private final AgendaService agenda;
    private final DocumentService documents;
    private final TaskService tasks;
    private final Rights rights;

    Stations(OutcomeRepository outcomes, MeetingService meetings, AgendaService agenda, DocumentService documents, TaskService tasks, Rights rights) {
        this.outcomes = outcomes;
        this.meetings = meetings;
        this.agenda = agenda;
        this.documents = documents;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** @return those of the points that are there and may be seen, in the order given; called in a transaction */
    Map<Point, Station> of(Collection<Point> points, String language) {
        var of = outcomes.meetings(points);
        var found = new HashMap<Point, Station>();
        points.stream().filter(of::containsKey).distinct().collect(Collectors.groupingBy(of::get)).forEach((meetingId, inMeeting) -> {
            if (rights.may(Action.VIEW_MEETING, meetingId)) {
                describe(meetings.get(meetingId), inMeeting, language).forEach(station -> found.put(station.point(), station));
            }
        });
        var inOrder = new LinkedHashMap<Point, Station>();
        points.stream().filter(found::containsKey).forEach(point -> inOrder.put(point, found.get(point)));
        return inOrder;
    }

    private List<Station> describe(Meeting meeting, List<Point> points, String language) {
        var ids = points.stream().collect(Collectors.groupingBy(Point::kind, Collectors.mapping(Point::id, Collectors.toSet())));
        var stations = new ArrayList<Station>();
        if (ids.containsKey(Kind.MEETING)) {
            stations.add(meeting(meeting, language));
        }
        if (ids.containsKey(Kind.AGENDA_ITEM)) {
            agenda.tree(meeting.id()).stream().filter(item -> ids.get(Kind.AGENDA_ITEM).contains(item.id())).map(item -> item(meeting, item, language)).forEach(stations::add);
        }
        if (ids.containsKey(Kind.DOCUMENT)) {
            documents.register(meeting.id()).stream().filter(document -> ids.get(Kind.DOCUMENT).contains(document.id()))
                    .map(document -> document(meeting, document, language)).forEach(stations::add);
        }
        if (ids.containsKey(Kind.OUTCOME)) {
            outcomes.all(ids.get(Kind.OUTCOME)).stream().map(outcome -> outcome(meeting, outcome, language)).forEach(stations::add);
        }
        if (ids.containsKey(Kind.TASK)) {
            tasks(meeting.id()).filter(task -> ids.get(Kind.TASK).contains(task.id())).map(task -> task(meeting, task, language)).forEach(stations::add);
        }
        return stations;
    }

    /** @return ids of the meetings that the signed-in account may see */
    Set<Long> visibleMeetings() {
        return allMeetings().stream().map(MeetingRow::id).collect(Collectors.toSet());
    }

    /** @param of the meeting of each point @return the points that the signed-in account may see: tasks with the plan only */
    Set<Point> visible(Map<Point, Long> of) {
        var seen = visibleMeetings();
        var planned = new HashMap<Long, Boolean>();
        return of.entrySet().stream().filter(point -> seen.contains(point.getValue()))
                .filter(point -> point.getKey().kind() != Kind.TASK || planned.computeIfAbsent(point.getValue(), id -> rights.may(Action.VIEW_PLAN, id)))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Stream<Task> tasks(long meetingId) {
        return rights.may(Action.VIEW_PLAN, meetingId) ? tasks.tasks(meetingId).stream() : Stream.empty();
    }

    private List<MeetingRow> allMeetings() {
        return meetings.page(MeetingFilter.ALL, MeetingOrder.NEXT_FIRST, 0, meetings.count(MeetingFilter.ALL));
    }

    /**
     * @param words all of which what is found has somewhere in its name or in that of its meeting, accents and case folded
     * @return meetings, agenda items, documents, outcomes and tasks that the signed-in account may see
     */
    List<Station> search(String words, String language, int limit) {
        var wanted = List.of(Folded.of(words).split("\\s+"));
        var found = new ArrayList<Station>();
        for (var row : allMeetings()) {
            if (found.size() >= limit) {
                break;
            }
            everythingOf(row, language).stream().filter(station -> has(station, wanted)).limit(limit - found.size()).forEach(found::add);
        }
        return found;
    }

    private List<Station> everythingOf(MeetingRow row, String language) {
        var meeting = meetings.get(row.id());
        var all = new ArrayList<>(List.of(meeting(meeting, language)));
        agenda.tree(row.id()).forEach(item -> all.add(item(meeting, item, language)));
        documents.register(row.id()).stream().filter(document -> document.withdrawnReason() == null).forEach(document -> all.add(document(meeting, document, language)));
        outcomes.all(row.id()).forEach(outcome -> all.add(outcome(meeting, outcome, language)));
        tasks(row.id()).filter(task -> task.progress() != Progress.DROPPED).forEach(task -> all.add(task(meeting, task, language)));
        return all;
    }

    private static boolean has(Station station, List<String> wanted) {
        var name = Folded.of(station.label() + " " + station.meeting() + " " + station.meetingCode());
        return wanted.stream().allMatch(name::contains);
    }

    private static Station meeting(Meeting meeting, String language) {
        return station(meeting, new Point(Kind.MEETING, meeting.id()), meeting.fields().title(language), null, "", language);
    }

    private static Station item(Meeting meeting, AgendaItem item, String language) {
        return station(meeting, new Point(Kind.AGENDA_ITEM, item.id()), item.number() + " " + item.title(language).text(), null, "/agenda", language);
    }

    private static Station document(Meeting meeting, Document document, String language) {
        return station(meeting, new Point(Kind.DOCUMENT, document.id()), document.symbol().text() + " " + document.title(language).text(), null,
                "/documents?document=" + document.id(), language);
    }

    private static Station outcome(Meeting meeting, OutcomeRepository.Row outcome, String language) {
        return station(meeting, outcome.point(), outcome.fields().title(language).text(), outcome.fields().kind(), "/outcomes?outcome=" + outcome.id(), language);
    }

    private static Station task(Meeting meeting, Task task, String language) {
        return station(meeting, new Point(Kind.TASK, task.id()), task.fields().title(language), null, "/plan/tasks?task=" + task.id(), language);
    }

    private static Station station(Meeting meeting, Point point, String label, OutcomeKind kind, String path, String language) {
        var fields = meeting.fields();
        return new Station(point, label, kind, fields.title(language), meeting.code(), "m/" + meeting.code() + path, fields.startsOn(), fields.endsOn(), fields.monthOnly());
    }
}
