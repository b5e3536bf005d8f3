package org.plenary.together;

import java.time.Instant;

/**
 * Where somebody left a meeting.
 *
 * @param at      when they were last there before this visit
 * @param entry   the newest entry of the audit trail then
 * @param changes that others made since and that they may see; counted up to {@value #MOST}
 */
public record Since(Instant at, long entry, int changes) {

    public static final int MOST = 999;
}
