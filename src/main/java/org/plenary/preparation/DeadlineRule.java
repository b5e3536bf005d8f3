package org.plenary.preparation;

/**
 * A rule of a body.
 *
 * @param provision "Art. XI.3"; null where it is a custom
 */
public record DeadlineRule(Offset offset, Anchor.Point anchor, Roll roll, String provision) {

    /** Where a day off leads. */
    public enum Roll {
        NONE, NEXT_WORKING_DAY, PREVIOUS_WORKING_DAY
    }
}
