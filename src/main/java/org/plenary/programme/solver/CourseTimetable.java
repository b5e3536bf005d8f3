package org.plenary.programme.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Hours;
import org.plenary.programme.solver.Problem.Limits;
import org.plenary.programme.solver.Problem.Needs;
import org.plenary.programme.solver.Problem.People;
import org.plenary.programme.solver.Problem.Pin;
import org.plenary.programme.solver.Problem.Room;
import org.plenary.programme.solver.Problem.Session;

/**
 * The instances of the curriculum-based track of the International Timetabling Competition 2007 (.ctt) as scheduling problems: each lecture
 * is a session of an hour that needs its teacher, its course and all its curricula; a period at which a course is not available is a break
 * pinned to it that needs the course. So a programme without hard findings is feasible by the competition's own rules, and the other way
 * round. Of what the competition counts as soft only the seats that are missing are counted here (one for each student without one);
 * the days that a course is spread over, compact curricula and stable rooms have no rule of a programme that says the same.
 *
 * @see <a href="https://www.eeecs.qub.ac.uk/itc2007/curriculmcourse/course_curriculm_index.htm">the format</a>
 */
final class CourseTimetable {

    private static final LocalDate MONDAY = LocalDate.of(2007, 10, 1).with(DayOfWeek.MONDAY);
    private static final int FIRST_HOUR = 8;
    private static final int MOST_PERIODS = 15;
    private static final int HOUR = 60;

    /** A line of the file with its number, its words, and what it should say. */
    private record Line(int number, String[] words) {

        String word(int at, String what) {
            if (at >= words.length) {
                throw fault("there is no " + what);
            }
            return words[at];
        }

        int count(int at, String what, int most) {
            var word = word(at, what);
            if (!word.matches("\\d{1,6}") || Integer.parseInt(word) > most) {
                throw fault("the %s is no number from 0 to %d: %s".formatted(what, most, word));
            }
            return Integer.parseInt(word);
        }

        NotReadable fault(String reason) {
            return new NotReadable("line " + number + ": " + reason);
        }
    }

    /** Says with the line what is wrong. */
    static final class NotReadable extends RuntimeException {
        NotReadable(String message) {
            super(message);
        }
    }

    private record Course(String teacher, int lectures, int students, Set<String> curricula) {
    }

    private final Map<String, List<Line>> sections = new HashMap<>();
    private final Map<String, Line> heads = new HashMap<>();
    private final Map<String, Course> courses = new HashMap<>();
    private final List<Session> sessions = new ArrayList<>();

    private CourseTimetable(String file) {
        var lines = file.lines().toList();
        List<Line> section = null;
        for (var number = 1; number <= lines.size(); number++) {
            var text = lines.get(number - 1).strip();
            var line = new Line(number, text.split("\\s+"));
            if (text.matches("[A-Z_]+:")) {
                section = sections.computeIfAbsent(text, name -> new ArrayList<>());
            } else if (!text.isEmpty() && !text.startsWith("END")) {
                if (section == null) {
                    heads.put(line.words()[0], line);
                } else {
                    section.add(line);
                }
            }
        }
    }

    /** @throws NotReadable where the file is none of that form */
    static Problem of(String file) {
        return new CourseTimetable(file).problem();
    }

    private Problem problem() {
        var days = head("Days:", 92);
        var periods = head("Periods_per_day:", MOST_PERIODS);
        var order = new ArrayList<String>();
        section("COURSES:").forEach(line -> {
            order.add(line.word(0, "course"));
            courses.put(line.words()[0], new Course(line.word(1, "teacher"), line.count(2, "number of lectures", 1000),
                    line.count(4, "number of students", 100_000), new HashSet<>()));
        });
        section("CURRICULA:").forEach(line -> IntStream.range(2, line.words().length)
                .forEach(at -> course(line, at).curricula().add("curriculum " + line.words()[0])));
        order.forEach(this::lectures);
        section("UNAVAILABILITY_CONSTRAINTS:").forEach(line -> {
            course(line, 0);
            unavailable(line.words()[0], line.count(1, "day", days - 1), line.count(2, "period", periods - 1));
        });
        var open = new Hours(LocalTime.of(FIRST_HOUR, 0), LocalTime.of(FIRST_HOUR, 0).plusHours(periods));
        return new Problem(IntStream.range(0, days).mapToObj(day -> new Day(MONDAY.plusDays(day), ZoneOffset.UTC, List.of(open))).toList(), HOUR, List.of(),
                section("ROOMS:").stream().map(line -> new Room(line.word(0, "room"), null, line.count(1, "capacity", 100_000), 0, Set.of(), Set.of(), List.of()))
                        .toList(), sessions, List.of(), List.of(), Limits.NONE, Map.of(), Map.of(), Map.of(Rule.ROOM_SMALL, Weight.soft(1)));
    }

    private void lectures(String id) {
        var course = courses.get(id);
        var required = new HashSet<>(course.curricula());
        required.addAll(Set.of("course " + id, "teacher " + course.teacher()));
        IntStream.rangeClosed(1, course.lectures()).forEach(number -> sessions.add(new Session(id + "-" + number, null, Kind.TRAINING, HOUR, false,
                new People(null, required, null, null), null, new Needs(course.students(), 0, null, null, null), null, null)));
    }

    private void unavailable(String course, int day, int period) {
        sessions.add(new Session("%s unavailable %d %d".formatted(course, day, period), null, Kind.BREAK, HOUR, false,
                new People(null, Set.of("course " + course), null, null), null, null,
                new Pin(MONDAY.plusDays(day), LocalTime.of(FIRST_HOUR + period, 0), null), null));
    }

    private Course course(Line line, int at) {
        var course = courses.get(line.word(at, "course"));
        if (course == null) {
            throw line.fault("there is no course " + line.words()[at]);
        }
        return course;
    }

    private int head(String name, int most) {
        if (!heads.containsKey(name)) {
            throw new NotReadable("there is no line that begins with " + name);
        }
        return Math.max(1, heads.get(name).count(1, name.replace(":", ""), most));
    }

    private List<Line> section(String name) {
        if (!sections.containsKey(name)) {
            throw new NotReadable("there is no section " + name);
        }
        return sections.get(name);
    }
}
