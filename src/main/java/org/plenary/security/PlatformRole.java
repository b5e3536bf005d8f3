package org.plenary.security;

import static org.plenary.security.Action.ADMINISTER_ACCOUNTS;
import static org.plenary.security.Action.CONVENE_MEETING;
import static org.plenary.security.Action.ISSUE_NOTIFICATIONS;

import java.util.Set;

/** What an account may do outside any one meeting. */
public enum PlatformRole {

    /** Administers accounts; holds no right in a meeting by that. */
    ADMINISTRATOR(Set.of(ADMINISTER_ACCOUNTS, CONVENE_MEETING)),
    /** Staff of a secretariat that convenes meetings. */
    CONVENER(Set.of(CONVENE_MEETING, ISSUE_NOTIFICATIONS)),
    /** Works only in the meetings it is let into. */
    MEMBER(Set.of());

    private final Set<Action> actions;

    PlatformRole(Set<Action> actions) {
        this.actions = actions;
    }

    public boolean allows(Action action) {
        return actions.contains(action);
    }
}
