package org.plenary.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A notification in a list.
 *
 * @param cited      null while it is a draft
 * @param body       code of the convention, or null
 * @param subject    in the viewer's language, else in the one that stands in
 * @param addressees those with an address
 */
public record NotificationRow(long id, String organisation, String cited, String body, LocalDate issuedOn, String subject, NotificationState state,
        Instant deadline, ZoneId zone, int addressees, int responses) {
}
