package org.plenary.audit;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Optional;
import org.plenary.retention.Emptied;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * One entry with the fields as they are edited, before what happened.
 *
 * @param meetingId null for what belongs to no meeting
 * @param before    null where there was nothing before
 * @param apart     whether the fields are kept apart from what the history tells
 * @param gone      whether the object was no more afterwards
 */
public record Recorded(long id, Instant at, String actor, Long meetingId, String entity, long entityId, JsonNode before, boolean apart, boolean gone) {

    /** @return the value of a field; empty where it is not kept, was emptied, or is of another kind by now */
    public Optional<Kept> field(String name, Type type) {
        var node = before == null ? null : before.get(name);
        if (node == null || node.toString().contains(Emptied.MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kept(reader(type).readValue(node)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** @param value null where it was empty */
    public record Kept(Object value) {
    }

    private static ObjectReader reader(Type type) {
        return AuditRepository.JSON.readerFor(AuditRepository.JSON.constructType(type));
    }
}
