package org.plenary.meeting;

import java.time.Instant;
import org.plenary.security.Action;

/**
 * Somebody was refused and asks for the right.
 *
 * @param roleId       the role by which they take part, their own or else their organisation's
 * @param name         of the person
 * @param organisation its acronym
 * @param words        what for, or null
 */
public record RightRequest(long id, long roleId, long accountId, String name, String organisation, Action action, String words, Instant askedAt) {
}
