package org.plenary.participation;

import java.time.Instant;
import java.util.UUID;

/**
 * What a desk saw: a badge, or somebody it knows by name.
 *
 * @param scanId        given by the desk, once
 * @param codeHash      SHA-256 of the code of the badge, in hexadecimal digits; null where somebody was found by name
 * @param participantId null where a badge was read
 * @param seenAt        by the clock of the desk
 * @param desk          as it calls itself
 */
public record Scan(UUID scanId, long sessionId, String codeHash, Long participantId, Instant seenAt, String desk) {
}
