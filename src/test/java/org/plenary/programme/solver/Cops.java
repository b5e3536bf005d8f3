package org.plenary.programme.solver;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.plenary.programme.solver.Problem.Business;
import org.plenary.programme.solver.Problem.Cap;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Delegation;
import org.plenary.programme.solver.Problem.Hours;
import org.plenary.programme.solver.Problem.Limits;
import org.plenary.programme.solver.Problem.Needs;
import org.plenary.programme.solver.Problem.Order;
import org.plenary.programme.solver.Problem.People;
import org.plenary.programme.solver.Problem.Room;
import org.plenary.programme.solver.Problem.Session;
import org.plenary.programme.solver.Problem.Speaker;
import org.plenary.programme.solver.Problem.Teams;

/**
 * Made-up conferences of the Parties of any size: seven days, twelve rooms, two hundred delegations of one to twelve people, three teams of
 * interpreters, who could serve all its interpreted sessions in six days. The same size and seed make the same conference on every machine.
 */
public final class Cops {

    private static final ZoneId ZONE = ZoneId.of("Asia/Manila");
    private static final LocalDate FIRST = LocalDate.of(2017, 10, 22);
    private static final int DAYS = 7;
    private static final int ITEMS = 60;
    private static final List<String> ELSEWHERE = List.of("Europe/Berlin", "America/Montevideo", "Africa/Nairobi", "Pacific/Auckland", "America/New_York");

    private final Random random;
    private final int size;
    private final List<Session> sessions = new ArrayList<>();

    private Cops(int size, long seed) {
        random = new Random(seed);
        this.size = size;
    }

    public static Problem of(int sessions, long seed) {
        return new Cops(sessions, seed).make();
    }

    private Problem make() {
        var plenaries = Math.min(10, 3 + size / 60);
        times(plenaries, number -> add(Kind.PLENARY, 180, true, number, null));
        times(Math.min(7, plenaries), number -> times(size < 100 ? 2 : 6, group -> add(Kind.REGIONAL_CONSULTATION, 60, true, 0, "PLENARY-" + (number + 1))));
        times(Math.min(24, size / 9), number -> add(Kind.COMMITTEE, List.of(90, 120, 180).get(random.nextInt(3)), true, number, null));
        times(Math.min(120, size / 5), number -> add(Kind.WORKING_GROUP, List.of(60, 90).get(random.nextInt(2)), true, number, null));
        times(Math.min(14, size / 25), number -> add(Kind.RECEPTION, 90, false, 0, null));
        times(size / 12, number -> add(Kind.TRAINING, 60, false, 0, null));
        while (sessions.size() < size) {
            add(Kind.SIDE_EVENT, 45, false, 0, null);
        }
        return new Problem(FIRST.datesUntil(FIRST.plusDays(DAYS)).map(date -> new Day(date, ZONE, List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(22, 0))))).toList(),
                15, List.of(), rooms(), sessions, delegations(),
                List.of(new Cap("Plenary and committees", Set.of(Kind.PLENARY, Kind.COMMITTEE), 2),
                        new Cap("Official meetings", Set.of(Kind.PLENARY, Kind.COMMITTEE, Kind.WORKING_GROUP, Kind.REGIONAL_CONSULTATION), 6)),
                new Limits(LocalTime.of(18, 0), new Hours(LocalTime.of(13, 0), LocalTime.of(15, 0)), new Hours(LocalTime.of(22, 0), LocalTime.of(7, 0)), new Teams(3, 0, 0)),
                Map.of(), Map.of(), Map.of());
    }

    private void add(Kind kind, int minutes, boolean official, int number, String prepares) {
        if (sessions.size() == size) {
            return;
        }
        var id = kind + "-" + (sessions.stream().filter(session -> session.kind() == kind).count() + 1);
        var pool = size * 2;
        var required = new HashSet<String>();
        times(1 + random.nextInt(kind == Kind.SIDE_EVENT ? 3 : 4), each -> required.add("Person " + random.nextInt(pool)));
        var speakers = random.nextInt(12) > 0 ? List.<Speaker>of()
                : List.of(new Speaker("Person " + random.nextInt(pool), ZoneId.of(ELSEWHERE.get(random.nextInt(ELSEWHERE.size())))));
        var items = new HashSet<String>();
        times(kind == Kind.PLENARY ? 12 : official ? 2 : 1, each -> items.add("Item " + random.nextInt(ITEMS)));
        var series = kind == Kind.PLENARY || kind == Kind.COMMITTEE ? new Order(kind.name(), number) : null;
        var after = kind == Kind.WORKING_GROUP && random.nextInt(4) == 0 && number > 0 ? Set.of("WORKING_GROUP-" + number) : Set.<String>of();
        var interpreted = kind == Kind.PLENARY || kind == Kind.COMMITTEE;
        var places = switch (kind) {
            case PLENARY -> 500;
            case COMMITTEE -> 200;
            case WORKING_GROUP, RECEPTION -> 60;
            default -> 30 + 10 * random.nextInt(4);
        };
        sessions.add(new Session(id, null, kind, minutes, official,
                new People(official ? "Chair " + random.nextInt(Math.max(4, size / 8)) : null, required, Set.of("Person " + random.nextInt(pool)), speakers),
                new Business(items, Set.of(), series, after, prepares),
                new Needs(places, interpreted ? 2 : 0, interpreted ? Set.of("en", "fr", "es") : Set.of(), random.nextInt(15) == 0 ? Set.of("streaming") : Set.of(), null), null, null));
    }

    private static List<Room> rooms() {
        return IntStream.rangeClosed(1, 12).mapToObj(number -> new Room("R" + number, "Room " + number, number <= 2 ? 600 : number <= 4 ? 250 : number <= 8 ? 80 : 60,
                number <= 4 ? 3 : 0, number <= 6 ? Set.of("streaming") : Set.of(), Set.of(), List.of())).toList();
    }

    private List<Delegation> delegations() {
        return IntStream.rangeClosed(1, 200).mapToObj(number -> {
            var items = new HashSet<String>();
            var people = 1 + Math.min(random.nextInt(12), random.nextInt(12));
            times(4 + 2 * people, each -> items.add("Item " + random.nextInt(ITEMS)));
            return new Delegation("Delegation " + number, null, people, items, Set.of());
        }).toList();
    }

    private static void times(int count, IntConsumer action) {
        IntStream.range(0, count).forEach(action);
    }
}
