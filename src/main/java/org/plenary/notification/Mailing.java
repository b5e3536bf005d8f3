package org.plenary.notification;

import java.time.Instant;

/**
 * What goes to all or some of the addressees at once.
 *
 * @param ordinal        among those of its kind, from 1
 * @param dueAt          when it was or is to be sent
 * @param monthOnly      only the month in which it is due is known
 * @param sentAt         null while it is planned
 * @param note           what the letters say beside the notification itself
 * @param deadlineBefore of an extension, else null
 * @param deadline       the new one of an extension, else null
 * @param letters        how many were written
 */
public record Mailing(long id, long notificationId, Kind kind, int ordinal, Instant dueAt, boolean monthOnly, Instant sentAt, Audience audience,
        Note note, Instant deadlineBefore, Instant deadline, int letters) {

    public enum Kind {
        ORIGINAL, CORRECTION, EXTENSION, REMINDER
    }

    public enum Audience {
        ALL, NOT_ACKNOWLEDGED, NOT_ANSWERED
    }
}
