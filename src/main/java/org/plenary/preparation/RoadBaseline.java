package org.plenary.preparation;

import java.time.Instant;
import java.time.LocalDate;
import org.plenary.preparation.RoadItem.Key;

/**
 * A road as it stood when somebody kept it.
 *
 * @param takenBy as it read then: "Example Planner, CMS"
 */
public record RoadBaseline(long id, String name, Instant takenAt, String takenBy) {

    /** Where an item stood. @param title in the language of whoever kept the baseline */
    public record Was(Key key, long meetingId, String title, LocalDate from, LocalDate to) {
    }
}
