package org.plenary.participation;

import java.time.Instant;

/**
 * A letter in the register of a meeting.
 *
 * @param number    from 1, without gaps within the meeting
 * @param reference as printed: MUSCAT/2015/0007
 * @param language  en, fr or es
 * @param addressee the name as it was when the letter was issued
 * @param available whether its words are still kept: they go with the personal data
 */
public record IssuedLetter(long id, int number, String reference, LetterKind kind, long participantId, String language, String addressee,
        Instant issuedAt, String issuedBy, boolean available) {
}
