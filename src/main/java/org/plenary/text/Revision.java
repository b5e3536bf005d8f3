package org.plenary.text;

import java.time.Instant;
import java.util.Objects;

/**
 * A wording of a paragraph in one language, never changed once written.
 *
 * @param number           1, 2, … within paragraph and language
 * @param baseRevisionId   what its author had in front of them, null for the first
 * @param notation         the stored form, see {@link ParagraphNotation}
 * @param author           name and organisation as they were
 * @param delegation       for whom it was written, or null
 * @param sourceRevisionId of a translation: the revision that it renders, else null
 */
public record Revision(long id, long paragraphId, String language, int number, Long baseRevisionId, String notation, String author,
        String delegation, Long sourceRevisionId, Instant at) {

    public ParagraphBody body() {
        return ParagraphNotation.read(notation);
    }

    /** Whether it also carries changes that its author had not in front of them. */
    public boolean mergedOnto(Revision previous) {
        return !Objects.equals(baseRevisionId, previous.id);
    }
}
