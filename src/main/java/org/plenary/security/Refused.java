package org.plenary.security;

import org.springframework.security.access.AccessDeniedException;

/** A right that is missing; the interface names it and says who can grant it. */
public class Refused extends AccessDeniedException {

    private final Action action;

    public Refused(Action action) {
        super("Refused: " + action);
        this.action = action;
    }

    public Action action() {
        return action;
    }
}
