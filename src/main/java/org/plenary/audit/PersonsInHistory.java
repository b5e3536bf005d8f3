package org.plenary.audit;

import java.util.Collection;
import java.util.Map;

/** Names the persons that objects of a kind are about, for reports on who looked at them. */
public interface PersonsInHistory {

    String entity();

    /** @return names by id, of those that are still there */
    Map<Long, String> names(long meetingId, Collection<Long> ids);
}
