package org.plenary.audit;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened to an object.
 *
 * @param action  CREATED, CHANGED, or a word of the feature (SELECTED, ADOPTED …)
 * @param changes the fields that differ, in the order of the object
 */
public record HistoryEntry(long id, Instant at, String actor, String entity, long entityId, String action, List<FieldChange> changes) {

    /** A value of null is a field that was empty. */
    public record FieldChange(String field, String before, String after) {
    }
}
