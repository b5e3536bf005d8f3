package org.plenary.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.security.AccountPrincipal;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds accounts for Spring Security and slows down guessing: after {@value #FREE_ATTEMPTS} wrong passwords, codes or passkeys in a row an
 * account is locked for a time that doubles with each further one, up to an hour (NIST SP 800-63B, 3.2.2: limit consecutive failures).
 */
@Component
public class AccountSignIn implements UserDetailsService, UserDetailsPasswordService {

    static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountSignIn(AccountRepository accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
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

    /** @return the account as it is now, where it may sign in: neither disabled nor locked */
    @Transactional(readOnly = true)
    public Optional<AccountPrincipal> mayTry(long accountId) {
        return accounts.findById(accountId, clock.instant()).filter(account -> account.isEnabled() && account.isAccountNonLocked());
    }

    /** @return the account of an e-mail address, whether it may sign in or not */
    @Transactional(readOnly = true)
    public Optional<AccountPrincipal> known(String email) {
        return accounts.findByEmail(normal(email), clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<AccountPrincipal> byId(long accountId) {
        return accounts.findById(accountId, clock.instant());
    }

    /** @return whether the account may have a password, and links by e-mail that stand for it: its organisation may let in by its provider only */
    @Transactional(readOnly = true)
    public boolean mayUsePassword(long accountId) {
        return accounts.mayUsePassword(accountId);
    }

    /** @return whether there is a password that lets the account in */
    @Transactional(readOnly = true)
    public boolean hasPassword(long accountId) {
        return accounts.usablePassword(accountId) != null;
    }

    /** @return whether this is the password of the account, and it is not locked; a wrong one counts for the lock, and where there is none nothing does */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isPassword(AccountPrincipal account, String password) {
        if (mayTry(account.id()).isEmpty()) {
            return false;
        }
        var hash = accounts.usablePassword(account.id());
        if (hash == null) {
            return false;
        }
        if (password != null && passwords.matches(password, hash)) {
            accounts.forgiveFailures(account.id());
            return true;
        }
        countFailure(account.getUsername());
        return false;
    }

    /** A code or a passkey of the account was wrong; counts like a wrong password. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(AccountPrincipal account) {
        countFailure(account.getUsername());
    }

    /** Its holder has shown who they are: what was wrong before does not count any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgive(AccountPrincipal account) {
        accounts.forgiveFailures(account.id());
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        var email = normal(event.getAuthentication().getName());
        // Where there is no password to guess nobody is locked out by guessing.
        if (accounts.findByEmail(email, clock.instant()).filter(account -> !accounts.mayUsePassword(account.id())).isEmpty()) {
            countFailure(email);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal account) {
            accounts.signedIn(account.id(), clock.instant());
        }
    }

    private void countFailure(String email) {
        var failures = accounts.countFailure(email);
        if (failures >= FREE_ATTEMPTS) {
            accounts.lock(email, clock.instant().plus(lockAfter(failures)));
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
