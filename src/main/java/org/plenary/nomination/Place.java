package org.plenary.nomination;

import java.time.Instant;
import java.util.Locale;
import org.plenary.shell.MeetingHeading;

/**
 * What a nominee sees behind the link: a place, if they take it.
 *
 * @param country  the State that nominated, in the language asked for
 * @param answerBy an instant; the meeting has the zone
 * @param locale   the language of the letter
 */
public record Place(MeetingHeading meeting, String name, String country, String note, String contact, Instant answerBy, Locale locale) {
}
