package org.plenary.nomination;

import java.time.Instant;

/**
 * A selection that was computed.
 *
 * @param by        the name as it was then
 * @param bundle    see {@link org.plenary.nomination.selection.AuditBundle}
 * @param appliedAt null while it is a proposal
 */
record SelectionRun(long id, Instant at, String by, String bundle, Instant appliedAt) {
}
