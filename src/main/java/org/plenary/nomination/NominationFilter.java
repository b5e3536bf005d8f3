package org.plenary.nomination;

/**
 * Which nominations a list shows.
 *
 * @param text  part of a name, an e-mail address or an institution; null for any
 * @param iso2  the State that nominated; null for any
 * @param state null for any
 */
public record NominationFilter(String text, String iso2, NominationState state) {

    public static final NominationFilter ALL = new NominationFilter(null, null, null);
}
