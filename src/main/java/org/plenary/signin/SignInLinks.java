package org.plenary.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.BearerToken;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links sent by e-mail that let in once, in place of the password and of nothing else. */
@Component
public class SignInLinks {

    static final Duration VALID = Duration.ofMinutes(15);
    /** So many letters an account gets within {@link #VALID}, however often somebody asks for them. */
    static final int MOST = 3;

    private final SignInRepository links;
    private final AccountSignIn accounts;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final Clock clock;

    SignInLinks(SignInRepository links, AccountSignIn accounts, Outbox outbox, PublicAddress address, Messages messages, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sends a link where the address is that of an account that may sign in; whoever asks learns nothing of that. */
    @Transactional
    public void send(String email) {
        accounts.known(email).filter(AccountPrincipal::isEnabled).ifPresent(account -> {
            var now = clock.instant();
            links.deleteLinksUntil(account.id(), now.minus(VALID));
            if (links.linksSince(account.id(), now.minus(VALID)) >= MOST) {
                return;
            }
            var token = BearerToken.make();
            links.insertLink(BearerToken.hash(token), account.id(), now, now.plus(VALID));
            var locale = account.locale();
            outbox.put(new Letter(null, account.getUsername(), account.name(), locale, messages.get("login.link.mail.subject", locale),
                    messages.get("login.link.mail.body", locale, account.name(), VALID.toMinutes(), address.of("/login/link/" + token))));
        });
    }

    /**
     * Looks without changing anything.
     *
     * @throws InvalidLink when it lets nobody in
     */
    @Transactional(readOnly = true)
    public AccountPrincipal look(String token) {
        var link = links.link(BearerToken.hash(token)).orElseThrow(() -> new InvalidLink(Reason.UNKNOWN));
        if (link.usedAt() != null) {
            throw new InvalidLink(Reason.USED);
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw new InvalidLink(Reason.EXPIRED);
        }
        return accounts.byId(link.accountId()).filter(AccountPrincipal::isEnabled).orElseThrow(() -> new InvalidLink(Reason.REVOKED));
    }

    /** Spends it. @return whose it was; empty where another was quicker @throws InvalidLink when it lets nobody in */
    @Transactional
    public Optional<AccountPrincipal> spend(String token) {
        var account = look(token);
        return links.useLink(BearerToken.hash(token), clock.instant()) ? Optional.of(account) : Optional.empty();
    }
}
