package org.plenary.text;

/**
 * A paragraph with what changed in one language since an issue.
 *
 * @param wording null where there is none in this language
 */
public record TrackedParagraph(Paragraph paragraph, TrackedWording wording) {
}
