package org.plenary.text.floor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A text in the room as it stands now.
 *
 * @param paragraph the one that the chair opened and that is projected; null before the first
 * @param open      whether delegations may put themselves on the list
 * @param version   of the fields before it
 * @param points    of order, the first first
 * @param at        when it was read: what clocks have counted until then
 */
public record Floor(long textId, Long paragraph, boolean open, SpeakingLimits limits, int version, SpeakersList list, List<PointOfOrder> points,
        Instant at) {

    public Floor {
        points = List.copyOf(points);
    }

    /** @return the point of order on which the chair has to rule now */
    public Optional<PointOfOrder> pending() {
        return points.stream().filter(PointOfOrder::isPending).findFirst();
    }
}
