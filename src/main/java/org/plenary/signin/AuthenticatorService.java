package org.plenary.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plenary.audit.AuditTrail;
import org.plenary.people.AccountAdministration;
import org.plenary.people.AccountChanged;
import org.plenary.security.Action;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.SecretBox;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator app of one's own account; administrators may take one away. */
@Service
public class AuthenticatorService {

    /** @param since null where there is none in force @param recoveryCodes how many are left */
    public record State(Instant since, int recoveryCodes) {

        public boolean isOn() {
            return since != null;
        }
    }

    /** @param secret to be typed into an app, in groups of four @param address to be read by it from a QR code */
    public record Begun(String secret, String address) {
    }

    private static final String ISSUER = "Plenary";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondStepRepository steps;
    private final SecondStep secondStep;
    private final SecretBox secrets;
    private final AccountNews news;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthenticatorService(SecondStepRepository steps, SecondStep secondStep, SecretBox secrets, AccountNews news, AuditTrail audit,
            ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.secondStep = secondStep;
        this.secrets = secrets;
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public State state() {
        var id = CurrentAccount.get().id();
        return steps.find(id).filter(one -> one.confirmedAt() != null)
                .map(one -> new State(one.confirmedAt(), steps.unusedRecoveryCodes(id).size())).orElse(new State(null, 0));
    }

    /** Makes a secret, which counts for nothing until {@link #confirm}. @throws InvalidInput when one is in force already */
    @SignedIn
    @AskAgain
    @Transactional
    public Begun begin() {
        var account = CurrentAccount.get();
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        if (!steps.begin(account.id(), secrets.seal(secret, SecondStep.owner(account.id())), clock.instant())) {
            throw Input.refused("code", "account.security.authenticator.there-is-one");
        }
        return new Begun(Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 "), Totp.address(secret, ISSUER, account.getUsername()));
    }

    /** From now on a code is asked for at each sign-in. @return the recovery codes, shown once @throws InvalidInput when the code is wrong */
    @SignedIn
    @AskAgain
    @Transactional
    public List<String> confirm(String code) {
        var account = CurrentAccount.get();
        if (!secondStep.takesFirst(account.id(), code, false) || !steps.confirm(account.id(), clock.instant())) {
            throw Input.refused("code", "account.security.error.code");
        }
        audit.record(null, AccountAdministration.ACCOUNT, account.id(), "AUTHENTICATOR_ON", null, null);
        news.tell(account, AccountNews.Kind.AUTHENTICATOR_ON);
        return secondStep.newRecoveryCodes(account.id());
    }

    @SignedIn
    @AskAgain
    @Transactional
    public void turnOff() {
        var account = CurrentAccount.get();
        var wasOn = steps.isConfirmed(account.id());
        steps.remove(account.id());
        if (wasOn) {
            audit.record(null, AccountAdministration.ACCOUNT, account.id(), "AUTHENTICATOR_OFF", null, null);
            news.tell(account, AccountNews.Kind.AUTHENTICATOR_OFF);
        }
    }

    /** @return the accounts that have one in force */
    @Requires(Action.ADMINISTER_ACCOUNTS)
    @Transactional(readOnly = true)
    public Set<Long> holders() {
        return steps.holders();
    }

    /**
     * For somebody who lost the app and the recovery codes, once an administrator has made sure who they are: the account's sessions end, and
     * its holder is told.
     */
    @Requires(Action.ADMINISTER_ACCOUNTS)
    @AskAgain
    @Transactional
    public void takeAway(long accountId) {
        if (steps.isConfirmed(accountId)) {
            steps.remove(accountId);
            audit.record(null, AccountAdministration.ACCOUNT, accountId, "AUTHENTICATOR_OFF", null, null);
            events.publishEvent(new AccountChanged(accountId, AccountChanged.What.AUTHENTICATOR_TAKEN_AWAY));
        }
    }

    /** @return codes that replace all there were, shown once */
    @SignedIn
    @AskAgain
    @Transactional
    public List<String> newRecoveryCodes() {
        var account = CurrentAccount.get();
        if (!steps.isConfirmed(account.id())) {
            throw Input.refused("code", "account.security.authenticator.none");
        }
        audit.record(null, AccountAdministration.ACCOUNT, account.id(), "RECOVERY_CODES", null, null);
        return secondStep.newRecoveryCodes(account.id());
    }
}
