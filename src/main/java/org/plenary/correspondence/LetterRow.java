package org.plenary.correspondence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A letter as one row of a list.
 *
 * @param meeting     title in the viewer's language, else in another that there is
 * @param zone        the meeting's
 * @param nextAttempt when it is tried again, while it waits
 * @param sentAt      null until the mail server took it
 * @param failure     what went wrong at the last attempt, or null
 */
public record LetterRow(long id, long meetingId, String meetingCode, String meeting, ZoneId zone, String recipient, String recipientName,
        Locale language, String subject, LetterState state, int attempts, Instant writtenAt, Instant nextAttempt, Instant sentAt,
        DeliveryFailure failure) {
}
