package org.plenary.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Proof;
import org.plenary.security.Proof.Means;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows again, within a session, who one is. A wrong password or code counts for the lock of the account. */
@Service
public class ProofService {

    /** @param options to be answered, once @param json the same for the page's script */
    public record Asked(PublicKeyCredentialRequestOptions options, String json) {
    }

    private final AccountSignIn accounts;
    private final SecondStep secondStep;
    private final PasskeyRepository passkeys;
    private final Passkeys ceremonies;
    private final SignInJournal journal;
    private final List<ProofElsewhere> elsewhere;
    private final Clock clock;

    ProofService(AccountSignIn accounts, SecondStep secondStep, PasskeyRepository passkeys, Passkeys ceremonies, SignInJournal journal, List<ProofElsewhere> elsewhere,
            Clock clock) {
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.journal = journal;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** @return whether a code is asked for, and not the password: where there is an authenticator app, what is asked again is what is harder to steal */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean wantsCode() {
        return secondStep.isWanted(CurrentAccount.get().id());
    }

    /** @return where the account shows who it is instead of here, as a path of this application */
    @SignedIn
    public Optional<String> elsewhere() {
        var account = CurrentAccount.get();
        return elsewhere.stream().flatMap(one -> one.path(account).stream()).findFirst();
    }

    @SignedIn
    @Transactional(readOnly = true)
    public boolean hasPasskey() {
        return !passkeys.of(CurrentAccount.get().id()).isEmpty();
    }

    /** @param shown the password, or a code where one is wanted @throws InvalidInput when it is wrong, or the account is locked */
    @SignedIn
    public void show(String shown) {
        var account = CurrentAccount.get();
        if (secondStep.isWanted(account.id())) {
            var means = secondStep.take(account, shown);
            if (means.isEmpty()) {
                journal.failed(account, Means.CODE);
                throw Input.refused("shown", "account.security.error.code");
            }
            proven(account, means.get());
        } else {
            if (!accounts.isPassword(account, shown)) {
                journal.failed(account, Means.PASSWORD);
                throw Input.refused("shown", "account.security.error.password");
            }
            proven(account, Means.PASSWORD);
        }
    }

    @SignedIn
    public Asked askForPasskey() {
        CurrentAccount.get();
        var options = ceremonies.request(SecurityContextHolder.getContext().getAuthentication());
        return new Asked(options, Passkeys.json(options));
    }

    /** @throws InvalidInput when the answer is not of a passkey of this account to what was asked */
    @SignedIn
    public void showPasskey(Asked asked, String answer) {
        var account = CurrentAccount.get();
        if (ceremonies.answered(asked.options(), answer).filter(account::equals).isEmpty()) {
            journal.failed(account, Means.PASSKEY);
            throw Input.refused("shown", "account.security.error.passkey");
        }
        proven(account, Means.PASSKEY);
    }

    private void proven(AccountPrincipal account, Means means) {
        account.proves(new Proof(List.of(means), clock.instant()));
    }
}
