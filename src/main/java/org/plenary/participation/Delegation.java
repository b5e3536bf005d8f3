package org.plenary.participation;

/**
 * A delegation in short.
 *
 * @param members who is expected, whatever their role
 * @param head    as lists write the name, or null while none is named
 */
public record Delegation(String iso2, int members, String head) {
}
