package org.plenary.meeting;

import java.time.Instant;
import org.plenary.security.MeetingRole;

/**
 * An organisation or one person that was asked to plan a meeting, and what became of it.
 *
 * @param holder    the name of the organisation or person
 * @param acronym   of the organisation; null for a person
 * @param role      what was offered
 * @param note      what the inviter wrote; null where nothing
 * @param settledBy who accepted, declined, withdrew or left last; null while it is open
 * @param reason    why it was declined or left; null else
 * @param successor the acronym of the organisation that takes over from the one that left; null where none was named
 */
public record PartnerInvitation(long id, long meetingId, Long organisationId, Long accountId, String holder, String acronym, String colour,
        MeetingRole role, String note, State state, String invitedBy, Instant invitedAt, Instant expiresAt, String settledBy, Instant settledAt,
        String reason, String successor) {

    public enum State {
        /** Asked, and there is still time to answer. */
        INVITED,
        ACCEPTED,
        DECLINED,
        /** Taken back by the organisers, before or after it was accepted. */
        WITHDRAWN,
        /** Not answered in time. */
        EXPIRED,
        /** Accepted once; the partner went later. */
        LEFT
    }
}
