package org.plenary.programme.solver;

import java.time.LocalDateTime;

/**
 * Where a session stands in the programme.
 *
 * @param start on the clock of the venue that day
 * @param room  the id of a room; null while it has none
 */
public record Place(LocalDateTime start, String room) {
}
