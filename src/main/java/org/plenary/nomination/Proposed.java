package org.plenary.nomination;

/**
 * What came of naming somebody.
 *
 * @param twin     the name of another on the same list who looks like the same person, or null
 * @param toVerify whether the organisers will verify that the person is not nominated twice; says nothing about other Parties
 */
public record Proposed(long nominationId, String twin, boolean toVerify) {
}
