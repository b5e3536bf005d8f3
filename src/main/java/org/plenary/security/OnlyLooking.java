package org.plenary.security;

import org.springframework.security.access.AccessDeniedException;

/** Whoever looks at a meeting as somebody else sees it changes nothing, and sees nothing of their own besides. */
public class OnlyLooking extends AccessDeniedException {

    private final Look look;

    public OnlyLooking(Look look) {
        super("Looking as " + look.holder());
        this.look = look;
    }

    public Look look() {
        return look;
    }
}
