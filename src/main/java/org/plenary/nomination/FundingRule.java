package org.plenary.nomination;

/** Who is funded first, where not everybody is. */
public enum FundingRule {
    NONE,
    /** The first named of each Party; a second if money allows. */
    FIRST_NAMED,
    /** Least developed countries and small island developing States before others. */
    LDC_SIDS_FIRST,
    ALL_SELECTED
}
