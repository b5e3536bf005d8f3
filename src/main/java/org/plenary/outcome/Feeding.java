package org.plenary.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A feature of which something leads to agenda items, documents and tasks. */
public interface Feeding {

    /** @param label what it is called @param path of the page that shows it */
    record Feed(String label, String path) {
    }

    /**
     * @param kind   an agenda item, a document or a task
     * @param locale of the labels
     * @return by the id of one of that kind in the meeting, what leads there and that the signed-in account may see
     */
    Map<Long, List<Feed>> feeds(long meetingId, Point.Kind kind, Locale locale);
}
