package org.plenary.restore;

import java.util.Optional;
import org.plenary.security.Action;

/** Objects of a kind whose earlier values can be put back, told by their feature. Everything goes through its service: rights, checks, history. */
public interface Restorable {

    /** The kind, as in the audit trail. */
    String entity();

    /** What is needed to put something back; of a meeting, or of none. */
    Action right();

    /** The record of the fields that people edit. */
    Class<? extends Record> fields();

    /** @param meetingId null for what belongs to no meeting @return its fields now; empty when it is gone */
    Optional<? extends Record> now(Long meetingId, long id);

    /** Saves as an editor would who had {@code base} in front of them. */
    void save(Long meetingId, long id, Record base, Record mine);

    /** @return whether what was removed can be made again */
    default boolean canBringBack() {
        return false;
    }

    /** Makes what was removed again, from its fields; it is a new object with another id. */
    default void bringBack(Long meetingId, Record fields) {
        throw new UnsupportedOperationException(entity());
    }

    /** @return whether its history tells other fields than are edited, so that only entries that keep both can be put back */
    default boolean isToldApart() {
        return false;
    }

    /** @return the field that is edited, where the history tells of another: the dates of a task for its first day */
    default String edited(String told) {
        return told;
    }
}
