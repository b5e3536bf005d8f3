package org.plenary.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.people.AccountAdministration;
import org.plenary.people.AccountChanged;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Proof.Means;
import org.plenary.security.Sessions;
import org.plenary.signin.SignInEvent.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes down what happens at the door. The audit trail keeps for good that somebody came in and with what; from where, and with which
 * browser, is kept for {@link #KEPT} and shown to the holder of the account. Of addresses without an account nothing is kept: people type
 * their passwords there.
 */
@Component
class SignInJournal {

    static final Duration KEPT = Duration.ofDays(180);
    /** Whoever failed to get in: nobody knows who it was. */
    private static final Actor STRANGER = new Actor(null, "–", null);

    private record Shown(String means) {
    }

    private final SignInRepository journal;
    private final AccountSignIn accounts;
    private final AccountNews news;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    SignInJournal(SignInRepository journal, AccountSignIn accounts, AccountNews news, Sessions sessions, AuditTrail audit, Clock clock) {
        this.journal = journal;
        this.accounts = accounts;
        this.news = news;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void cameIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal account) {
            write(account, Kind.SIGNED_IN, account.proof().means());
            if (account.proof().means().contains(Means.LINK)) {
                journal.endLinks(account.id(), clock.instant());
                news.tell(account, AccountNews.Kind.LINK_USED);
            }
            if (account.proof().means().contains(Means.RECOVERY_CODE)) {
                news.tell(account, AccountNews.Kind.RECOVERY_CODE_USED);
            }
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        accounts.known(event.getAuthentication().getName()).ifPresent(account -> write(account, Kind.SIGN_IN_FAILED, List.of(Means.PASSWORD)));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void locked(AuthenticationFailureLockedEvent event) {
        accounts.known(event.getAuthentication().getName()).ifPresent(account -> write(account, Kind.SIGN_IN_LOCKED, List.of(Means.PASSWORD)));
    }

    /** A code or a passkey was wrong. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(AccountPrincipal account, Means means) {
        write(account, accounts.mayTry(account.id()).isEmpty() ? Kind.SIGN_IN_LOCKED : Kind.SIGN_IN_FAILED, List.of(means));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wentOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal account) {
            write(account, Kind.SIGNED_OUT, List.of());
        }
    }

    private void write(AccountPrincipal account, Kind kind, List<Means> means) {
        var caller = Caller.current().orElse(new Caller("", ""));
        journal.insert(account.id(), new SignInEvent(clock.instant(), kind, means, Objects.requireNonNullElse(caller.address(), ""), caller.device()));
        journal.deleteUntil(account.id(), clock.instant().minus(KEPT));
        var actor = kind == Kind.SIGNED_IN || kind == Kind.SIGNED_OUT ? Actor.of(account) : STRANGER;
        audit.record(actor, null, AccountAdministration.ACCOUNT, account.id(), kind.name(), null,
                means.isEmpty() ? null : new Shown(means.stream().map(Means::name).collect(Collectors.joining(", "))));
    }

    /** Within the transaction of the change: the holder is told if and only if it was made. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(AccountChanged change) {
        journal.endLinks(change.accountId(), clock.instant());
        switch (change.what()) {
            case NEW_PASSWORD -> news.tell(CurrentAccount.get(), AccountNews.Kind.PASSWORD);
            case PASSWORD_RESET -> accounts.byId(change.accountId()).ifPresent(account -> news.tell(account, AccountNews.Kind.PASSWORD_RESET));
            case AUTHENTICATOR_TAKEN_AWAY -> accounts.byId(change.accountId()).ifPresent(account -> news.tell(account, AccountNews.Kind.AUTHENTICATOR_OFF));
            case DISABLED -> { }
        }
    }

    /** Whoever came in with what was in force before leaves; who changed it stays. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void committed(AccountChanged change) {
        var own = CurrentAccount.find().orElse(null);
        sessions.end(sitting -> sitting.account().id() == change.accountId() && sitting.account() != own);
    }
}
