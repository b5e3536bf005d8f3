package org.plenary.security;

import java.util.List;
import java.util.Optional;

/** How the frame finds out who can grant a right that is missing, and asks them for it. */
public interface Granters {

    /** @param organisation its acronym */
    record Granter(String name, String organisation) {
    }

    /**
     * @param code    of the meeting, as in its address
     * @param meeting its title
     * @param people  who can grant rights there, by name
     */
    record Lead(String code, String meeting, List<Granter> people) {
    }

    /** @return empty where the signed-in account may not know that there is such a meeting */
    Optional<Lead> of(long meetingId);

    /**
     * Writes to them, and leaves it on their home page.
     *
     * @param words what for, or null
     * @throws org.plenary.shell.InvalidInput where the same was asked a short while ago, or too much altogether
     */
    void ask(long meetingId, Action action, String words);
}
