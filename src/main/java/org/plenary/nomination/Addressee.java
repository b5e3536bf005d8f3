package org.plenary.nomination;

import java.time.Instant;

/**
 * An addressee of a call.
 *
 * @param regionId       of the State, as the body of the call draws its regions; or null
 * @param invitedAt      when the first letter went out, or null
 * @param regionDeadline of the region, where it was called again alone; or null
 * @param letterDue      whether nominating is open to it and its present deadline has not been told
 * @param nominated      how many nominations of this addressee stand
 */
public record Addressee(long id, AddresseeDraft fields, Long regionId, Instant invitedAt, Instant regionDeadline, boolean letterDue,
        int nominated, int version) {

    /** @return whether a name and an address are known, so that a letter can go out */
    public boolean complete() {
        return fields.name() != null && fields.email() != null;
    }

    /** @return until when it may nominate: its region's own deadline, else that of the call */
    public Instant deadline(Call call) {
        return regionDeadline == null ? call.deadline() : regionDeadline;
    }

    /** @return whether nominations are taken from it at this moment */
    public boolean mayNominate(Call call, Instant now) {
        return regionDeadline == null ? call.takesNominations(now) : call.state() != CallState.DRAFT && now.isBefore(regionDeadline);
    }
}
