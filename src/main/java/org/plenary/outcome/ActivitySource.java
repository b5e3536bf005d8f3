package org.plenary.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A feature that knows what organisations did: meetings, notifications, contributions. */
public interface ActivitySource {

    /**
     * @param organisationId whose activities
     * @param from           they lie, in part at least, on or after this day
     * @param to             and on or before this one
     * @param language       of the sentences
     * @return those that the signed-in account may see; asked within a transaction
     */
    List<Activity> activities(long organisationId, LocalDate from, LocalDate to, Locale language);
}
