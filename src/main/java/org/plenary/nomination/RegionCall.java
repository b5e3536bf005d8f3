package org.plenary.nomination;

import java.time.Instant;

/**
 * A region of a call as it stands.
 *
 * @param deadline of its own, where it was called again alone; or null
 * @param pickBy   until when its representative may pick; null: not asked
 * @param pickedAt when the picking was last saved, or null
 */
public record RegionCall(long id, long callId, RegionSeats seats, Instant deadline, Instant pickBy, Instant pickedAt) {
}
