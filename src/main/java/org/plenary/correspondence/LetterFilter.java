package org.plenary.correspondence;

/**
 * Which letters to list; a null component does not restrict.
 *
 * @param text found in the subject, the recipient's name or address; never sought in the body, where it would tell about links
 */
public record LetterFilter(String text, LetterState state) {

    public static final LetterFilter ALL = new LetterFilter(null, null);
}
