package org.plenary.text;

import java.time.Instant;

/**
 * A step towards adoption, kept for good.
 *
 * @param revisionId the wording it was about, null where it was about none
 * @param reason     why, where the chair said so; always there where brackets were open
 * @param by         name and organisation as they were
 */
public record AdoptionStep(Kind kind, Long revisionId, String reason, Instant at, String by) {

    public enum Kind {
        AGREED_AD_REFERENDUM, AGREED, ADOPTED, REOPENED, SUPPRESSED;

        /** Whether a paragraph that stands so can take this step: on towards adoption, or back to the beginning. */
        public boolean leadsOnFrom(ParagraphState state) {
            return this == REOPENED ? state.isAgreed() : state != ParagraphState.SUPPRESSED && state().compareTo(state) > 0;
        }

        ParagraphState state() {
            return this == REOPENED ? ParagraphState.OPEN : ParagraphState.valueOf(name());
        }
    }
}
