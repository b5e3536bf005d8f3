package org.plenary.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody may do in one meeting.
 *
 * @param role  the strongest that they hold, or null: then they may do nothing
 * @param whole what they may do everywhere in the meeting
 * @param parts what they may do besides, in the parts named; never what they may do everywhere
 */
public record MeetingRights(MeetingRole role, Set<Action> whole, Map<Action, Set<MeetingPart>> parts) {

    public static final MeetingRights NONE = new MeetingRights(null, Set.of(), Map.of());

    public boolean may(Action action) {
        return whole.contains(action);
    }

    /** @return whether it is allowed in the whole meeting, or in this part of it */
    public boolean may(Action action, MeetingPart part) {
        return may(action) || parts.getOrDefault(action, Set.of()).contains(part);
    }

    /** @return whether it is allowed in the whole meeting, or in some part of it */
    public boolean maySomewhere(Action action) {
        return may(action) || parts.containsKey(action);
    }

    /** @return what both may do: whoever looks as somebody else never sees more than they see themselves */
    public MeetingRights meet(MeetingRights other) {
        if (role == null || other.role == null) {
            return NONE;
        }
        var both = EnumSet.noneOf(Action.class);
        whole.stream().filter(other::may).forEach(both::add);
        var inParts = new EnumMap<Action, Set<MeetingPart>>(Action.class);
        for (var action : Action.values()) {
            if (!both.contains(action)) {
                var common = new HashSet<MeetingPart>(parts.getOrDefault(action, Set.of()));
                common.addAll(other.parts.getOrDefault(action, Set.of()));
                common.removeIf(part -> !may(action, part) || !other.may(action, part));
                if (!common.isEmpty()) {
                    inParts.put(action, common);
                }
            }
        }
        return new MeetingRights(role.compareTo(other.role) > 0 ? role : other.role, both, inParts);
    }

    /**
     * What a holder has been given.
     *
     * @param personal whether the role is held by the person, and not by the organisation to which the person belongs
     * @param granted  beyond the role, in the whole meeting
     * @param withheld of what the role allows
     * @param parts    beyond the role, in these parts
     */
    public record Holding(MeetingRole role, boolean personal, Set<Action> granted, Set<Action> withheld, Map<Action, Set<MeetingPart>> parts) {
    }

    /**
     * Person and organisation count together. What is withheld wins over a role, whoever of the two holds that role; what is granted or
     * withheld by name to the person wins over what is withheld from the organisation. What another right presupposes comes and goes with
     * it: see {@link Action#needs()}.
     *
     * @param holdings at most one of the person and one of the organisation
     */
    public static MeetingRights of(Collection<Holding> holdings) {
        var role = holdings.stream().map(Holding::role).min(MeetingRole::compareTo);
        if (role.isEmpty()) {
            return NONE;
        }
        var person = holdings.stream().filter(Holding::personal).findAny();
        var organisation = holdings.stream().filter(holding -> !holding.personal()).findAny();
        var whole = EnumSet.allOf(Action.class);
        whole.removeIf(action -> Arrays.stream(Action.values()).anyMatch(needed -> action.brings(needed) && !everywhere(needed, person, organisation)));
        var parts = new EnumMap<Action, Set<MeetingPart>>(Action.class);
        holdings.stream().flatMap(holding -> holding.parts().keySet().stream()).distinct().filter(action -> !whole.contains(action)).forEach(action -> {
            var granted = inParts(action, person, organisation);
            if (!granted.isEmpty()) {
                parts.put(action, granted);
            }
        });
        return new MeetingRights(role.get(), whole, parts);
    }

    private static boolean everywhere(Action action, Optional<Holding> person, Optional<Holding> organisation) {
        if (has(person, holding -> holding.withheld().contains(action))) {
            return false;
        }
        if (has(person, holding -> grants(holding, action))) {
            return true;
        }
        return !has(organisation, holding -> holding.withheld().contains(action))
                && (has(person, holding -> holding.role().allows(action)) || has(organisation, holding -> holding.role().allows(action) || grants(holding, action)));
    }

    /** A right that is granted brings what it presupposes. */
    private static boolean grants(Holding holding, Action action) {
        return holding.granted().stream().anyMatch(granted -> granted.brings(action));
    }

    private static Set<MeetingPart> inParts(Action action, Optional<Holding> person, Optional<Holding> organisation) {
        if (has(person, holding -> holding.withheld().contains(action))) {
            return Set.of();
        }
        var granted = new HashSet<MeetingPart>();
        person.ifPresent(holding -> granted.addAll(holding.parts().getOrDefault(action, Set.of())));
        organisation.filter(holding -> !holding.withheld().contains(action))
                .ifPresent(holding -> granted.addAll(holding.parts().getOrDefault(action, Set.of())));
        return granted.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static boolean has(Optional<Holding> holding, Predicate<Holding> what) {
        return holding.filter(what).isPresent();
    }
}
