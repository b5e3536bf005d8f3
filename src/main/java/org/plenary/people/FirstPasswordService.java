package org.plenary.people;

import java.time.Clock;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.people.StaffRepository.FirstPassword;
import org.plenary.security.BearerToken;
import org.plenary.security.ByGuest;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.InvalidInput;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody whom their organisation has added chooses the first password, by the link in their letter. Opening the link changes nothing. */
@Service
public class FirstPasswordService {

    /** Whose password it is. @param locale of the account */
    public record Newcomer(String email, String name, String organisation, Locale locale) {
    }

    private final StaffRepository staff;
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;

    FirstPasswordService(StaffRepository staff, AccountRepository accounts, PasswordEncoder passwords, AuditTrail audit, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws InvalidLink when it is unknown, expired, used, the account is disabled, or has a password by now or may have none */
    @ByGuest
    @Transactional(readOnly = true)
    public Newcomer look(String token) {
        var link = open(token);
        return new Newcomer(link.email(), link.name(), link.organisation(), Locale.of(link.language()));
    }

    /**
     * @throws InvalidLink  when {@link #look} throws it: of two at once one is refused
     * @throws InvalidInput when the password is too short or easy to guess; the link stays good
     */
    @ByGuest
    @Transactional
    public void choose(String token, String password) {
        var link = open(token);
        InvalidInput.throwIfAny(Passwords.violations(password, accounts.findById(link.accountId(), clock.instant()).orElseThrow(), false));
        if (!staff.use(BearerToken.hash(token), clock.instant()) || !accounts.setFirstPassword(link.accountId(), passwords.encode(password))) {
            throw new InvalidLink(Reason.USED);
        }
        audit.record(new Actor(link.accountId(), link.name() + " (" + link.organisation() + ")", null), null, AccountAdministration.ACCOUNT, link.accountId(), "PASSWORD_CHANGED", null, null);
    }

    private FirstPassword open(String token) {
        var link = staff.issued(BearerToken.hash(token)).orElseThrow(() -> new InvalidLink(Reason.UNKNOWN));
        if (link.usedAt() != null || link.hasPassword()) {
            throw new InvalidLink(Reason.USED);
        }
        if (!link.enabled() || !accounts.mayUsePassword(link.accountId())) {
            throw new InvalidLink(Reason.REVOKED);
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw new InvalidLink(Reason.EXPIRED);
        }
        return link;
    }
}
