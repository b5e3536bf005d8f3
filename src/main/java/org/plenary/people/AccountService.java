package org.plenary.people;

import org.plenary.security.CurrentAccount;
import org.plenary.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own account. */
@Service
public class AccountService {

    private final AccountRepository accounts;

    AccountService(AccountRepository accounts) {
        this.accounts = accounts;
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
}
