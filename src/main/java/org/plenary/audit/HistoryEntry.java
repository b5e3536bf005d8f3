package org.plenary.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One thing that happened to an object.
 *
 * @param role      in which the actor did it: a {@link org.plenary.security.MeetingRole} or a {@link org.plenary.security.PlatformRole}; null for a
 *                  guest, the system, and what is from before roles were kept
 * @param meetingId null for what belongs to no meeting
 * @param action    CREATED, CHANGED, or a word of the feature (SELECTED, ADOPTED …)
 * @param changes   the fields that differ, in the order of the object
 * @param kept      fields of the object before, as they are edited; none where there was nothing before
 * @param apart     whether these are kept apart from what the changes tell
 */
public record HistoryEntry(long id, Instant at, String actor, String role, Long meetingId, String entity, long entityId, String action,
        List<FieldChange> changes, Set<String> kept, boolean apart) {

    /** A value of null is a field that was empty. */
    public record FieldChange(String field, String before, String after) {
    }
}
