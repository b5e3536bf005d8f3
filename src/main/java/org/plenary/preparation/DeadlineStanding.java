package org.plenary.preparation;

import java.time.Duration;
import java.time.Instant;

/** How a deadline looks from now. */
public enum DeadlineStanding {
    OPEN, SOON, LATE,
    /** Its day is over and nobody said what became of it; nothing of a meeting that was held or cancelled is late. */
    PASSED,
    MET, EXTENDED, WITHDRAWN, OFF,
    /** Its anchor is not known. */
    UNDATED;

    private static final Duration SOON_BEFORE = Duration.ofDays(14);

    /** @param over whether the meeting was held or cancelled */
    public static DeadlineStanding of(PlannedDeadline deadline, boolean over, Instant now) {
        return switch (deadline.fields().state()) {
            case MET -> MET;
            case WITHDRAWN -> WITHDRAWN;
            case OFF -> OFF;
            case OPEN, EXTENDED -> switch (deadline.due()) {
                case Due.Undated undated -> UNDATED;
                case Due.Dated(var dated) -> open(dated.until(), deadline.fields().state(), over, now);
            };
        };
    }

    private static DeadlineStanding open(Instant until, DeadlineState state, boolean over, Instant now) {
        if (!until.isAfter(now)) {
            return over ? PASSED : LATE;
        }
        if (until.isBefore(now.plus(SOON_BEFORE)) && !over) {
            return SOON;
        }
        return state == DeadlineState.EXTENDED ? EXTENDED : OPEN;
    }
}
