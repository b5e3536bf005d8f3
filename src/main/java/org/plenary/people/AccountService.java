package org.plenary.people;

import java.util.EnumSet;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Proof.Means;
import org.plenary.security.SecondFactor;
import org.plenary.security.SignedIn;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own account. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AccountSignIn signIn;
    private final List<SecondFactor> secondFactors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AccountService(AccountRepository accounts, PasswordEncoder passwords, AccountSignIn signIn, List<SecondFactor> secondFactors, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.events = events;
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

    /** @return false where the organisation lets its staff in by its provider only */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean mayUsePassword() {
        return signIn.mayUsePassword(CurrentAccount.get().id());
    }

    /** @return whether the present password, if there is one, has to be given with a new one: what was sent by e-mail, or a passkey, stands for it */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean needsPresentPassword() {
        var account = CurrentAccount.get();
        return signIn.hasPassword(account.id()) && account.proof().means().stream().noneMatch(EnumSet.of(Means.LINK, Means.PASSKEY)::contains);
    }

    /**
     * All other sessions of the account end.
     *
     * @param present ignored where it is not needed, see {@link #needsPresentPassword}
     * @throws InvalidInput when the present password is wrong, the new one is too easy to guess, or the organisation lets in by its provider only
     */
    @SignedIn
    @AskAgain
    @Transactional
    public void changePassword(String present, String wanted) {
        var account = CurrentAccount.get();
        if (!mayUsePassword()) {
            throw new InvalidInput(List.of(Violation.of("password", "account.error.provider-only")));
        }
        if (needsPresentPassword() && !signIn.isPassword(account, present)) {
            throw new InvalidInput(List.of(Violation.of("present", "account.error.password-wrong")));
        }
        InvalidInput.throwIfAny(Passwords.violations(wanted, account, secondFactors.stream().anyMatch(factor -> factor.isWanted(account.id()))));
        accounts.setPasswordHash(account.getUsername(), passwords.encode(wanted));
        audit.record(null, AccountAdministration.ACCOUNT, account.id(), "PASSWORD_CHANGED", null, null);
        events.publishEvent(new AccountChanged(account.id(), AccountChanged.What.NEW_PASSWORD));
    }
}
