package org.plenary.security;

import org.springframework.stereotype.Component;

/** Begins and ends a {@link Look}: nothing else changes as whom an account works. */
@Component
public class Looking {

    private final Rights rights;

    Looking(Rights rights) {
        this.rights = rights;
    }

    /** @throws Refused unless the signed-in account decides about access to that meeting */
    public void begin(Look look) {
        rights.require(Action.MANAGE_ACCESS, look.meetingId());
        CurrentAccount.get().looks(look);
    }

    public void end() {
        CurrentAccount.get().looks(null);
    }
}
