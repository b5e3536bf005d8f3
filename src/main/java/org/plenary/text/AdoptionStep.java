package org.plenary.text;

import java.time.Instant;
import java.util.Optional;

/**
 * A step towards adoption, kept for good.
 *
 * @param revisionId the wording it was about, null where it was about none
 * @param reason     why, where the chair said so; always there where brackets were open
 * @param by         name and organisation as they were
 */
public record AdoptionStep(Kind kind, Long revisionId, String reason, Instant at, String by) {

    /**
     * Why a step cannot be taken, as a key of the bundles; empty where it can.
     *
     * @param open   brackets that are open
     * @param reason whether the chair says why
     */
    static Optional<String> refusal(ParagraphState state, int open, Kind kind, boolean reason) {
        if (kind == Kind.SUPPRESSED || state == ParagraphState.SUPPRESSED) {
            return Optional.of("text.error.suppressed");
        }
        if (!kind.leadsOnFrom(state)) {
            return Optional.of("text.error.already");
        }
        return kind != Kind.REOPENED && open > 0 && !reason ? Optional.of("text.error.brackets-open") : Optional.empty();
    }

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
