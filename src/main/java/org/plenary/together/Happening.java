package org.plenary.together;

import java.time.Instant;

/**
 * One entry of the audit trail, without what it says: who did what to which object.
 *
 * @param id           of the entry
 * @param actor        as they were called then
 * @param organisation acronym, or null for a guest and for what Plenary did by itself
 * @param entity       what the words name: an object, or a discussion about it
 * @param kind         of the object
 * @param subjectId    of the object
 */
public record Happening(long id, Instant at, String actor, String organisation, String action, String entity, String kind, long subjectId) {
}
