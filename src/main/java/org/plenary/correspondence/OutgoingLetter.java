package org.plenary.correspondence;

import java.util.List;
import org.plenary.correspondence.Letter.Attachment;

/**
 * A letter to be read by an organiser.
 *
 * @param body   as it is sent; the secrets of guest links are there in demonstration mode only
 * @param masked whether a secret was taken out of the body
 */
public record OutgoingLetter(LetterRow row, List<LetterText> body, boolean masked, List<Attachment> attachments) {
}
