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

    /**
     * How the signed-in account can show who it is.
     *
     * @param code      of an authenticator app; where there is one nothing but it and a passkey counts
     * @param password  one that lets in
     * @param mail      a code that is sent to the account's address
     * @param elsewhere a path of this application, without a leading slash, that leads to the page of the own organisation
     */
    public record Ways(boolean code, boolean password, boolean passkey, boolean mail, Optional<String> elsewhere) {
    }

    private final AccountSignIn accounts;
    private final SecondStep secondStep;
    private final SignInLinks links;
    private final PasskeyRepository passkeys;
    private final Passkeys ceremonies;
    private final SignInJournal journal;
    private final List<ProofElsewhere> elsewhere;
    private final Clock clock;

    ProofService(AccountSignIn accounts, SecondStep secondStep, SignInLinks links, PasskeyRepository passkeys, Passkeys ceremonies, SignInJournal journal,
            List<ProofElsewhere> elsewhere, Clock clock) {
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.links = links;
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

    @SignedIn
    @Transactional(readOnly = true)
    public Ways ways() {
        var account = CurrentAccount.get();
        var code = secondStep.isWanted(account.id());
        return new Ways(code, !code && accounts.hasPassword(account.id()), !passkeys.of(account.id()).isEmpty(), !code && accounts.mayUsePassword(account.id()),
                code ? Optional.empty() : elsewhere.stream().flatMap(one -> one.path(account).stream()).findFirst());
    }

    /** Sends a code by e-mail that shows once who one is, where that is a way. @throws InvalidInput when too many letters were sent of late */
    @SignedIn
    @Transactional
    public void sendCode() {
        var account = CurrentAccount.get();
        if (!ways().mail()) {
            throw Input.refused("shown", "account.security.ask.none");
        }
        if (!links.sendCode(account)) {
            throw Input.refused("shown", "account.security.ask.mail-limit");
        }
    }

    /** @throws InvalidInput when it is not the code of a letter, was used before, or the account is locked */
    @SignedIn
    public void showCode(String code) {
        var account = CurrentAccount.get();
        if (secondStep.isWanted(account.id()) || !links.takeCode(account, code)) {
            journal.failed(account, Means.LINK);
            throw Input.refused("shown", "account.security.error.mail-code");
        }
        proven(account, Means.LINK);
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
