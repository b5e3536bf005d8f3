package org.plenary.together;

import java.util.List;
import java.util.Optional;

/**
 * An area of responsibility of a meeting.
 *
 * @param holders the organisation that is responsible first
 */
public record Area(long id, AreaDraft fields, List<Holder> holders, int version) {

    public enum Standing {
        ASKED, ACCEPTED, HANDED_BACK
    }

    /** @param words why it was handed back, or null */
    public record Holder(long organisationId, String acronym, boolean leads, Standing standing, String words) {
    }

    public Optional<Holder> holder(long organisationId) {
        return holders.stream().filter(holder -> holder.organisationId() == organisationId).findFirst();
    }
}
