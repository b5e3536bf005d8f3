package org.plenary.participation;

import java.time.Instant;
import java.util.List;

/**
 * A participant as organisers and the participants themselves see them, personal data included.
 *
 * @param nominationId the nomination from which the registration came, or null
 * @param hostId       whom an accompanying person accompanies, or null
 * @param reason       of a refusal or cancellation, or null
 * @param recheck      names of the fields of the draft that the participant changed after approval
 * @param photoId      a file of the meeting, or null
 * @param invitedAt    when the link to register was last sent, or null
 * @param registeredAt when they registered or were entered, or null
 */
public record Participant(long id, long meetingId, Long nominationId, Long hostId, ParticipantDraft fields, ParticipantState state, String reason,
        List<String> recheck, Long photoId, Instant invitedAt, Instant registeredAt, int version) {

    public String name() {
        return fields.name();
    }

    Participant with(ParticipantDraft changed) {
        return new Participant(id, meetingId, nominationId, hostId, changed, state, reason, recheck, photoId, invitedAt, registeredAt, version);
    }

    Participant in(ParticipantState other, String because) {
        return new Participant(id, meetingId, nominationId, hostId, fields, other, because, recheck, photoId, invitedAt, registeredAt, version);
    }

    Participant toBeApproved(List<String> again) {
        return new Participant(id, meetingId, nominationId, hostId, fields, state, reason, again, photoId, invitedAt, registeredAt, version);
    }

    Participant invited(Instant at) {
        return new Participant(id, meetingId, nominationId, hostId, fields, state, reason, recheck, photoId, at, registeredAt, version);
    }

    Participant registered(Instant at) {
        return new Participant(id, meetingId, nominationId, hostId, fields, state, reason, recheck, photoId, invitedAt, at, version);
    }

    Participant pictured(Long photo) {
        return new Participant(id, meetingId, nominationId, hostId, fields, state, reason, recheck, photo, invitedAt, registeredAt, version);
    }
}
