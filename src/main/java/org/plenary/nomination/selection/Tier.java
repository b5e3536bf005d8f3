package org.plenary.nomination.selection;

/**
 * What a selection aims at, the weightiest first: no gain further down makes up for any loss further up.
 */
public enum Tier {
    /** Places filled. */
    FILLED(true),
    /** Places missing to the minima of regions. */
    REGION_MINIMA(false),
    /** Places missing to the minima of profiles. */
    PROFILE_MINIMA(false),
    /** Places missing to the minimum shares of genders. */
    GENDER_SHARES(false),
    /** Places missing to the minima of Parties. */
    PARTY_MINIMA(false),
    /** Of those selected before, how many stay. */
    KEPT(true),
    /** Places of least developed countries and small island developing States, where these are preferred. */
    LDC_SIDS(true),
    /** The sum of the places of the selected on the lists of their Parties, so that a lower place is taken only where a quota asks for it. */
    PRIORITY(false),
    /** The sum of the reviewers' mean scores, in thousandths. */
    SCORES(true),
    /** The sum of the places in the draw. */
    DRAW(false);

    private final boolean moreIsBetter;

    Tier(boolean moreIsBetter) {
        this.moreIsBetter = moreIsBetter;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** @return negative when the first value is the better one */
    public int compare(long one, long other) {
        return moreIsBetter ? Long.compare(other, one) : Long.compare(one, other);
    }
}
