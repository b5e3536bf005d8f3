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

    /** @return whether the present password has to be given with a new one: a link that was sent by e-mail, or a passkey, stands for it */
    @SignedIn
    public boolean needsPresentPassword() {
        return CurrentAccount.get().proof().means().stream().noneMatch(EnumSet.of(Means.LINK, Means.PASSKEY)::contains);
    }

    /**
     * All other sessions of the account end.
     *
     * @param present ignored where it is not needed, see {@link #needsPresentPassword}
     * @throws InvalidInput when the present password is wrong or the new one is too easy to guess
     */
    @SignedIn
    @AskAgain
    @Transactional
    public void changePassword(String present, String wanted) {
        var account = CurrentAccount.get();
        if (needsPresentPassword() && !signIn.isPassword(account, present)) {
            throw new InvalidInput(List.of(Violation.of("present", "account.error.password-wrong")));
        }
        InvalidInput.throwIfAny(Passwords.violations(wanted, account, secondFactors.stream().anyMatch(factor -> factor.isWanted(account.id()))));
        accounts.setPasswordHash(account.getUsername(), passwords.encode(wanted));
        audit.record(null, AccountAdministration.ACCOUNT, account.id(), "PASSWORD_CHANGED", null, null);
        events.publishEvent(new AccountChanged(account.id(), AccountChanged.What.NEW_PASSWORD));
    }
}
