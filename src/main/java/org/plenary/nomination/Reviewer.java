package org.plenary.nomination;

import java.time.Instant;

/**
 * A reviewer and how far they are.
 *
 * @param invitedAt null while no letter was sent
 * @param judged    nominees whom they scored or as to whom they recused themselves
 */
public record Reviewer(long id, ReviewerDraft fields, Instant invitedAt, int judged, int version) {
}
