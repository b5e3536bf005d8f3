package org.plenary.text;

import java.time.Instant;

/**
 * What a delegation had recorded when it joined the consensus, or did not.
 *
 * @param paragraph null for the text as a whole
 * @param language  "en", "fr" or "es": in which it was made
 * @param by        name and organisation of who took it down, as they were
 */
public record Statement(Long paragraph, String delegation, String language, String words, String by, Instant at) {
}
