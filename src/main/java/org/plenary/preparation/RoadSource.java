package org.plenary.preparation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A feature that has dated items to show on the road. */
public interface RoadSource {

    /**
     * @param meetings whose plan the signed-in account may see
     * @param locale   of titles
     * @return the items of these meetings that the account may see, in any order; read with a fixed number of queries
     */
    List<RoadItem> items(Collection<Long> meetings, Locale locale);
}
