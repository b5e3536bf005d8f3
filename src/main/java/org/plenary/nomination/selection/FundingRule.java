package org.plenary.nomination.selection;

/** Who among the selected is funded. */
public enum FundingRule {
    NONE,
    /** The first selected of every Party, then the second of each, as far as the funded places reach. */
    FIRST_NAMED,
    /** Those from least developed countries and small island developing States first, and among equals as for the first named. */
    LDC_SIDS_FIRST,
    /** Everybody selected, however many places are funded. */
    ALL_SELECTED
}
