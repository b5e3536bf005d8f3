package org.plenary.participation;

import java.time.Instant;

/**
 * A set of credentials of one delegation, as a document.
 *
 * @param reason    why it was questioned or superseded, or null
 * @param fileId    its scan, or null
 * @param decidedAt when the committee last decided about it, or null
 */
public record Credential(long id, CredentialDraft fields, CredentialState state, String reason, Long fileId, Instant decidedAt, int version) {
}
