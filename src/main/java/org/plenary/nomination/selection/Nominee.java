package org.plenary.nomination.selection;

import java.util.List;
import java.util.Objects;

/**
 * Somebody who may be selected, as far as a selection looks at them.
 *
 * @param party         ISO 3166 code of the State that nominates
 * @param region        code of the region of the State, or null
 * @param profile       the profile the nominee stands for, or null
 * @param priority      1 is the first choice of the Party
 * @param gender        null where not stated
 * @param ldc           whether the State is a least developed country
 * @param sids          whether it is a small island developing State
 * @param endorsedRank  the place that a partner secretariat or regional representative gave, which goes before that of the Party; or null
 * @param awaitsPick    whether somebody picks for this nominee's region and has not picked them
 * @param seeksFunding  false for whoever needs none
 * @param holdsFunding  whether funding was promised to a confirmed nominee: it is not taken away
 */
public record Nominee(long id, String party, String region, String profile, int priority, Gender gender, boolean ldc, boolean sids,
        Standing standing, boolean papersComplete, boolean eligibleState, Integer endorsedRank, boolean awaitsPick, boolean seeksFunding,
        boolean holdsFunding, List<Score> scores) {

    public Nominee {
        scores = scores.stream().sorted().toList();
    }

    /** @return the same person where they stand by now */
    Nominee at(Standing now) {
        return new Nominee(id, party, region, profile, priority, gender, ldc, sids, now, papersComplete, eligibleState, endorsedRank, awaitsPick,
                seeksFunding, holdsFunding, scores);
    }

    boolean preferred() {
        return ldc || sids;
    }

    /** @return the mean of the points given, in thousandths, halves rounded up; null where nobody gave any */
    Long meanScore() {
        var given = scores.stream().map(Score::points).filter(Objects::nonNull).toList();
        return given.isEmpty() ? null : Math.floorDiv(2_000 * given.stream().mapToLong(Integer::longValue).sum() + given.size(), 2L * given.size());
    }
}
