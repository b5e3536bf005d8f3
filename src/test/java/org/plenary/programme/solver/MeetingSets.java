package org.plenary.programme.solver;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Hours;
import org.plenary.programme.solver.Problem.Limits;
import org.plenary.programme.solver.Problem.Needs;
import org.plenary.programme.solver.Problem.People;
import org.plenary.programme.solver.Problem.Room;
import org.plenary.programme.solver.Problem.Session;

/**
 * Timefold's meeting-scheduling sets (50meetings-160timegrains-5rooms and larger) as scheduling problems. Their numbers follow from one
 * seed: the same draws in the same order give the same meetings. Their day has 36 quarters of an hour that follow each other; a break for
 * lunch, which a meeting there may span, is not on the clock here.
 */
public final class MeetingSets {

    private static final int SEED = 37;
    private static final int ROOMS = 5;
    private static final int QUARTERS_A_DAY = 36;
    private static final int QUARTER = 15;
    private static final List<Integer> LENGTHS = List.of(1, 2, 3, 4, 6, 8, 16);
    private static final List<Integer> PEOPLE = List.of(2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 30);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private MeetingSets() {
    }

    private record Meeting(int quarters, int required, int preferred) {
        int people() {
            return required + preferred;
        }
    }

    public static Problem of(int size) {
        var random = new Random(SEED);
        var meetings = new ArrayList<Meeting>();
        for (var meeting = 0; meeting < size; meeting++) {
            var quarters = LENGTHS.get(random.nextInt(LENGTHS.size()));
            var people = PEOPLE.get(random.nextInt(PEOPLE.size()));
            var required = Math.max(2, random.nextInt(people + 1));
            meetings.add(new Meeting(quarters, required, people - required));
        }
        var persons = meetings.stream().mapToInt(Meeting::people).sum() * ROOMS * 3 / (4 * size);
        var sessions = new ArrayList<Session>();
        for (var meeting : meetings) {
            var free = new ArrayList<>(IntStream.range(0, persons).boxed().toList());
            var required = draw(random, free, meeting.required());
            var preferred = draw(random, free, meeting.preferred());
            sessions.add(new Session("Meeting " + sessions.size(), null, Kind.WORKING_GROUP, meeting.quarters() * QUARTER, false,
                    new People(null, required, preferred, List.of()), null, new Needs(meeting.people(), 0, Set.of(), Set.of(), null), null, null));
        }
        return new Problem(days(size * LENGTHS.getLast() / ROOMS), QUARTER, List.of(), rooms(), sessions, List.of(), List.of(), Limits.NONE, Map.of(), Map.of(), Map.of());
    }

    private static Set<String> draw(Random random, List<Integer> free, int count) {
        var drawn = new TreeSet<String>();
        for (var each = 0; each < count; each++) {
            drawn.add("Person " + free.remove(random.nextInt(free.size())));
        }
        return drawn;
    }

    private static List<Day> days(int quarters) {
        var days = new ArrayList<Day>();
        for (var from = 0; from < quarters; from += QUARTERS_A_DAY) {
            var end = LocalTime.of(8, 0).plusMinutes((long) Math.min(QUARTERS_A_DAY, quarters - from) * QUARTER);
            days.add(new Day(FIRST.plusDays(from / QUARTERS_A_DAY), ZoneOffset.UTC, List.of(new Hours(LocalTime.of(8, 0), end))));
        }
        return days;
    }

    private static List<Room> rooms() {
        return IntStream.range(0, ROOMS).mapToObj(room -> new Room("R " + (room + 1), null, PEOPLE.get(PEOPLE.size() - room % (PEOPLE.size() * 3 / 4) - 1), 0,
                Set.of(), Set.of(), List.of())).toList();
    }
}
