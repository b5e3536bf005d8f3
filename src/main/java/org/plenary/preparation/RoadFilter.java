package org.plenary.preparation;

import java.time.LocalDate;
import java.util.List;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadItem.Kind;

/**
 * Which stops of a road to show; a null component does not restrict.
 *
 * @param lane an organisation's id; {@link #NOBODY} for what nobody is said to have to do
 * @param from shows what ends on or after that day
 * @param to   shows what begins on or before that day
 */
public record RoadFilter(Long lane, Kind kind, Mark mark, LocalDate from, LocalDate to) {

    public static final long NOBODY = 0;
    public static final RoadFilter ALL = new RoadFilter(null, null, null, null, null);

    /** What a stop may be marked with. */
    public enum Mark {
        LATE, AT_RISK, CRITICAL, NOT_DONE
    }

    /** @return in the order of time */
    public List<Stop> of(Road road) {
        return road.stops().stream().filter(this::shows).toList();
    }

    private boolean shows(Stop stop) {
        var item = stop.item();
        long holder = item.organisationId() == null ? NOBODY : item.organisationId();
        return (lane == null || lane == holder) && (kind == null || kind == item.key().kind()) && (mark == null || isMarked(stop))
                && (from == null || !item.to().isBefore(from)) && (to == null || !item.from().isAfter(to));
    }

    private boolean isMarked(Stop stop) {
        return switch (mark) {
            case LATE -> stop.standing().late();
            case AT_RISK -> stop.standing().atRisk();
            case CRITICAL -> stop.standing().critical();
            case NOT_DONE -> stop.item().progress() == RoadItem.Progress.OPEN || stop.item().progress() == RoadItem.Progress.UNDER_WAY;
        };
    }
}
