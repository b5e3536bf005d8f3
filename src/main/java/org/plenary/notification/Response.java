package org.plenary.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plenary.files.KeptFile;

/**
 * What came back, kept as received.
 *
 * @param notificationId to which it answers
 * @param iso2           the State it comes from, or null
 * @param sender         the government or organisation
 * @param language       ISO 639, or null where it is not known
 * @param words          null where it is a file, or where its content is not held here
 * @param file           null where it has none
 * @param receivedAt     null where only the day is known by which it had come, or not even that
 * @param receivedBy     the day by which it had come, or null
 * @param late           whether it came after the deadline
 * @param source         of one carried over
 */
public record Response(long id, long notificationId, String iso2, String sender, Manner manner, String language, String title, String words, KeptFile file,
        Instant receivedAt, LocalDate receivedBy, boolean late, String source, List<Translation> translations) {

    /** How it came. */
    public enum Manner {
        /** By the link in the letter. */
        LINK,
        /** As a file that staff handed in. */
        UPLOAD,
        /** Typed in by staff. */
        TYPED,
        /** Before Plenary was used; its content may not be held here. */
        CARRIED
    }

    /** A courtesy translation. @param language en, fr or es */
    public record Translation(String language, String words, String madeBy, Instant madeAt) {
    }

    /** @return whether its content is here */
    public boolean held() {
        return words != null || file != null;
    }
}
