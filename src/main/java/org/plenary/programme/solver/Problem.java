package org.plenary.programme.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a programme has to reckon with. Its JSON form is described in docs/scheduling-problem.md. What is null or left out in it is
 * not known and binds nobody.
 *
 * @param grid     sessions begin on multiples of so many minutes after midnight, unless slots are given
 * @param slots    the only times at which sessions may begin; empty for all of the grid
 * @param names    of persons by their ids; the id itself where there is none
 * @param placed   the programme as it stands: where the search begins, what it leaves alone, what {@link Rule#MOVED} compares with
 * @param weights  what the organiser has set; the other rules weigh what is standard
 */
public record Problem(List<Day> days, int grid, List<LocalDateTime> slots, List<Room> rooms, List<Session> sessions, List<Delegation> delegations,
        List<Cap> caps, Limits limits, Map<String, String> names, Map<String, Place> placed, Map<Rule, Weight> weights) {

    public Problem {
        days = copy(days);
        grid = grid == 0 ? 15 : grid;
        slots = copy(slots);
        rooms = copy(rooms);
        sessions = copy(sessions);
        delegations = copy(delegations);
        caps = copy(caps);
        limits = limits == null ? Limits.NONE : limits;
        names = names == null ? Map.of() : Map.copyOf(names);
        placed = placed == null ? Map.of() : Map.copyOf(placed);
        weights = weights == null ? Map.of() : Map.copyOf(weights);
    }

    public Weight weight(Rule rule) {
        return weights.getOrDefault(rule, rule.standard());
    }

    public Problem with(Rule rule, Weight weight) {
        var changed = new EnumMap<Rule, Weight>(Rule.class);
        changed.putAll(weights);
        changed.put(rule, weight);
        return new Problem(days, grid, slots, rooms, sessions, delegations, caps, limits, names, placed, changed);
    }

    public Problem with(List<Session> sessions) {
        return new Problem(days, grid, slots, rooms, sessions, delegations, caps, limits, names, placed, weights);
    }

    public Problem placed(Map<String, Place> placed) {
        return new Problem(days, grid, slots, rooms, sessions, delegations, caps, limits, names, placed, weights);
    }

    /** @return the same with each session that must move costing so much, compared with where it stands */
    public Problem keeping(Map<String, Place> present, int perMove) {
        return placed(present).with(Rule.MOVED, Weight.soft(perMove));
    }

    /**
     * @param zone on whose clock all times of the day are told
     * @param open when the venue is open; empty for a day on which it is closed
     */
    public record Day(LocalDate date, ZoneId zone, List<Hours> open) {
        public Day {
            open = copy(open);
        }
    }

    /** @param to of the next day where it is not after from */
    public record Hours(LocalTime from, LocalTime to) {
    }

    /**
     * @param capacity  seats; 0 where not known
     * @param booths    for interpreters
     * @param equipment what it has, such as streaming
     * @param layouts   how it can be set; empty for every way
     */
    public record Room(String id, String name, int capacity, int booths, Set<String> equipment, Set<String> layouts, List<Span> closed) {
        public Room {
            name = name == null ? id : name;
            equipment = copy(equipment);
            layouts = copy(layouts);
            closed = copy(closed);
        }
    }

    /**
     * @param official official meetings keep to the evening limit and to lunch; side events, receptions and breaks do not
     * @param pin      what of its place is settled; null for nothing
     * @param closes   when it was announced to end at the latest
     */
    public record Session(String id, String title, Kind kind, int minutes, boolean official, People people, Business business, Needs needs, Pin pin,
            LocalDateTime closes) {
        public Session {
            title = title == null ? id : title;
            people = people == null ? People.NONE : people;
            business = business == null ? Business.NONE : business;
            needs = needs == null ? Needs.NONE : needs;
        }
    }

    /**
     * @param required  who must be there
     * @param preferred who would like to be there
     */
    public record People(String chair, Set<String> required, Set<String> preferred, List<Speaker> speakers) {
        public static final People NONE = new People(null, null, null, null);

        public People {
            required = copy(required);
            preferred = copy(preferred);
            speakers = copy(speakers);
        }
    }

    /** @param zone from where somebody speaks who does not come; null for those in the room */
    public record Speaker(String person, ZoneId zone) {
    }

    /**
     * @param items       of the agenda, by whatever identifies them
     * @param delegations that are expected whatever they follow
     * @param after       sessions that must have ended before
     * @param prepares    the plenary before which this regional group must have met
     */
    public record Business(Set<String> items, Set<String> delegations, Order order, Set<String> after, String prepares) {
        public static final Business NONE = new Business(null, null, null, null, null);

        public Business {
            items = copy(items);
            delegations = copy(delegations);
            after = copy(after);
        }
    }

    /** Sessions of the same series should be held in the order of their numbers; those with the same number in any. */
    public record Order(String series, int number) {
    }

    /**
     * @param places    people that must find a seat
     * @param languages interpreted; a session with any needs a team
     * @param booths    needed
     */
    public record Needs(int places, int booths, Set<String> languages, Set<String> equipment, String layout) {
        public static final Needs NONE = new Needs(0, 0, null, null, null);

        public Needs {
            languages = copy(languages);
            equipment = copy(equipment);
        }
    }

    /** Each part that is not null is settled. */
    public record Pin(LocalDate day, LocalTime time, String room) {
    }

    /**
     * @param size     people, who can be in as many rooms
     * @param items    of the agenda that it follows, in whichever session
     * @param sessions that it follows
     */
    public record Delegation(String id, String name, int size, Set<String> items, Set<String> sessions) {
        public Delegation {
            name = name == null ? id : name;
            items = copy(items);
            sessions = copy(sessions);
        }
    }

    /**
     * At most so many sessions at once.
     *
     * @param kinds that count; empty for all but breaks
     */
    public record Cap(String name, Set<Kind> kinds, int limit) {
        public Cap {
            kinds = copy(kinds);
        }
    }

    /**
     * @param evening nothing official between then and six in the morning
     * @param lunch   nothing official
     * @param night   nobody should have to speak from afar between these hours where they are
     * @param teams   of interpreters; null where their number is not known
     */
    public record Limits(LocalTime evening, Hours lunch, Hours night, Teams teams) {
        public static final Limits NONE = new Limits(null, null, null, null);
    }

    /**
     * @param minutes  that a team works at one meeting; 180 by custom
     * @param meetings that a team serves a day; 2 by custom
     */
    public record Teams(int count, int minutes, int meetings) {
        public Teams {
            minutes = minutes == 0 ? 180 : minutes;
            meetings = meetings == 0 ? 2 : meetings;
        }
    }

    private static <T> List<T> copy(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    private static <T> Set<T> copy(Set<T> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
