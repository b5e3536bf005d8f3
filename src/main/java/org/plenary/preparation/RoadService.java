package org.plenary.preparation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.preparation.Road.Leg;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadMove.Shift;
import org.plenary.preparation.RoadPlan.Clash;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything dated before a meeting and the meetings linked with it, what is critical there, and what follows if something moves. Reading may
 * write: a meeting whose deadlines nobody has looked at gets those of its rules.
 */
@Service
public class RoadService {

    /**
     * What would follow if an item began on another day.
     *
     * @param move    the item itself
     * @param pushed  what has to move with it and can; each behind what pushes it
     * @param stuck   what would have to move with it, and the viewer may not move it
     * @param clashes with what stays where it is: deadlines, meetings, things done
     * @param titles  of all that is named here
     */
    public record Preview(Shift move, List<Shift> pushed, List<Shift> stuck, List<Clash> clashes, Map<Key, String> titles) {

        public Preview {
            pushed = List.copyOf(pushed);
            stuck = List.copyOf(stuck);
            clashes = List.copyOf(clashes);
            titles = Map.copyOf(titles);
        }
    }

    private record Group(RoadMove mover, long meetingId) {
    }

    private final RoadReader reader;
    private final List<RoadMove> movers;
    private final Rights rights;

    RoadService(RoadReader reader, List<RoadMove> movers, Rights rights) {
        this.reader = reader;
        this.movers = movers;
        this.rights = rights;
    }

    /** @return the meetings whose plan the caller may see, in the order of their dates */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Leg> meetings() {
        return reader.legs(rights.meetings(Action.VIEW_PLAN), locale());
    }

    /** @return the road of this meeting and of those linked with it, as far as the caller may see their plans */
    @Requires(Action.VIEW_PLAN)
    @Transactional
    public Road road(long meetingId) {
        return reader.read(reader.linkedWith(meetingId, rights.meetings(Action.VIEW_PLAN)), locale());
    }

    /** @return the road of all meetings whose plan the caller may see */
    @SignedIn
    @Transactional
    public Road all() {
        return reader.read(rights.meetings(Action.VIEW_PLAN), locale());
    }

    /**
     * What would follow; nothing is changed.
     *
     * @param newFrom the first day of the item, which stays as long as it is
     * @throws NotFound where it is not on a road that the caller may see
     */
    @SignedIn
    @Transactional
    public Preview preview(Key key, LocalDate newFrom) {
        var road = all();
        var items = road.stops().stream().map(Stop::item).collect(Collectors.toMap(RoadItem::key, item -> item, (first, again) -> first));
        if (!items.containsKey(key)) {
            throw new NotFound("road item", key);
        }
        var consequences = reader.plan(items.values(), road.meetings()).consequences(key, newFrom);
        var shifts = consequences.moves().entrySet().stream()
                .map(move -> Shift.of(items.get(move.getKey()), move.getValue().from(), move.getValue().to())).toList();
        var others = shifts.subList(1, shifts.size()).stream().filter(shift -> !shift.was().equals(shift.becomes()))
                .collect(Collectors.partitioningBy(shift -> items.get(shift.key()).movable()));
        var titles = Stream.concat(shifts.stream().map(Shift::key), consequences.clashes().stream().flatMap(clash -> Stream.of(clash.earlier(), clash.later())))
                .distinct().collect(Collectors.toMap(named -> named, named -> items.get(named).title()));
        return new Preview(shifts.getFirst(), others.get(true), others.get(false), consequences.clashes(), titles);
    }

    /**
     * Moves all or none. Each is moved by the feature that it belongs to, which asks for the right in its meeting.
     *
     * @throws RoadMoved where one is no longer where the caller has seen it
     */
    @SignedIn
    @Transactional
    public void move(List<Shift> shifts) {
        shifts.stream().collect(Collectors.groupingBy(shift -> new Group(mover(shift.key()), shift.meetingId()), LinkedHashMap::new, Collectors.toList()))
                .forEach((group, together) -> group.mover().move(group.meetingId(), together));
    }

    private RoadMove mover(Key key) {
        return movers.stream().filter(mover -> mover.moves(key.kind())).findFirst().orElseThrow(() -> new IllegalArgumentException("Not movable: " + key));
    }

    private static Locale locale() {
        return CurrentAccount.get().locale();
    }
}
