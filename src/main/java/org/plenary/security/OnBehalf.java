package org.plenary.security;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Reads with somebody's own rights what is written to them while they are not signed in. For jobs only: on a thread of a page Vaadin
 * prefers whoever is signed in there. Whoever asks about the rights of others asks {@link Rights#may(AccountPrincipal, Action, long)}.
 */
public final class OnBehalf {

    private OnBehalf() {
    }

    /** Whoever is signed in on this thread is so again afterwards. */
    public static <T> T of(AccountPrincipal account, Supplier<T> reading) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities())));
        try {
            return reading.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
