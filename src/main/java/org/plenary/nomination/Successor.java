package org.plenary.nomination;

import java.util.Set;

/**
 * Somebody on the reserve list who may be asked to take a free place.
 *
 * @param leaving the nomination that held the place; null for a place that nobody held
 * @param holders the nominations that held places when this was found
 */
public record Successor(Nomination nomination, Long leaving, Set<Long> holders) {
}
