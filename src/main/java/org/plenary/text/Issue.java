package org.plenary.text;

import java.time.Instant;

/**
 * A text as it was put out: it never changes.
 *
 * @param number     1, 2, … within the text
 * @param symbol     in the style of its body, or null
 * @param documentId the document of the register that bears the symbol, or null
 * @param by         name and organisation as they were
 * @param text       as it stood: order, numbers and revisions are those of then
 * @param published  when, or null
 */
public record Issue(long id, int number, Kind kind, String symbol, Long documentId, Instant at, String by, NegotiatedText text, Instant published) {

    public enum Kind {
        CHAIRS_TEXT,
        /** Conference room paper. */
        CRP,
        /** Of limited distribution. */
        L, REV, CORR,
        /** What the meeting adopted. */
        FINAL;

        /** Whether it needs a symbol of its own. */
        public boolean bearsSymbol() {
            return this != CHAIRS_TEXT && this != FINAL;
        }
    }
}
