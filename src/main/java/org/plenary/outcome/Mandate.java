package org.plenary.outcome;

/**
 * A mandate of the register.
 *
 * @param id null of one that meetings cite and of which nothing more is entered
 */
public record Mandate(Long id, MandateDraft fields, int version) {
}
