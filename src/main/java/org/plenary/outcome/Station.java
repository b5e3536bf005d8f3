package org.plenary.outcome;

import java.time.LocalDate;

/**
 * A point as it is told of, in one language.
 *
 * @param label       what it is called, with the number of an item or the symbol of a document
 * @param outcomeKind of an outcome, else null
 * @param meeting     the title of its meeting
 * @param path        where it is shown
 * @param startsOn    first day of its meeting, in the zone of the meeting
 * @param monthOnly   only the month is known
 */
public record Station(Point point, String label, OutcomeKind outcomeKind, String meeting, String meetingCode, String path, LocalDate startsOn,
        LocalDate endsOn, boolean monthOnly) {
}
