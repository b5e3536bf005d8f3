package org.plenary.programme.solver;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What speaks for and against other places of a session: each is tried, all other sessions staying where they are. */
public final class Elsewhere {

    private static final int MOST_A_DAY = 3;

    /**
     * @param best      places, best first: no two at the same time, and no more than three on the same day
     * @param obstacles what stands against other places, whatever stands against most of them first
     * @param places    that were tried
     * @param free      those of them that break nothing that is not broken where the session is now
     */
    public record Answer(List<Option> best, List<Obstacle> obstacles, int places, int free) {
    }

    /**
     * @param difference what the whole programme would cost more, or less where negative
     * @param mended     findings about the session where it is now that would be gone
     * @param brought    that there would be about it instead
     */
    public record Option(Place place, Cost difference, List<Finding> mended, List<Finding> brought) {
    }

    /**
     * @param places  at which the rule would be broken by the session, as it is not now
     * @param example at one of them
     */
    public record Obstacle(Rule rule, int places, Finding example) {
    }

    private record Tried(Place place, Cost cost) {
    }

    private Elsewhere() {
    }

    /**
     * @param board  is left as it was
     * @param places to be tried; where the session is now is passed over
     * @param limit  how many of the best are wanted
     */
    public static Answer of(Board board, String session, List<Place> places, int limit) {
        var now = board.placements().get(session);
        var before = board.findings(session);
        var known = new HashSet<>(before);
        var cost = board.cost();
        var against = new EnumMap<Rule, Obstacle>(Rule.class);
        var tried = new ArrayList<Tried>();
        var free = 0;
        for (var place : places) {
            if (place.equals(now)) {
                continue;
            }
            board.put(session, place);
            tried.add(new Tried(place, board.cost()));
            Map<Rule, Finding> broken = new EnumMap<>(Rule.class);
            board.findings(session).stream().filter(finding -> !known.contains(finding)).forEach(finding -> broken.putIfAbsent(finding.rule(), finding));
            broken.forEach((rule, finding) -> against.merge(rule, new Obstacle(rule, 1, finding),
                    (one, other) -> new Obstacle(rule, one.places() + other.places(), one.example())));
            free += broken.isEmpty() ? 1 : 0;
        }
        var best = best(tried, now, limit).stream().map(one -> {
            board.put(session, one.place());
            var after = board.findings(session);
            return new Option(one.place(), one.cost().minus(cost), without(before, after), without(after, before));
        }).toList();
        if (now == null) {
            board.take(session);
        } else {
            board.put(session, now);
        }
        return new Answer(best, against.values().stream().sorted(Comparator.comparingInt(Obstacle::places).reversed()).toList(), tried.size(), free);
    }

    /** Of places as good as each other the nearest in time, then the room in which the session is. */
    private static List<Tried> best(List<Tried> tried, Place now, int limit) {
        var times = new HashSet<LocalDateTime>();
        var onDay = new HashMap<LocalDate, Integer>();
        var best = new ArrayList<Tried>();
        tried.sort(Comparator.comparing(Tried::cost).thenComparing(one -> distance(one.place(), now))
                .thenComparing(one -> now == null || !Objects.equals(one.place().room(), now.room())));
        for (var one : tried) {
            var day = one.place().start().toLocalDate();
            if (best.size() < limit && onDay.getOrDefault(day, 0) < MOST_A_DAY && times.add(one.place().start())) {
                onDay.merge(day, 1, Integer::sum);
                best.add(one);
            }
        }
        return best;
    }

    private static long distance(Place place, Place now) {
        return now == null ? 0 : Math.abs(Duration.between(now.start(), place.start()).toMinutes());
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        var known = new HashSet<>(others);
        return findings.stream().filter(finding -> finding.rule() != Rule.UNPLACED && !known.contains(finding)).toList();
    }
}
