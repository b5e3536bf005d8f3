package org.plenary.nomination;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.meeting.MeetingAudience;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/** The States that are asked to nominate are invited. */
@Component
class CalledStates implements MeetingAudience {

    private final NominationRepository nominations;
    private final Rights rights;

    CalledStates(NominationRepository nominations, Rights rights) {
        this.nominations = nominations;
        this.rights = rights;
    }

    @Override
    public Map<Long, Invited> invited(Collection<Long> meetings) {
        var known = meetings.stream().filter(meeting -> rights.may(Action.VIEW_NOMINATIONS, meeting)).toList();
        return nominations.asked(known).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, asked -> new Invited(asked.getValue(), Map.of())));
    }
}
