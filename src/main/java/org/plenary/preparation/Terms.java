package org.plenary.preparation;

import java.time.LocalDate;

/** How the date of a deadline is found. */
public sealed interface Terms {

    /** Of which meeting the anchor is. */
    enum Of {
        OWN, REVIEWING, PREVIOUS
    }

    record Counted(DeadlineRule rule, Of of) implements Terms {
    }

    /** A rule that names the date. @param provision where; null where not known */
    record Printed(LocalDate day, String provision) implements Terms {
    }

    /** @param reason null where none was asked for */
    record SetByHand(LocalDate day, String reason) implements Terms {
    }
}
