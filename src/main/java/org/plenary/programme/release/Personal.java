package org.plenary.programme.release;

import java.util.List;
import java.util.Set;

/**
 * What somebody has marked in the newest release.
 *
 * @param marked    ids of sessions
 * @param cancelled marked once and no longer in the programme, as they stood last
 * @param feed      whether there is an address for their calendar
 */
public record Personal(ShownProgramme shown, String name, Set<Long> marked, List<PublishedSession> cancelled, boolean feed) {

    /** @return the sessions that they marked, in order */
    public List<PublishedSession> own() {
        return shown.programme().sessions().stream().filter(session -> marked.contains(session.id())).toList();
    }
}
