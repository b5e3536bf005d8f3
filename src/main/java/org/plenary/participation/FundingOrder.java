package org.plenary.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * In which order participants are proposed for funding, as calls for nominations say it: whoever a Party named first is funded first,
 * least developed countries and small island developing States before others; those named second follow where money allows, again in that
 * order, and so on.
 */
final class FundingOrder {

    /** How a call funds; the constants are those of its funding_rule. */
    enum Rule {
        NONE, FIRST_NAMED, LDC_SIDS_FIRST, ALL_SELECTED
    }

    enum Reason {
        /** First named by a least developed country or small island developing State. */
        FIRST_OF_LDC_SIDS,
        FIRST_NAMED,
        /** Not first named, but a place was left. */
        PLACE_LEFT,
        ALL_FUNDED,
        NO_PLACE_LEFT,
        NOT_FUNDED_BY_THE_CALL
    }

    /**
     * @param priority  the place that the nominating authority gave, 1 first
     * @param preferred whether the State is a least developed country or a small island developing State
     */
    record Candidate(long participantId, String iso2, int priority, boolean preferred) {
    }

    /** @param named 1 for the first of those of the Party who come */
    record Proposed(Candidate candidate, int named, boolean funded, Reason reason) {
    }

    private FundingOrder() {
    }

    /** @return all candidates, those to be funded first, and among them in the order in which money is given */
    static List<Proposed> propose(List<Candidate> candidates, int places, Rule rule) {
        var ranked = ranked(candidates);
        var preferredFirst = rule == Rule.LDC_SIDS_FIRST ? Comparator.comparing((Ranked one) -> !one.candidate().preferred()) : Comparator.<Ranked, Integer>comparing(one -> 0);
        ranked.sort(Comparator.comparing(Ranked::named).thenComparing(preferredFirst).thenComparing(one -> one.candidate().iso2())
                .thenComparing(one -> one.candidate().participantId()));
        var proposed = new ArrayList<Proposed>();
        for (var one : ranked) {
            var funded = rule == Rule.ALL_SELECTED || rule != Rule.NONE && proposed.size() < places;
            proposed.add(new Proposed(one.candidate(), one.named(), funded, reason(one, rule, funded)));
        }
        return proposed;
    }

    private record Ranked(Candidate candidate, int named) {
    }

    private static List<Ranked> ranked(List<Candidate> candidates) {
        var ofParty = new HashMap<String, Integer>();
        var ranked = new ArrayList<Ranked>();
        candidates.stream().sorted(Comparator.comparing(Candidate::priority).thenComparing(Candidate::participantId))
                .forEach(candidate -> ranked.add(new Ranked(candidate, ofParty.merge(candidate.iso2(), 1, Integer::sum))));
        return ranked;
    }

    private static Reason reason(Ranked one, Rule rule, boolean funded) {
        if (rule == Rule.NONE) {
            return Reason.NOT_FUNDED_BY_THE_CALL;
        }
        if (rule == Rule.ALL_SELECTED) {
            return Reason.ALL_FUNDED;
        }
        if (!funded) {
            return Reason.NO_PLACE_LEFT;
        }
        if (one.named() > 1) {
            return Reason.PLACE_LEFT;
        }
        return rule == Rule.LDC_SIDS_FIRST && one.candidate().preferred() ? Reason.FIRST_OF_LDC_SIDS : Reason.FIRST_NAMED;
    }
}
