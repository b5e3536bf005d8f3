package org.plenary.programme.solver;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.programme.solver.Bound.Fit;
import org.plenary.programme.solver.Bound.Forbidden;
import org.plenary.programme.solver.Bound.Load;
import org.plenary.programme.solver.Bound.Precedence;
import org.plenary.programme.solver.Problem.Room;
import org.plenary.programme.solver.Problem.Session;

/** The rules of a programme, one method each: what the method returns is all that the findings and the search know of the rule. */
final class Rules {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Problem problem;
    private final Axis axis;
    private final Map<String, Integer> index = new TreeMap<>();

    Rules(Problem problem, Axis axis) {
        this.problem = problem;
        this.axis = axis;
        everySession(session -> true).forEach(session -> index.put(session(session).id(), session));
    }

    /** Whoever chairs anything is in one place at a time. Minutes. */
    Stream<Load> chairTwice() {
        var chairs = chairs();
        return people(false).entrySet().stream().filter(person -> chairs.contains(person.getKey())).map(person -> person(Rule.CHAIR_TWICE, person));
    }

    /** Whoever must be somewhere or speaks there is in one place at a time. Minutes. */
    Stream<Load> personTwice() {
        var chairs = chairs();
        return people(false).entrySet().stream().filter(person -> !chairs.contains(person.getKey())).map(person -> person(Rule.PERSON_TWICE, person));
    }

    /** Whoever would like to be somewhere has nothing else at the time. Minutes. */
    Stream<Load> preferredTwice() {
        var wishing = new TreeSet<String>();
        problem.sessions().forEach(session -> wishing.addAll(session.people().preferred()));
        return people(true).entrySet().stream().filter(person -> wishing.contains(person.getKey())).map(person -> person(Rule.PREFERRED_TWICE, person));
    }

    /** Everybody finds a seat. Seats missing. */
    Fit roomSmall() {
        return fit((session, room) -> room.capacity() == 0 ? 0 : Math.max(0, session.needs().places() - room.capacity()),
                (session, room) -> List.of(session.needs().places(), room.capacity()));
    }

    /** There are booths enough for the interpreters. Booths missing. */
    Fit roomBooths() {
        return fit((session, room) -> Math.max(0, session.needs().booths() - room.booths()),
                (session, room) -> List.of(session.needs().booths(), room.booths()));
    }

    /** The room has the equipment and can be set as the session needs it. Things missing. */
    Fit roomEquipment() {
        return fit((session, room) -> missing(session, room).size(), (session, room) -> List.of(missing(session, room)));
    }

    /** No session in a room that is closed. Minutes. */
    Spans roomClosed(Room room) {
        return minutes(minute -> false, room.closed());
    }

    /** A team works so long at one meeting. Minutes over. */
    int teamHours(int session) {
        var teams = problem.limits().teams();
        return teams == null || !interpreted(session) ? 0 : Math.max(0, session(session).minutes() - teams.minutes());
    }

    /** No more interpreted sessions at once than there are teams. Minutes of each above. */
    Stream<Load> teamsAtOnce() {
        var teams = problem.limits().teams();
        return teams == null ? Stream.of()
                : Stream.of(new Load(Rule.TEAMS_AT_ONCE, null, "", teams.count(), everySession(this::interpreted).toArray()));
    }

    /** @return how many interpreted sessions a day the teams can serve together */
    int teamMeetings() {
        var teams = problem.limits().teams();
        return teams == null ? Integer.MAX_VALUE : teams.count() * teams.meetings();
    }

    boolean interpreted(int session) {
        return !session(session).needs().languages().isEmpty();
    }

    /** A delegation is in as many rooms as it has people, of the sessions that it follows. Minutes of each above. */
    Stream<Load> delegationSmall() {
        return problem.delegations().stream().map(delegation -> new Load(Rule.DELEGATION_SMALL, delegation.id(), delegation.name(), delegation.size(),
                everySession(session -> delegation.sessions().contains(session(session).id())
                        || session(session).business().delegations().contains(delegation.id())
                        || session(session).business().items().stream().anyMatch(delegation.items()::contains)).toArray()));
    }

    /** Sessions of a series in the order of their numbers: each after those of the number before. 1 for each pair. */
    Stream<Precedence> itemOrder() {
        var series = new TreeMap<String, TreeMap<Integer, List<Integer>>>();
        everySession(session -> session(session).business().order() != null).forEach(session -> {
            var order = session(session).business().order();
            series.computeIfAbsent(order.series(), key -> new TreeMap<>()).computeIfAbsent(order.number(), key -> new ArrayList<>()).add(session);
        });
        return series.values().stream().flatMap(numbers -> numbers.entrySet().stream().filter(entry -> numbers.higherKey(entry.getKey()) != null)
                .flatMap(entry -> entry.getValue().stream().flatMap(before -> numbers.higherEntry(entry.getKey()).getValue().stream()
                        .map(after -> new Precedence(Rule.ITEM_ORDER, before, after)))));
    }

    /** A session after those on which it builds. 1 for each pair. */
    Stream<Precedence> prerequisite() {
        return everySession(session -> true).boxed().flatMap(session -> session(session).business().after().stream().filter(index::containsKey)
                .filter(before -> !session.equals(index.get(before))).sorted()
                .map(before -> new Precedence(Rule.PREREQUISITE, index.get(before), session)));
    }

    /** A regional group has met before the plenary that it prepares. 1 for each pair. */
    Stream<Precedence> regionalGroup() {
        return everySession(session -> session(session).business().prepares() != null && !session.equals(index.getOrDefault(session(session).business().prepares(), session)))
                .mapToObj(session -> new Precedence(Rule.REGIONAL_GROUP, session, index.get(session(session).business().prepares())));
    }

    /** No more sessions of some kinds at once than agreed. Minutes of each above. */
    Stream<Load> parallelCap() {
        return problem.caps().stream().map(cap -> new Load(Rule.PARALLEL_CAP, null, cap.name(), cap.limit(),
                everySession(session -> cap.kinds().isEmpty() ? session(session).kind() != Kind.BREAK : cap.kinds().contains(session(session).kind()))
                        .toArray()));
    }

    /** Nothing official in the evening and at night. Minutes. */
    Stream<Forbidden> evening() {
        var evening = problem.limits().evening();
        return evening == null ? Stream.of() : official(Rule.EVENING, minutes(minute -> {
            var time = axis.at(minute).toLocalTime();
            return !time.isBefore(evening) || time.isBefore(MORNING);
        }, List.of()), evening);
    }

    /** Nothing official at lunch. Minutes. */
    Stream<Forbidden> lunch() {
        var lunch = problem.limits().lunch();
        return lunch == null ? Stream.of() : official(Rule.LUNCH, minutes(minute -> within(axis.at(minute).toLocalTime(), lunch), List.of()), lunch);
    }

    /** Nobody speaks from afar in their night. Minutes of each speaker. */
    Stream<Forbidden> remoteNight() {
        var night = problem.limits().night();
        if (night == null) {
            return Stream.of();
        }
        var nights = new TreeMap<String, Spans>();
        return everySession(session -> true).boxed().flatMap(session -> session(session).people().speakers().stream()
                .filter(speaker -> speaker.zone() != null).sorted((a, b) -> a.person().compareTo(b.person()))
                .map(speaker -> new Forbidden(Rule.REMOTE_NIGHT, session, nights.computeIfAbsent(speaker.zone().getId(), zone ->
                        minutes(minute -> within(axis.elsewhere(minute, speaker.zone()).toLocalTime(), night), List.of())),
                        speaker.person(), speaker.zone(), name(speaker.person()))));
    }

    /** Nothing goes on after the hour at which its end was announced. Minutes. */
    Stream<Forbidden> announcedClose() {
        return everySession(session -> session(session).closes() != null).mapToObj(session -> {
            var closes = session(session).closes();
            return new Forbidden(Rule.ANNOUNCED_CLOSE, session, minutes(minute -> minute >= axis.minute(closes), List.of()), null, null, closes);
        });
    }

    /** Nothing while the venue is closed, or on a day that is none of the meeting. Minutes. */
    Stream<Forbidden> venueClosed() {
        var spans = new Spans(axis.minutes(), closed(), true);
        return everySession(session -> true).mapToObj(session -> new Forbidden(Rule.VENUE_CLOSED, session, spans, null, null, ""));
    }

    /** @return of how many minutes the longest stretch of time is in which the venue is open throughout */
    static int longestOpening(Problem problem) {
        var rules = new Rules(problem, new Axis(problem));
        var closed = rules.closed();
        var longest = 0;
        for (var from = closed.nextClearBit(0); from < rules.axis.minutes(); from = closed.nextClearBit(closed.nextSetBit(from))) {
            var to = closed.nextSetBit(from);
            longest = Math.max(longest, to - from);
        }
        return longest;
    }

    private BitSet closed() {
        var closed = new BitSet();
        closed.set(0, axis.minutes() + 1);
        problem.days().forEach(day -> day.open().forEach(open -> {
            var hours = axis.hours(day, open);
            closed.clear(hours[0], hours[1]);
        }));
        return closed;
    }

    private Stream<Forbidden> official(Rule rule, Spans spans, Object what) {
        return everySession(session -> session(session).official()).mapToObj(session -> new Forbidden(rule, session, spans, null, null, what));
    }

    private Spans minutes(IntPredicate forbidden, Collection<Span> spans) {
        var set = new BitSet();
        IntStream.range(0, axis.minutes()).filter(forbidden).forEach(set::set);
        spans.forEach(span -> {
            var from = Math.clamp(axis.minute(span.from()), 0, axis.minutes());
            set.set(from, Math.max(from, Math.clamp(axis.minute(span.to()), 0, axis.minutes())));
        });
        return new Spans(axis.minutes(), set, false);
    }

    private static boolean within(LocalTime time, Problem.Hours hours) {
        return hours.from().isBefore(hours.to()) ? !time.isBefore(hours.from()) && time.isBefore(hours.to())
                : !time.isBefore(hours.from()) || time.isBefore(hours.to());
    }

    private TreeSet<String> chairs() {
        var chairs = new TreeSet<String>();
        problem.sessions().stream().map(session -> session.people().chair()).filter(chair -> chair != null).forEach(chairs::add);
        return chairs;
    }

    private TreeMap<String, List<Integer>> people(boolean wishes) {
        var sessions = new TreeMap<String, List<Integer>>();
        everySession(session -> true).forEach(session -> {
            var people = session(session).people();
            var there = new HashSet<>(people.required());
            people.speakers().forEach(speaker -> there.add(speaker.person()));
            if (people.chair() != null) {
                there.add(people.chair());
            }
            if (wishes) {
                there.addAll(people.preferred());
            }
            there.forEach(person -> sessions.computeIfAbsent(person, key -> new ArrayList<>()).add(session));
        });
        return sessions;
    }

    private Load person(Rule rule, Map.Entry<String, List<Integer>> person) {
        return new Load(rule, person.getKey(), name(person.getKey()), 1, person.getValue().stream().mapToInt(Integer::intValue).toArray());
    }

    private String name(String person) {
        return problem.names().getOrDefault(person, person);
    }

    private static List<String> missing(Session session, Room room) {
        var missing = new TreeSet<>(session.needs().equipment());
        missing.removeAll(room.equipment());
        if (session.needs().layout() != null && !room.layouts().isEmpty() && !room.layouts().contains(session.needs().layout())) {
            missing.add(session.needs().layout());
        }
        return List.copyOf(missing);
    }

    private static Fit fit(BiFunction<Session, Room, Integer> lack, BiFunction<Session, Room, List<Object>> arguments) {
        return new Fit() {
            @Override
            public int lack(Session session, Room room) {
                return lack.apply(session, room);
            }

            @Override
            public List<Object> arguments(Session session, Room room) {
                return arguments.apply(session, room);
            }
        };
    }

    private Session session(int session) {
        return problem.sessions().get(session);
    }

    private IntStream everySession(Predicate<Integer> which) {
        return IntStream.range(0, problem.sessions().size()).filter(which::test);
    }
}
