package org.plenary.nomination;

/**
 * Two nominations that look like one person.
 *
 * @param score  how alike, from 1 to 100
 * @param reason EMAIL, or a reason of {@link org.plenary.people.NameMatch}
 */
public record Twins(Nomination one, Nomination other, int score, String reason) {
}
