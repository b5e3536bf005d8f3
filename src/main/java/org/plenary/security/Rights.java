package org.plenary.security;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the signed-in account may do. Views ask it what to offer; services are held to it by {@link Requires}. */
@Component
public class Rights {

    private final RightsRepository roles;

    Rights(RightsRepository roles) {
        this.roles = roles;
    }

    /**
     * @return all that the signed-in account may do in this meeting, read at once: for whoever asks about many rights or parts; nothing
     *         when nobody is signed in. While somebody looks as another holder it is what both may see.
     */
    public MeetingRights in(long meetingId) {
        return CurrentAccount.find().map(account -> {
            var own = roles.of(meetingId, account.id(), account.organisationId());
            var look = account.look();
            if (look == null) {
                return own;
            }
            return look.meetingId() == meetingId && own.may(Action.MANAGE_ACCESS) ? own.meet(roles.ofHolder(meetingId, look.roleId())) : MeetingRights.NONE;
        }).orElse(MeetingRights.NONE);
    }

    /** @return what the holder of a role in this meeting may do there; nothing where it is a role in another. */
    public MeetingRights ofHolder(long meetingId, long roleId) {
        return roles.ofHolder(meetingId, roleId);
    }

    /** @return whether the signed-in account may do this in the whole of this meeting; false when nobody is signed in. */
    public boolean may(Action action, long meetingId) {
        return in(meetingId).may(action);
    }

    /** @return whether this account, signed in or not, may do this in the whole of this meeting */
    public boolean may(AccountPrincipal account, Action action, long meetingId) {
        return roles.of(meetingId, account.id(), account.organisationId()).may(action);
    }

    /** @return whether the signed-in account may do this in this part of the meeting; false when nobody is signed in. */
    public boolean may(Action action, long meetingId, MeetingPart part) {
        return mayAll(action, meetingId, Set.of(part));
    }

    /** @return whether the signed-in account may do this outside any meeting; false when nobody is signed in, or looks as somebody else. */
    public boolean may(Action action) {
        return CurrentAccount.find().filter(account -> account.look() == null && account.platformRole().allows(action)).isPresent();
    }

    /** @return the strongest role of the signed-in account in this meeting, its own or its organisation's. */
    public Optional<MeetingRole> roleIn(long meetingId) {
        return Optional.ofNullable(in(meetingId).role());
    }

    /** @return the meetings in which the signed-in account may do this; none when nobody is signed in. */
    public Set<Long> meetings(Action action) {
        return meetings(Set.of(action)).get(action);
    }

    /** @return for each of these the meetings in which the signed-in account may do it; none when nobody is signed in. */
    public Map<Action, Set<Long>> meetings(Set<Action> actions) {
        return CurrentAccount.find().map(account -> {
            var look = account.look();
            if (look == null) {
                return roles.meetings(actions, account.id(), account.organisationId());
            }
            return actions.stream().collect(Collectors.toMap(Function.identity(), action -> may(action, look.meetingId()) ? Set.of(look.meetingId()) : Set.<Long>of()));
        }).orElseGet(() -> actions.stream().collect(Collectors.toMap(Function.identity(), action -> Set.of())));
    }

    /** @throws AccessDeniedException unless the signed-in account may do this in this meeting. */
    public void require(Action action, long meetingId) {
        require(action, meetingId, Set.of());
    }

    /** @throws AccessDeniedException unless the signed-in account may do this in the whole meeting, or in each of these parts of it. */
    public void require(Action action, long meetingId, Collection<MeetingPart> parts) {
        if (!mayAll(action, meetingId, parts)) {
            throw new Refused(action, meetingId);
        }
    }

    private boolean mayAll(Action action, long meetingId, Collection<MeetingPart> parts) {
        var held = in(meetingId);
        return held.may(action)
                || !parts.isEmpty() && held.maySomewhere(action) && roles.resolved(parts).stream().allMatch(part -> held.may(action, part));
    }
}
