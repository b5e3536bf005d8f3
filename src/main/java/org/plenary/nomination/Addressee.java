package org.plenary.nomination;

import java.time.Instant;

/**
 * An addressee of a call.
 *
 * @param invitedAt when the first letter went out, or null
 * @param letterDue whether the call is open and its present deadline has not been told
 * @param nominated how many nominations of this addressee stand
 */
public record Addressee(long id, AddresseeDraft fields, Instant invitedAt, boolean letterDue, int nominated, int version) {
}
