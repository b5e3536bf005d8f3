package org.plenary.search;

import java.time.Instant;

/**
 * A file that is found by what it says.
 *
 * @param language ISO 639-1
 * @param openFrom when whoever sees the meeting may have it; null where that is not known, or never
 */
public record SearchContent(long documentId, String language, long fileId, Instant openFrom) {
}
