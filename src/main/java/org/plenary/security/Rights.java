package org.plenary.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the signed-in account may do. Views ask it what to offer; services are held to it by {@link Requires}. */
@Component
public class Rights {

    private final RightsRepository roles;

    Rights(RightsRepository roles) {
        this.roles = roles;
    }

    /** @return whether the signed-in account may do this in this meeting; false when nobody is signed in. */
    public boolean may(Action action, long meetingId) {
        return rolesIn(meetingId).stream().anyMatch(role -> role.allows(action));
    }

    /** @return whether the signed-in account may do this outside any meeting; false when nobody is signed in. */
    public boolean may(Action action) {
        return CurrentAccount.find().filter(account -> account.platformRole().allows(action)).isPresent();
    }

    /** @return the strongest role of the signed-in account in this meeting, its own or its organisation's. */
    public Optional<MeetingRole> roleIn(long meetingId) {
        return rolesIn(meetingId).stream().min(MeetingRole::compareTo);
    }

    /** @return the meetings in which the signed-in account may do this; none when nobody is signed in. */
    public Set<Long> meetings(Action action) {
        var allowing = Arrays.stream(MeetingRole.values()).filter(role -> role.allows(action)).toList();
        return CurrentAccount.find().map(account -> roles.meetings(allowing, account.id(), account.organisationId())).orElse(Set.of());
    }

    /** @throws AccessDeniedException unless the signed-in account may do this in this meeting. */
    public void require(Action action, long meetingId) {
        if (!may(action, meetingId)) {
            throw new Refused(action);
        }
    }

    private Set<MeetingRole> rolesIn(long meetingId) {
        return CurrentAccount.find()
                .map(account -> roles.rolesIn(meetingId, account.id(), account.organisationId()))
                .orElse(Set.of());
    }
}
