package org.plenary.body;

import java.time.LocalDate;

/**
 * A Party to a body.
 *
 * @param iso2           ISO 3166-1 alpha-2, or EU
 * @param entryIntoForce null where only the year is known
 */
public record Party(String iso2, LocalDate entryIntoForce, Integer entryYear, String source, String confidence) {
}
