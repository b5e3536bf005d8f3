package org.plenary.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.preparation.Road.Lane;
import org.plenary.preparation.Road.Leg;
import org.plenary.preparation.Road.Stop;
import org.springframework.stereotype.Component;

/** Gathers what every feature has on the road, with a number of queries that does not grow with the items. */
@Component
class RoadReader {

    private static final Comparator<Stop> IN_TIME = Comparator.comparing((Stop stop) -> stop.item().from()).thenComparing(stop -> stop.item().to())
            .thenComparing(stop -> stop.item().key().kind()).thenComparing(stop -> stop.item().key().id());
    private static final Set<String> OVER = Set.of("HELD", "CANCELLED");

    private final RoadRepository road;
    private final List<RoadSource> sources;
    private final BodyService bodies;
    private final Clock clock;

    RoadReader(RoadRepository road, List<RoadSource> sources, BodyService bodies, Clock clock) {
        this.road = road;
        this.sources = sources;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @return this meeting and all that are linked with it by way of others that may be seen as well */
    Set<Long> linkedWith(long meetingId, Set<Long> visible) {
        var neighbours = new HashMap<Long, List<Long>>();
        for (var link : road.links(visible)) {
            neighbours.computeIfAbsent(link.earlier(), _ -> new ArrayList<>()).add(link.later());
            neighbours.computeIfAbsent(link.later(), _ -> new ArrayList<>()).add(link.earlier());
        }
        var found = new HashSet<>(Set.of(meetingId));
        var waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            neighbours.getOrDefault(waiting.remove(), List.of()).stream().filter(found::add).forEach(waiting::add);
        }
        return found;
    }

    List<Leg> legs(Collection<Long> meetings, Locale locale) {
        return road.meetings(meetings, locale.getLanguage()).stream()
                .map(meeting -> new Leg(meeting.id(), meeting.code(), meeting.title(), meeting.startsOn(), meeting.endsOn(), OVER.contains(meeting.state())))
                .toList();
    }

    /** @param meetings whose plan the signed-in account may see */
    Road read(Collection<Long> meetings, Locale locale) {
        var legs = legs(meetings, locale);
        var items = sources.stream().flatMap(source -> source.items(meetings, locale).stream()).toList();
        var plan = plan(items, legs);
        var stops = items.stream().map(item -> new Stop(item, plan.standings().get(item.key()))).sorted(IN_TIME).toList();
        return new Road(legs, lanes(items, locale), stops, plan.cycle(), today());
    }

    RoadPlan plan(Collection<RoadItem> items, List<Leg> legs) {
        return RoadPlan.of(items, today(), legs.stream().filter(Leg::over).map(Leg::id).collect(Collectors.toSet()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whoever has the most to do comes first. */
    private List<Lane> lanes(List<RoadItem> items, Locale locale) {
        var counts = items.stream().filter(item -> item.organisationId() != null).collect(Collectors.groupingBy(RoadItem::organisationId, Collectors.counting()));
        var organisations = counts.isEmpty() ? Map.<Long, Organisation>of()
                : bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, organisation -> organisation));
        var lanes = new ArrayList<Lane>();
        counts.keySet().stream().map(organisations::get)
                .sorted(Comparator.comparing((Organisation organisation) -> -counts.get(organisation.id())).thenComparing(Organisation::acronym))
                .forEach(organisation -> lanes.add(new Lane(organisation.id(), organisation.acronym(), organisation.name().in(locale.getLanguage()),
                        organisation.colour())));
        if (items.stream().anyMatch(item -> item.organisationId() == null)) {
            lanes.add(new Lane(null, null, null, null));
        }
        return lanes;
    }
}
