package org.plenary.participation;

import java.time.Instant;
import java.util.List;

/**
 * What a desk needs to go on without a connection.
 *
 * @param salt   random, new each time; with it a list that was copied does not tell who holds a badge somebody has photographed elsewhere
 * @param seen   who was checked in where so far
 */
public record CheckInRoll(String salt, List<AttendanceSession> sessions, List<Person> people, List<Seen> seen) {

    /**
     * @param of       State or organisation, or null
     * @param approved whether they may come in
     * @param badge    SHA-256 of the salt and the hash of the code of the valid badge, or null
     * @param ended    badges that are not valid any more
     */
    public record Person(long id, String name, String of, boolean approved, String badge, List<Ended> ended) {
    }

    /** @param badge as of a valid one @param reason why it was ended; null: printed again */
    public record Ended(String badge, String reason) {
    }

    public record Seen(long sessionId, long participantId, Instant at, String desk) {
    }
}
