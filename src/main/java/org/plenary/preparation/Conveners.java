package org.plenary.preparation;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** In whose lane stands what the secretariat of a meeting does without anybody being named for it. */
@Component
public class Conveners {

    private final RoadRepository road;

    Conveners(RoadRepository road) {
        this.road = road;
    }

    /** @return of each meeting the organisation that convenes it, the first where there are several; asked within a transaction */
    public Map<Long, Long> of(Collection<Long> meetings) {
        return road.conveners(meetings);
    }
}
