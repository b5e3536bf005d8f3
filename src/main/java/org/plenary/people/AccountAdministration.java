package org.plenary.people;

import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.security.Action;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation, for its administrators. */
@Service
public class AccountAdministration {

    public static final String ACCOUNT = "ACCOUNT";

    private record State(String email, boolean enabled) {
    }

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AccountAdministration(AccountRepository accounts, PasswordEncoder passwords, AuditTrail audit, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
    }

    @Requires(Action.ADMINISTER_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<AccountRow> accounts() {
        return accounts.all();
    }

    /**
     * @return the first password, shown once and stored only as a hash
     * @throws InvalidInput when a field is missing or wrong, or the address is taken
     */
    @Requires(Action.ADMINISTER_ACCOUNTS)
    @AskAgain
    @Transactional
    public String create(AccountDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        if (accounts.exists(draft.email())) {
            throw new InvalidInput(List.of(Violation.of("email", "account.error.email-taken")));
        }
        var password = Passwords.random();
        var id = accounts.insert(draft, passwords.encode(password));
        audit.record(null, ACCOUNT, id, "CREATED", null, draft);
        return password;
    }

    /** Nobody can lock themselves out; whoever is disabled is signed out everywhere. @throws NotFound when somebody changed the account meanwhile */
    @Requires(Action.ADMINISTER_ACCOUNTS)
    @AskAgain
    @Transactional
    public void setEnabled(AccountRow account, boolean enabled) {
        if (account.id() == CurrentAccount.get().id()) {
            throw new InvalidInput(List.of(Violation.of("enabled", "account.error.own")));
        }
        if (accounts.setEnabled(account.id(), account.version(), enabled) == 0) {
            throw new NotFound("account", account.id());
        }
        audit.record(null, ACCOUNT, account.id(), "CHANGED", new State(account.fields().email(), account.enabled()),
                new State(account.fields().email(), enabled));
        if (!enabled) {
            events.publishEvent(new AccountChanged(account.id(), AccountChanged.What.DISABLED));
        }
    }

    /** @return the new password, shown once @throws NotFound when somebody changed the account meanwhile */
    @Requires(Action.ADMINISTER_ACCOUNTS)
    @AskAgain
    @Transactional
    public String resetPassword(AccountRow account) {
        var password = Passwords.random();
        if (accounts.resetPassword(account.id(), account.version(), passwords.encode(password)) == 0) {
            throw new NotFound("account", account.id());
        }
        audit.record(null, ACCOUNT, account.id(), "PASSWORD_RESET", null, null);
        events.publishEvent(new AccountChanged(account.id(), AccountChanged.What.PASSWORD_RESET));
        return password;
    }
}
