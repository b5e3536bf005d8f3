package org.plenary.nomination;

import java.time.Instant;

/**
 * Whom a nominee who cannot come suggests instead.
 *
 * @param why       or null
 * @param replaceBy until when the nominating authority may name a replacement, also after the deadline of the call
 */
public record Suggestion(long id, long nominationId, String name, String email, String why, Instant replaceBy) {
}
