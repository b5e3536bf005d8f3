package org.plenary.text;

import java.util.List;

/**
 * A bracket still to be settled.
 *
 * @param plainText the bracket as {@link PlainText} renders it
 */
public record OpenBracket(BracketPath path, BracketReason reason, List<Alternative> alternatives, String plainText) {
}
