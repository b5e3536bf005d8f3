package org.plenary.preparation;

import java.time.LocalDate;
import java.util.List;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadPlan.Standing;

/**
 * The road to a meeting, or to all of somebody's meetings.
 *
 * @param meetings whose items are on it, in the order of their dates
 * @param lanes    who has something to do on it, in the order to be shown; what is not said of anybody has the lane without an organisation
 * @param stops    in the order of time
 * @param cycle    a ring of dependencies, each before the next and the last before the first; empty where there is none
 * @param today    of the viewer
 */
public record Road(List<Leg> meetings, List<Lane> lanes, List<Stop> stops, List<Key> cycle, LocalDate today) {

    /** A meeting on the road. @param over it was held or cancelled */
    public record Leg(long id, String code, String title, LocalDate startsOn, LocalDate endsOn, boolean over) {
    }

    /** @param organisationId null where nobody is said to have to do it; then acronym, name and colour are null as well */
    public record Lane(Long organisationId, String acronym, String name, String colour) {
    }

    /** @param standing how it stands under what has to be done before it */
    public record Stop(RoadItem item, Standing standing) {
    }
}
