package org.plenary.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.plenary.security.AccountPrincipal;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds accounts for Spring Security and slows down guessing: after {@value #FREE_ATTEMPTS} wrong passwords in a row an account
 * is locked for a time that doubles with each further one, up to an hour (NIST SP 800-63B, 3.2.2: limit consecutive failures).
 */
@Component
public class AccountSignIn implements UserDetailsService, UserDetailsPasswordService {

    static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final AccountRepository accounts;
    private final Clock clock;

    AccountSignIn(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return accounts.findByEmail(normal(email), clock.instant()).orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails account, String newHash) {
        accounts.setPasswordHash(account.getUsername(), newHash);
        return account;
    }

    /** @return the accounts a newcomer may try; empty where there are none, as in production. */
    @Transactional(readOnly = true)
    public List<DemonstrationAccount> demonstrationAccounts() {
        return accounts.demonstrationAccounts();
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        var email = normal(event.getAuthentication().getName());
        var failures = accounts.countFailure(email);
        if (failures >= FREE_ATTEMPTS) {
            accounts.lock(email, clock.instant().plus(lockAfter(failures)));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal account) {
            accounts.signedIn(account.id(), clock.instant());
        }
    }

    static Duration lockAfter(int failures) {
        var doublings = Math.min(failures - FREE_ATTEMPTS, 10);
        var lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    private static String normal(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }
}
