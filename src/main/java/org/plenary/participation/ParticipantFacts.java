package org.plenary.participation;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part, for other features. It asks for no right: whoever calls it has found that what it does with them may be done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ParticipantFacts {

    private final ParticipantRepository participants;

    ParticipantFacts(ParticipantRepository participants) {
        this.participants = participants;
    }

    public Optional<Participant> find(long meetingId, long participantId) {
        return participants.find(meetingId, participantId);
    }

    /** Each who is still to be expected, in turn. */
    public void forEachExpected(long meetingId, Consumer<Participant> each) {
        participants.forEach(meetingId, participant -> {
            if (participant.state().standing()) {
                each.accept(participant);
            }
        });
    }
}
