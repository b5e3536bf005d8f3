package org.plenary.correspondence;

import java.util.List;
import java.util.Locale;

/**
 * An e-mail to one person, in plain text.
 *
 * @param meetingId   the meeting it is about, or null
 * @param attachments files of text that go with it
 */
public record Letter(Long meetingId, String recipient, String recipientName, Locale locale, String subject, String body, List<Attachment> attachments) {

    /** @param mediaType with its parameters: text/calendar; charset=utf-8; method=REQUEST */
    public record Attachment(String name, String mediaType, String content) {
    }

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** A letter with which nothing goes. */
    public Letter(Long meetingId, String recipient, String recipientName, Locale locale, String subject, String body) {
        this(meetingId, recipient, recipientName, locale, subject, body, List.of());
    }
}
