package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardSoftScore;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plenary.programme.solver.Problem.Business;
import org.plenary.programme.solver.Problem.Cap;
import org.plenary.programme.solver.Problem.Delegation;
import org.plenary.programme.solver.Problem.Limits;
import org.plenary.programme.solver.Problem.Needs;
import org.plenary.programme.solver.Problem.Order;
import org.plenary.programme.solver.Problem.People;
import org.plenary.programme.solver.Problem.Session;
import org.plenary.programme.solver.Problem.Speaker;
import org.plenary.programme.solver.Problem.Teams;

/** Warnings and search count alike, whatever the programme and however it came about. */
class AgreementTest {

    @Property(seed = "2016", tries = 300)
    void theFindingsAddUpToTheScoreOfTheSearch(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        var random = new Random(seed);
        var problem = problem(random, size);
        var placements = programme(random, problem);
        var cost = Findings.cost(Findings.of(problem, placements));

        var draft = Ground.draft(new Model(problem.placed(placements)), Set.of());
        var calculator = new TallyCalculator();
        calculator.resetWorkingSolution(draft);

        assertThat(calculator.calculateScore()).isEqualTo(HardSoftScore.of(-cost.hard(), -cost.soft()));
        assertThat(Board.of(problem, placements).cost()).isEqualTo(cost);
    }

    @Property(seed = "2016", tries = 200)
    void aBoardThatFollowsMovesKnowsWhatACheckOfTheWholeProgrammeFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        var random = new Random(seed);
        var problem = problem(random, size);
        var board = Board.of(problem, programme(random, problem));
        for (var move = 0; move < 10; move++) {
            var session = problem.sessions().get(random.nextInt(size)).id();
            if (random.nextInt(5) == 0) {
                board.take(session);
            } else {
                board.put(session, place(random, problem));
            }
            var all = Findings.of(problem, board.placements());
            assertThat(board.findings()).isEqualTo(all);
            assertThat(board.cost()).isEqualTo(Findings.cost(all));
            assertThat(board.findings(session)).isEqualTo(all.stream().filter(finding -> finding.sessions().contains(session)).toList());
        }
    }

    /** Counted again from the definitions, minute by minute, without any of the engine's shortcuts. */
    @Property(seed = "2016", tries = 150)
    void whatIsTakenTwiceIsCountedMinuteByMinute(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        var random = new Random(seed);
        var problem = problem(random, size);
        var placements = programme(random, problem);
        var amounts = Findings.of(problem, placements).stream().collect(Collectors.groupingBy(Finding::rule, Collectors.summingLong(Finding::amount)));
        var first = problem.days().getFirst().date().atStartOfDay();
        long rooms = 0;
        long people = 0;
        long delegations = 0;
        for (var minute = 0; minute < (problem.days().size() + 1) * 1440; minute += 15) {
            var time = first.plusMinutes(minute);
            var on = problem.sessions().stream().filter(session -> placements.containsKey(session.id())).filter(session -> {
                var start = placements.get(session.id()).start();
                return !start.isAfter(time) && start.plusMinutes(session.minutes()).isAfter(time);
            }).toList();
            rooms += over(on.stream().map(session -> placements.get(session.id()).room()).filter(room -> room != null && !room.equals("deleted")).toList());
            people += over(on.stream().flatMap(session -> present(session).stream()).toList());
            delegations += problem.delegations().stream().mapToLong(delegation -> Math.max(0, on.stream().filter(session ->
                    delegation.items().stream().anyMatch(session.business().items()::contains)).count() - delegation.size())).sum();
        }
        assertThat(amounts.getOrDefault(Rule.ROOM_TWICE, 0L)).isEqualTo(15 * rooms);
        assertThat(amounts.getOrDefault(Rule.PERSON_TWICE, 0L) + amounts.getOrDefault(Rule.CHAIR_TWICE, 0L)).isEqualTo(15 * people);
        assertThat(amounts.getOrDefault(Rule.DELEGATION_SMALL, 0L)).isEqualTo(15 * delegations);
    }

    /** The rules that look at one session or at a pair, from their sentences alone. */
    @Property(seed = "2016", tries = 150)
    void whatIsAtTheWrongTimeInTheWrongRoomOrOutOfOrderIsCountedFromTheSentencesOfTheRules(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        var random = new Random(seed);
        var problem = problem(random, size);
        var placements = programme(random, problem);
        var expected = new EnumMap<Rule, Long>(Rule.class);
        var placed = problem.sessions().stream().filter(session -> placements.containsKey(session.id())).toList();
        for (var session : placed) {
            var start = placements.get(session.id()).start();
            for (var time = start; time.isBefore(start.plusMinutes(session.minutes())); time = time.plusMinutes(1)) {
                var clock = time.toLocalTime();
                count(expected, Rule.EVENING, session.official() && (clock.getHour() >= 18 || clock.getHour() < 6));
                count(expected, Rule.LUNCH, session.official() && clock.getHour() >= 13 && clock.getHour() < 15);
                count(expected, Rule.ANNOUNCED_CLOSE, session.closes() != null && !time.isBefore(session.closes()));
                count(expected, Rule.VENUE_CLOSED, clock.getHour() < 8 || clock.getHour() >= 22 || time.toLocalDate().isAfter(Cases.MONDAY.plusDays(1)));
                for (var speaker : session.people().speakers()) {
                    var there = time.atZone(Cases.MANILA).withZoneSameInstant(speaker.zone()).getHour();
                    count(expected, Rule.REMOTE_NIGHT, there >= 22 || there < 7);
                }
            }
            var room = problem.rooms().stream().filter(one -> one.id().equals(placements.get(session.id()).room())).findFirst();
            count(expected, Rule.NO_ROOM, room.isEmpty() && session.kind() != Kind.BREAK);
            room.ifPresent(in -> {
                session.needs().equipment().forEach(thing -> count(expected, Rule.ROOM_EQUIPMENT, !in.equipment().contains(thing)));
                count(expected, Rule.ROOM_EQUIPMENT, session.needs().layout() != null && !in.layouts().isEmpty() && !in.layouts().contains(session.needs().layout()));
            });
            for (var other : placed) {
                var early = start.isBefore(placements.get(other.id()).start().plusMinutes(other.minutes()));
                var another = other != session;
                count(expected, Rule.PREREQUISITE, another && early && session.business().after().contains(other.id()));
                count(expected, Rule.REGIONAL_GROUP, another && early && session.id().equals(other.business().prepares()));
            }
        }
        var amounts = Findings.of(problem, placements).stream().collect(Collectors.groupingBy(Finding::rule, Collectors.summingLong(Finding::amount)));
        for (var rule : List.of(Rule.EVENING, Rule.LUNCH, Rule.ANNOUNCED_CLOSE, Rule.VENUE_CLOSED, Rule.REMOTE_NIGHT, Rule.NO_ROOM, Rule.ROOM_EQUIPMENT, Rule.PREREQUISITE,
                Rule.REGIONAL_GROUP)) {
            assertThat(amounts.getOrDefault(rule, 0L)).as(rule.name()).isEqualTo(expected.getOrDefault(rule, 0L));
        }
    }

    private static void count(Map<Rule, Long> amounts, Rule rule, boolean broken) {
        amounts.merge(rule, broken ? 1L : 0L, Long::sum);
    }

    private static Set<String> present(Session session) {
        var present = new TreeSet<>(session.people().required());
        session.people().speakers().forEach(speaker -> present.add(speaker.person()));
        if (session.people().chair() != null) {
            present.add(session.people().chair());
        }
        return present;
    }

    private static long over(List<String> taken) {
        return taken.size() - (long) new HashSet<>(taken).size();
    }

    private static Map<String, Place> programme(Random random, Problem problem) {
        var placements = new HashMap<String, Place>();
        problem.sessions().stream().filter(session -> random.nextInt(10) > 0).forEach(session -> placements.put(session.id(), place(random, problem)));
        return placements;
    }

    private static Place place(Random random, Problem problem) {
        var room = random.nextInt(8);
        return new Place(problem.days().getFirst().date().atStartOfDay().plusMinutes(15L * random.nextInt(200)),
                room == 0 ? null : room == 1 ? "deleted" : problem.rooms().get(room % 2).id());
    }

    static Problem problem(Random random, int size) {
        var sessions = new ArrayList<Session>();
        for (var number = 0; number < size; number++) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            sessions.add(new Session("S" + number, null, kind, 15 * (1 + random.nextInt(16)), random.nextBoolean(),
                    new People(random.nextInt(3) == 0 ? person(random) : null, some(random, "P", 6, 2), some(random, "P", 6, 1),
                            random.nextInt(4) == 0 ? List.of(new Speaker(person(random), ZoneId.of(random.nextBoolean() ? "America/Lima" : "Asia/Kathmandu"))) : List.of()),
                    new Business(some(random, "I", 5, 2), Set.of(), random.nextInt(3) == 0 ? new Order("series", random.nextInt(4)) : null,
                            some(random, "S", size, 1), random.nextInt(5) == 0 ? "S" + random.nextInt(size) : null),
                    new Needs(random.nextInt(100), random.nextInt(3), random.nextBoolean() ? Set.of("fr") : Set.of(), some(random, "E", 3, 1),
                            random.nextInt(4) == 0 ? "theatre" : random.nextInt(4) == 0 ? "horseshoe" : null),
                    null, random.nextInt(5) == 0 ? Cases.MONDAY.atTime(12, 0) : null));
        }
        var delegations = IntStream.range(0, 6).mapToObj(number -> new Delegation("D" + number, null, 1 + random.nextInt(2), some(random, "I", 5, 3), Set.of())).toList();
        return Cases.of(new Limits(LocalTime.of(18, 0), Cases.hours("13:00", "15:00"), Cases.hours("22:00", "07:00"), new Teams(1, 120, 1)), delegations,
                List.of(new Cap("All", Set.of(), 2)), sessions.toArray(Session[]::new));
    }

    private static String person(Random random) {
        return "P" + random.nextInt(6);
    }

    private static Set<String> some(Random random, String letter, int of, int atMost) {
        return IntStream.range(0, random.nextInt(atMost + 1)).mapToObj(each -> letter + random.nextInt(of)).collect(Collectors.toSet());
    }
}
