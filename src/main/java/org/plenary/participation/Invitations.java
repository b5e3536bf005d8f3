package org.plenary.participation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.audit.Actor;
import org.plenary.body.BodyService;
import org.plenary.body.Party;
import org.plenary.meeting.MeetingFacts;
import org.plenary.participation.NomineeRepository.Nominee;
import org.plenary.participation.ParticipantRepository.Entrant;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links to register, and nominees who become participants: by an organiser's hand, or by the clock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

    static final int BATCH = 50;

    private final ParticipantWrites writes;
    private final NomineeRepository nominees;
    private final RegistrationLetters letters;
    private final BodyService bodies;
    private final MeetingFacts meetings;
    private final Messages messages;

    Invitations(ParticipantWrites writes, NomineeRepository nominees, RegistrationLetters letters, BodyService bodies, MeetingFacts meetings,
            Messages messages) {
        this.writes = writes;
        this.nominees = nominees;
        this.letters = letters;
        this.bodies = bodies;
        this.meetings = meetings;
        this.messages = messages;
    }

    /** Each of them gets the link to register. @return how many nominees were taken over; {@value #BATCH} when there may be more */
    int takeOver(long meetingId) {
        var next = nominees.nextForUpdate(meetingId, BATCH);
        if (!next.isEmpty()) {
            var bodyCodes = nominees.bodies(meetingId);
            var parties = parties(bodyCodes, meetings.of(meetingId, Locale.ENGLISH).startsOn());
            var invited = writes.addInvited(meetingId, next.stream().map(nominee -> new Entrant(nominee.nominationId(),
                    draft(nominee, bodyCodes.isEmpty() || parties.contains(nominee.iso2())))).toList());
            letters.invitations(meetingId, invited, writes.now());
        }
        return next.size();
    }

    /** Cancels participants whose nomination was withdrawn after they had confirmed; the withdrawal has been written to them. */
    void cancelWithdrawn() {
        for (var gone : nominees.withdrawn()) {
            var participant = writes.locked(gone.meetingId(), gone.participantId());
            var reason = messages.get("participation.reason.nomination-withdrawn", Locale.of(participant.fields().language()));
            if (participant.state().standing()) {
                writes.change(Actor.SYSTEM, participant, participant.in(ParticipantState.CANCELLED, reason), "CANCELLED");
            }
        }
    }

    /** Sends the link. */
    Participant sent(Actor by, Participant participant) {
        var now = writes.now();
        letters.invitations(participant.meetingId(), List.of(participant), now);
        return writes.change(by, participant, participant.invited(now), "LINK_SENT");
    }

    private Set<String> parties(List<String> bodyCodes, LocalDate on) {
        var parties = new HashSet<String>();
        bodyCodes.forEach(code -> bodies.parties(code, on).stream().map(Party::iso2).forEach(parties::add));
        return parties;
    }

    private static ParticipantDraft draft(Nominee nominee, boolean party) {
        return new ParticipantDraft(party ? ParticipantCategory.PARTY : ParticipantCategory.NON_PARTY_RANGE_STATE, nominee.iso2(),
                nominee.institution(), null, null, nominee.givenName(), nominee.familyName(), null, nominee.positionHeld(), nominee.email(), null,
                null, nominee.language(), false);
    }
}
