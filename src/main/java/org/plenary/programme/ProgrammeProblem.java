package org.plenary.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.programme.solver.Kind;
import org.plenary.programme.solver.Problem;
import org.plenary.programme.solver.Problem.Business;
import org.plenary.programme.solver.Problem.Cap;
import org.plenary.programme.solver.Problem.Hours;
import org.plenary.programme.solver.Problem.Needs;
import org.plenary.programme.solver.Problem.Order;
import org.plenary.programme.solver.Problem.People;
import org.plenary.programme.solver.Problem.Pin;
import org.plenary.programme.solver.Problem.Speaker;
import org.plenary.programme.solver.Problem.Teams;
import org.plenary.programme.solver.Span;
import org.plenary.shell.Folded;

/**
 * The programme of a meeting as the rules see it. Persons, equipment and delegations are known by their names, without case and accents.
 * A delegation follows the sessions in which it is expected, by its own name or by that of its region.
 */
final class ProgrammeProblem {

    private static final Set<Kind> OFFICIAL = Stream.of(SessionKind.values()).filter(SessionKind::isOfficial).map(kind -> Kind.valueOf(kind.name()))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<Kind> ALL_BUT_BREAKS = Set.of();
    private static final int GRID = 5;

    /**
     * @param names of the State in all languages
     * @param size  members who are expected
     */
    record Delegation(String id, String name, Collection<String> names, int size) {
    }

    /**
     * @param items    ids of the agenda in reading order
     * @param language of titles in findings
     */
    record Surroundings(List<Long> items, List<Delegation> delegations, ProgrammeRules rules, String language, Vocabulary vocabulary) {
    }

    /**
     * What words in a programme stand for.
     *
     * @param groups  the ids of the delegations of each region, by its names in all languages
     * @param layouts how findings name them
     */
    record Vocabulary(Map<String, Set<String>> groups, Function<SeatingLayout, String> layouts) {
    }

    private final Programme programme;
    private final Surroundings around;
    private final Map<String, List<Delegation>> byName = new HashMap<>();
    private final Map<String, String> equipment = new HashMap<>();
    private final Map<String, String> persons = new HashMap<>();
    private final Map<Long, Long> prepared;

    private ProgrammeProblem(Programme programme, Surroundings around) {
        this.programme = programme;
        this.around = around;
        prepared = prepared(programme);
        around.vocabulary().groups().forEach((name, of) -> byName.put(Folded.of(name), around.delegations().stream().filter(one -> of.contains(one.id())).toList()));
        around.delegations().forEach(delegation -> delegation.names().forEach(name -> byName.put(Folded.of(name), List.of(delegation))));
    }

    static Problem of(Programme programme, Surroundings around) {
        return new ProgrammeProblem(programme, around).problem();
    }

    static Map<String, org.plenary.programme.solver.Place> places(Programme programme) {
        return programme.sessions().stream().filter(session -> session.place().isScheduled())
                .collect(Collectors.toMap(session -> id(session.id()), session -> placed(session.place())));
    }

    static org.plenary.programme.solver.Place placed(Place place) {
        return new org.plenary.programme.solver.Place(place.startsAt(), place.roomId() == null ? null : id(place.roomId()));
    }

    static String id(long id) {
        return Long.toString(id);
    }

    private Problem problem() {
        var allDay = List.of(new Hours(Place.DAY_BEGINS, Place.DAY_BEGINS));
        var days = programme.days().stream().map(day -> new Problem.Day(day, programme.zone(), around.rules().lost().contains(day) ? List.of() : allDay)).toList();
        // In an order that no move changes: findings tell sessions in it, and are known again by it.
        var sessions = programme.sessions().stream().sorted(Comparator.comparing(Session::id)).map(this::session).toList();
        return new Problem(days, GRID, List.of(), programme.rooms().stream().map(this::room).toList(), sessions, delegations(), caps(), limits(),
                persons, places(programme), around.rules().weighed());
    }

    private Problem.Room room(Room room) {
        var fields = room.fields();
        return new Problem.Room(id(room.id()), fields.name(), fields.capacity() == null ? 0 : fields.capacity(), fields.booths(),
                equipment(fields.equipment()), fields.layouts().stream().map(around.vocabulary().layouts()).collect(Collectors.toSet()),
                fields.closures().stream().map(closure -> new Span(closure.from(), closure.to())).toList());
    }

    private Problem.Session session(Session session) {
        var fields = session.fields();
        var expected = expected(session);
        var languages = Set.copyOf(fields.languages());
        return new Problem.Session(id(session.id()), session.title(around.language()).text(), Kind.valueOf(fields.kind().name()), fields.minutes(),
                fields.kind().isOfficial(), people(fields),
                new Business(fields.items().stream().map(ProgrammeProblem::id).collect(Collectors.toSet()),
                        expected.stream().map(Delegation::id).collect(Collectors.toSet()), order(fields), fields.after().stream().map(other -> id(other.id()))
                                .collect(Collectors.toSet()), prepares(session)),
                new Needs(expected.stream().mapToInt(Delegation::size).sum(), languages.size(), languages, equipment(fields.equipment()),
                        fields.layout() == null ? null : around.vocabulary().layouts().apply(fields.layout())), pin(session), fields.closesAt());
    }


    /** What recurs keeps its day. No pin holds a session to a day that is lost, or to a room that is closed then. */
    private Pin pin(Session session) {
        var place = session.place();
        if (!place.isScheduled() || around.rules().lost().contains(place.day())) {
            return null;
        }
        if (!session.fields().pinned()) {
            return session.seriesId() == null ? null : new Pin(place.startsAt().toLocalDate(), null, null);
        }
        var room = programme.room(place.roomId()).filter(one -> !one.isClosed(place, programme.zone()));
        return new Pin(place.startsAt().toLocalDate(), place.startsAt().toLocalTime(), room.map(one -> id(one.id())).orElse(null));
    }

    private People people(SessionDraft fields) {
        var required = new LinkedHashSet<String>();
        Stream.concat(Stream.of(fields.rapporteur()).filter(Objects::nonNull), fields.speakers().stream()).map(this::person).forEach(required::add);
        return new People(fields.chair() == null ? null : person(fields.chair()), required, Set.of(),
                fields.afar().stream().map(one -> new Speaker(person(one.name()), ZoneId.of(one.zone()))).toList());
    }

    private Set<String> equipment(List<String> names) {
        return names.stream().map(name -> equipment.computeIfAbsent(Folded.of(name), folded -> name)).collect(Collectors.toSet());
    }

    private String person(String name) {
        var id = Folded.of(name);
        persons.putIfAbsent(id, name);
        return id;
    }

    private List<Delegation> expected(Session session) {
        return session.fields().expected().stream().flatMap(name -> byName.getOrDefault(Folded.of(name), List.of()).stream()).distinct().toList();
    }

    /** Plenary and committees each take their items in the order of the agenda. */
    private Order order(SessionDraft fields) {
        if (fields.kind() != SessionKind.PLENARY && fields.kind() != SessionKind.COMMITTEE) {
            return null;
        }
        return fields.items().stream().mapToInt(around.items()::indexOf).filter(index -> index >= 0).min().stream()
                .mapToObj(index -> new Order(fields.kind().name(), index)).findFirst().orElse(null);
    }

    private String prepares(Session session) {
        var plenary = prepared.get(session.id());
        return plenary == null ? null : id(plenary);
    }

    /** A regional group meets before the plenary that it is said to prepare, else before the first of its day. @return the plenaries by the groups */
    static Map<Long, Long> prepared(Programme programme) {
        var first = new HashMap<LocalDate, Long>();
        programme.sessions().stream().filter(session -> session.fields().kind() == SessionKind.PLENARY && session.place().isScheduled())
                .forEach(session -> first.putIfAbsent(session.place().day(), session.id()));
        var prepared = new HashMap<Long, Long>();
        programme.sessions().forEach(session -> {
            if (session.fields().prepares() != null) {
                prepared.put(session.id(), session.fields().prepares().id());
            } else if (session.fields().kind() == SessionKind.REGIONAL_CONSULTATION && session.place().isScheduled() && first.containsKey(session.place().day())) {
                prepared.put(session.id(), first.get(session.place().day()));
            }
        });
        return prepared;
    }

    private List<Problem.Delegation> delegations() {
        Map<Delegation, Set<String>> follows = programme.sessions().stream().flatMap(session -> expected(session).stream().map(one -> Map.entry(one, id(session.id()))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return follows.entrySet().stream().map(entry -> new Problem.Delegation(entry.getKey().id(), entry.getKey().name(), entry.getKey().size(), Set.of(),
                entry.getValue())).toList();
    }

    private List<Cap> caps() {
        var limits = around.rules();
        return Stream.of(limits.official() == null ? null : new Cap("official", OFFICIAL, limits.official()),
                limits.sessions() == null ? null : new Cap("all", ALL_BUT_BREAKS, limits.sessions())).filter(Objects::nonNull).toList();
    }

    private Problem.Limits limits() {
        var limits = around.rules();
        return new Problem.Limits(limits.evening(), limits.lunchFrom() == null ? null : new Hours(limits.lunchFrom(), limits.lunchTo()),
                limits.nightFrom() == null ? null : new Hours(limits.nightFrom(), limits.nightTo()), limits.teams() == null ? null : new Teams(limits.teams(), 0, 0));
    }
}
