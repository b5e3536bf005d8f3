package org.plenary.security;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
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

    private static final ThreadLocal<Kept> KEPT = new ThreadLocal<>();
    /** Longer than it takes to read a page again, and too short for anybody to notice that a right has ended. */
    private static final Duration KEPT_FOR = Duration.ofMillis(250);

    private record Whose(long meetingId, long accountId, long organisationId, Look look) {
    }

    /** What was read while a page is read again. @param until as {@link System#nanoTime} tells it */
    private record Kept(Map<Whose, MeetingRights> rights, long until) {
    }

    private final RightsRepository roles;

    Rights(RightsRepository roles) {
        this.roles = roles;
    }

    /**
     * Does what only reads, with the rights of the reader read once in each meeting and not before each of its many calls. They are asked for
     * again after {@link #KEPT_FOR}, and before anything is changed.
     */
    public static void readOnce(Runnable reading) {
        var outer = KEPT.get();
        KEPT.set(new Kept(new HashMap<>(), System.nanoTime() + KEPT_FOR.toNanos()));
        try {
            reading.run();
        } finally {
            if (outer == null) {
                KEPT.remove();
            } else {
                KEPT.set(outer);
            }
        }
    }

    /** What was read of rights on this thread counts no more. */
    static void forget() {
        KEPT.remove();
    }

    /**
     * @return all that the signed-in account may do in this meeting, read at once: for whoever asks about many rights or parts; nothing
     *         when nobody is signed in. While somebody looks as another holder it is what both may see.
     */
    public MeetingRights in(long meetingId) {
        return CurrentAccount.find().map(account -> {
            var whose = new Whose(meetingId, account.id(), account.organisationId(), account.look());
            var kept = KEPT.get();
            return kept == null || System.nanoTime() - kept.until() > 0 ? read(whose) : kept.rights().computeIfAbsent(whose, this::read);
        }).orElse(MeetingRights.NONE);
    }

    private MeetingRights read(Whose whose) {
        var own = roles.of(whose.meetingId(), whose.accountId(), whose.organisationId());
        var look = whose.look();
        if (look == null) {
            return own;
        }
        return look.meetingId() == whose.meetingId() && own.may(Action.MANAGE_ACCESS) ? own.meet(roles.ofHolder(look.meetingId(), look.roleId()))
                : MeetingRights.NONE;
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

    /** @return whether this account, signed in or not, may do this in this part of the meeting */
    public boolean may(AccountPrincipal account, Action action, long meetingId, MeetingPart part) {
        return mayAll(roles.of(meetingId, account.id(), account.organisationId()), action, Set.of(part));
    }

    /** @return whether the signed-in account may do this in this part of the meeting; false when nobody is signed in. */
    public boolean may(Action action, long meetingId, MeetingPart part) {
        return mayAll(in(meetingId), action, Set.of(part));
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
        if (!mayAll(in(meetingId), action, parts)) {
            throw new Refused(action, meetingId, parts);
        }
    }

    /** @return whether the signed-in account may do by now what was refused to it in a meeting */
    public boolean mayNow(Refused refused) {
        return mayAll(in(refused.meetingId().orElseThrow()), refused.action(), refused.parts());
    }

    private boolean mayAll(MeetingRights held, Action action, Collection<MeetingPart> parts) {
        return held.may(action)
                || !parts.isEmpty() && held.maySomewhere(action) && roles.resolved(parts).stream().allMatch(part -> held.may(action, part));
    }
}
