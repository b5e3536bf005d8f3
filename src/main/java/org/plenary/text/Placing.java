package org.plenary.text;

/**
 * How a paragraph takes its number. What came in after the numbers were circulated takes none of the series, so that delegations find
 * every paragraph where they marked it up, until the text is renumbered.
 */
public enum Placing {
    /** Counts in the series: 1, 2, 3. */
    ORDINARY,
    /** New after the numbered paragraph before it: 3 <i>bis</i>, 3 <i>ter</i>. */
    INSERTED,
    /** Another version of the whole paragraph before it: 3 alt., 3 alt. 2. */
    ALTERNATIVE
}
