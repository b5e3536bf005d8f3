package org.plenary.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.MeetingHeading.Mark;

/**
 * A notification as somebody sees it who was addressed.
 *
 * @param issuer         the mark of the organisation
 * @param name           to whom the letter went
 * @param locale         of the letter
 * @param mailings       corrections and extensions, in the order of time
 * @param acknowledgedAt null while it has not been
 * @param sent           what came from the addressee so far
 */
public record Notified(Notification notification, Mark issuer, String name, Locale locale, List<Mailing> mailings, Instant acknowledgedAt, List<Response> sent,
        boolean late) {
}
