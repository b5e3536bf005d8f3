package org.plenary.body;

import java.time.LocalDate;

/**
 * Days to know of when dates are chosen.
 *
 * @param to          inclusive
 * @param holiday     better no meeting; else good to know
 * @param approximate by the sighting of the moon a day earlier or later
 */
public record Observance(LocalDate from, LocalDate to, Names name, boolean holiday, boolean approximate) {

    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
