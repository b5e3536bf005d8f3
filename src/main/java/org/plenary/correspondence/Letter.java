package org.plenary.correspondence;

import java.util.Locale;

/**
 * An e-mail to one person, in plain text.
 *
 * @param meetingId the meeting it is about, or null
 */
public record Letter(Long meetingId, String recipient, String recipientName, Locale locale, String subject, String body) {
}
