package org.plenary.shell;

import java.util.Locale;

/**
 * Where the link of a guest came from, whatever has become of it.
 *
 * @param contact  whom to ask; null where the letter itself is to be answered
 * @param language of the letter
 */
public record LinkOrigin(MeetingHeading meeting, String contact, Locale language) {
}
