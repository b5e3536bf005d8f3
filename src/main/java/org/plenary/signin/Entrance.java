package org.plenary.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Proof;
import org.plenary.security.Proof.Means;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in who has shown enough, or remembers that the first step is done. Between the two steps nobody is signed in: the session
 * has a note and no more, so that it reaches what a stranger reaches. See docs/decisions/0032.
 */
@Component
public class Entrance {

    /** For how long the second step is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String NOTE = Entrance.class.getName();
    private static final String AFTER_LINK = "/account/security?password";

    private record HalfWay(long accountId, List<Means> means, Instant since) implements Serializable {
    }

    private final AccountSignIn accounts;
    private final SecondStep secondStep;
    private final SignInJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy renewal = new CompositeSessionAuthenticationStrategy(
            List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

    Entrance(AccountSignIn accounts, SecondStep secondStep, SignInJournal journal, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Lets in, or sends on to the second step where the account wants one and the means are not two factors in one. */
    public void comes(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account, Means means) throws IOException, ServletException {
        comes(request, response, account, new Proof(List.of(means), clock.instant()));
    }

    /** The same for whoever showed somewhere else, and perhaps a while ago, who they are. */
    public void comes(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account, Proof proof) throws IOException, ServletException {
        if (!proof.means().contains(Means.PASSKEY) && secondStep.isWanted(account.id())) {
            waitForSecondStep(request, response, account, proof.means().getFirst());
        } else {
            letIn(request, response, account, proof);
        }
    }

    void waitForSecondStep(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account, Means means) throws IOException {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(NOTE, new HalfWay(account.id(), List.of(means), clock.instant()));
        response.sendRedirect(request.getContextPath() + "/login/code");
    }

    /** @return whose second step is waited for in this session */
    public Optional<AccountPrincipal> waitingFor(HttpServletRequest request) {
        return note(request).flatMap(note -> accounts.byId(note.accountId())).filter(AccountPrincipal::isEnabled);
    }

    /** @return false where the code was wrong, or taken before, or the account is locked */
    public boolean takesCode(HttpServletRequest request, HttpServletResponse response, String code) throws IOException, ServletException {
        var note = note(request);
        var account = waitingFor(request);
        if (note.isEmpty() || account.isEmpty()) {
            return false;
        }
        var means = secondStep.take(account.get(), code);
        if (means.isEmpty()) {
            journal.failed(account.get(), Means.CODE);
            return false;
        }
        request.getSession().removeAttribute(NOTE);
        letIn(request, response, account.get(), new Proof(Stream.concat(note.get().means().stream(), means.stream()).toList(), clock.instant()));
        return true;
    }

    public void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NOTE);
        }
    }

    private Optional<HalfWay> note(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NOTE) instanceof HalfWay note && note.since().plus(PATIENCE).isAfter(clock.instant())
                ? Optional.of(note) : Optional.empty();
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, AccountPrincipal account, Proof proof) throws IOException, ServletException {
        account.eraseCredentials();
        account.proves(proof);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        authentication.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        request.getSession();
        renewal.onAuthentication(authentication, request, response);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        events.publishEvent(new AuthenticationSuccessEvent(authentication));
        if (proof.means().contains(Means.LINK)) {
            response.sendRedirect(request.getContextPath() + AFTER_LINK);
        } else {
            new SavedRequestAwareAuthenticationSuccessHandler().onAuthenticationSuccess(request, response, authentication);
        }
    }
}
