package org.plenary.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.BearerToken;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.security.Refusals;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links sent by e-mail that let in once, in place of the password and of nothing else, and codes that show once who is signed in. Where an
 * organisation lets in by its provider only neither is sent: they would pass by what the provider asks for.
 */
@Component
public class SignInLinks {

    static final Duration VALID = Duration.ofMinutes(10);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    /** So many letters an account gets within {@link #VALID}, however often somebody asks for them. */
    static final int MOST = 3;

    private final SignInRepository links;
    private final AccountSignIn accounts;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final Refusals refusals;
    private final Clock clock;

    SignInLinks(SignInRepository links, AccountSignIn accounts, Outbox outbox, PublicAddress address, Messages messages, Refusals refusals,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Sends a link where the address is that of an account that may sign in; whoever asks learns nothing of that. */
    @Transactional
    public void send(String email) {
        accounts.known(email).filter(AccountPrincipal::isEnabled).ifPresent(account -> {
            var now = clock.instant();
            if (!mayGetAnother(account, now)) {
                return;
            }
            var token = BearerToken.make();
            links.insertLink(BearerToken.hash(token), account.id(), now, now.plus(VALID));
            var locale = account.locale();
            if (accounts.mayUsePassword(account.id())) {
                tell(account, messages.get("login.link.mail.subject", locale),
                        messages.get("login.link.mail.body", locale, account.name(), VALID.toMinutes(), address.of("/login/link/" + token)));
            } else {
                tell(account, messages.get("login.provider-only.mail.subject", locale),
                        messages.get("login.provider-only.mail.body", locale, account.name(), account.organisation(), address.of("/login")));
            }
        });
    }

    /** Sends a code to whoever is signed in; it opens nothing that a link would not. @return false where too many letters were sent of late */
    @Transactional
    public boolean sendCode(AccountPrincipal account) {
        var now = clock.instant();
        if (!mayGetAnother(account, now)) {
            return false;
        }
        var code = SecondStep.newCode();
        links.insertLink(hash(account, code), account.id(), now, now.plus(VALID));
        tell(account, messages.get("account.security.ask.mail.subject", account.locale()),
                messages.get("account.security.ask.mail.body", account.locale(), account.name(), VALID.toMinutes(), code));
        return true;
    }

    /** Spends a code; a wrong one counts for the lock of the account. @return false where it is none, or the account is locked */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeCode(AccountPrincipal account, String code) {
        if (accounts.mayTry(account.id()).isEmpty() || !accounts.mayUsePassword(account.id())) {
            return false;
        }
        if (links.useLink(hash(account, code), clock.instant())) {
            accounts.forgive(account);
            return true;
        }
        accounts.failed(account);
        return false;
    }

    private static String hash(AccountPrincipal account, String code) {
        return BearerToken.hash("code of account " + account.id() + ": " + SecondStep.normal(code));
    }

    private boolean mayGetAnother(AccountPrincipal account, Instant now) {
        links.deleteLinksUntil(account.id(), now.minus(VALID));
        return links.linksSince(account.id(), now.minus(VALID)) < MOST;
    }

    private void tell(AccountPrincipal account, String subject, String body) {
        outbox.putFirst(new Letter(null, account.getUsername(), account.name(), account.locale(), subject, body));
    }

    /**
     * Looks without changing anything.
     *
     * @throws InvalidLink when it lets nobody in
     */
    @Transactional(readOnly = true)
    public AccountPrincipal look(String token) {
        var link = Optional.of(token).filter(TOKEN.asMatchPredicate()).flatMap(one -> links.link(BearerToken.hash(one))).orElseThrow(() -> {
            refusals.unknownLink();
            return new InvalidLink(Reason.UNKNOWN);
        });
        if (link.usedAt() != null) {
            throw new InvalidLink(Reason.USED);
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw new InvalidLink(Reason.EXPIRED);
        }
        return accounts.byId(link.accountId()).filter(account -> account.isEnabled() && accounts.mayUsePassword(account.id())).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
    }

    /** Spends it. @return whose it was; empty where another was quicker @throws InvalidLink when it lets nobody in */
    @Transactional
    public Optional<AccountPrincipal> spend(String token) {
        var account = look(token);
        return links.useLink(BearerToken.hash(token), clock.instant()) ? Optional.of(account) : Optional.empty();
    }
}
