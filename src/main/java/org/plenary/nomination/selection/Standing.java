package org.plenary.nomination.selection;

/** Where a nominee stands when a selection is made. */
public enum Standing {
    OPEN,
    /** Has taken the place: stays in every selection. */
    CONFIRMED,
    DECLINED, LAPSED, WITHDRAWN, REPLACED
}
