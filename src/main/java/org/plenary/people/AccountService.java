package org.plenary.people;

import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.security.CurrentAccount;
import org.plenary.security.SignedIn;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own account. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    AccountService(AccountRepository accounts, PasswordEncoder passwords, AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Preferences preferences() {
        return accounts.preferences(CurrentAccount.get().id());
    }

    @SignedIn
    @Transactional
    public void prefer(Preferences preferences) {
        var account = CurrentAccount.get();
        accounts.setPreferences(account.id(), preferences);
        account.speaks(preferences.locale());
    }

    /** @throws InvalidInput when the present password is wrong or the new one is too easy to guess */
    @SignedIn
    @Transactional
    public void changePassword(String present, String wanted) {
        var account = CurrentAccount.get();
        if (!passwords.matches(present, accounts.passwordHash(account.id()))) {
            throw new InvalidInput(List.of(Violation.of("present", "account.error.password-wrong")));
        }
        InvalidInput.throwIfAny(Passwords.violations(wanted, account.getUsername()));
        accounts.setPasswordHash(account.getUsername(), passwords.encode(wanted));
        audit.record(null, AccountAdministration.ACCOUNT, account.id(), "PASSWORD_CHANGED", null, null);
    }
}
