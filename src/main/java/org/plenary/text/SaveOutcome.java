package org.plenary.text;

import java.util.List;

/**
 * What became of a wording that somebody saved.
 *
 * @param head   the wording that stands now
 * @param others for whom the wordings were written that came in between and were merged; empty unless merged
 */
public record SaveOutcome(Result result, Revision head, List<String> others) {

    public enum Result {
        /** What was saved stands there already; no revision was written. */
        UNCHANGED,
        /** It stands as it was written. */
        CLEAN,
        /** It stands together with what others changed elsewhere in the paragraph meanwhile. */
        MERGED,
        /** Others changed the same words meanwhile: both wordings stand in brackets. */
        BRACKETED
    }
}
