package org.plenary.participation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plenary.meeting.MeetingAudience;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/** Who is registered is expected, and so is the State whose delegation they belong to. */
@Component
class ExpectedPeople implements MeetingAudience {

    private final ParticipantRepository participants;
    private final Rights rights;

    ExpectedPeople(ParticipantRepository participants, Rights rights) {
        this.participants = participants;
        this.rights = rights;
    }

    @Override
    public Map<Long, Invited> invited(Collection<Long> meetings) {
        var states = new HashMap<Long, Set<String>>();
        var people = new HashMap<Long, Map<String, String>>();
        participants.expected(meetings.stream().filter(meeting -> rights.may(Action.VIEW_PARTICIPANTS, meeting)).toList()).forEach(one -> {
            var inState = states.computeIfAbsent(one.meetingId(), meeting -> new HashSet<>());
            var named = people.computeIfAbsent(one.meetingId(), meeting -> new HashMap<>());
            if (one.iso2() != null) {
                inState.add(one.iso2());
            }
            if (one.email() != null) {
                named.put(one.email().toLowerCase(Locale.ROOT), one.name());
            }
        });
        var invited = new HashMap<Long, Invited>();
        states.forEach((meeting, iso2) -> invited.put(meeting, new Invited(iso2, people.get(meeting))));
        return invited;
    }
}
