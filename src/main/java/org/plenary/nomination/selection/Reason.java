package org.plenary.nomination.selection;

import java.util.List;

/** Why a nominee is selected or not: a code with its arguments, put into words in the language of whoever reads it. */
public sealed interface Reason {

    /** What stands against selecting somebody at all, whatever the quotas. */
    sealed interface Gate extends Reason {
    }

    record PapersMissing() implements Gate {
    }

    record StateNotEligible(String party) implements Gate {
    }

    record Withdrawn() implements Gate {
    }

    record Replaced() implements Gate {
    }

    record Declined() implements Gate {
    }

    record Lapsed() implements Gate {
    }

    /** The partner secretariat or regional representative has not picked them. */
    record NotPicked() implements Gate {
    }

    record Excluded(String why) implements Gate {
    }

    record Confirmed() implements Reason {
    }

    record Pinned(String why) implements Reason {
    }

    /** @param serves the minima that would be missed, or missed by more, without them */
    record Chosen(String party, int priority, boolean preferred, List<Part> serves) implements Reason {
    }

    /**
     * @param full       maxima that are reached, to which the nominee would count
     * @param decidedBy  the weightiest tier in which every exchange for one of the selected would lose; null where there is no exchange
     * @param ofParty    whether the exchange that would lose least is within the Party
     */
    record NotTaken(String party, int priority, List<Full> full, Tier decidedBy, boolean ofParty) implements Reason {
    }

    record Part(QuotaKind kind, String key) {
    }

    record Full(QuotaKind kind, String key, int maximum) {
    }
}
