package org.plenary.federation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plenary.federation.OrganisationUsers.OrganisationUser;
import org.plenary.federation.SignInRefused.Reason;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Proof;
import org.plenary.security.Proof.Means;
import org.plenary.signin.Entrance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in whoever comes back from the provider of their organisation as the account that they are here, or says why not: on the login page, or to whoever is signed in already where their account is. */
@Component
class OrganisationEntrance implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationEntrance.class);
    private static final Set<String> SAID_NO = Set.of("access_denied", "login_required", "consent_required", "interaction_required", "account_selection_required");
    private static final Set<String> NOT_FROM_HERE = Set.of("authorization_request_not_found", "invalid_state_parameter", "invalid_nonce");
    private static final Set<String> NO_ANSWER = Set.of("invalid_token_response", "invalid_user_info_response", "client_registration_not_found");

    /** By how much the provider's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Entrance entrance;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OrganisationEntrance(Entrance entrance, Clock clock) {
        this.entrance = entrance;
        this.clock = clock;
    }

    /**
     * A provider in which somebody is signed in already sends them back without a question: where the person was to be asked, the token has to
     * say that it was done since then.
     *
     * @throws SignInRefused where it does not say so, or it was another person
     */
    OAuth2AuthenticationToken checked(OAuth2LoginAuthenticationToken answer) {
        var user = (OrganisationUser) answer.getPrincipal();
        Instant asked = answer.getAuthorizationExchange().getAuthorizationRequest().getAttribute(OrganisationProof.AGAIN);
        if (asked != null) {
            if (user.getAuthenticatedAt() == null || user.getAuthenticatedAt().isBefore(asked.minus(SKEW))) {
                throw new SignInRefused(Reason.NOT_ASKED);
            }
            if (CurrentAccount.find().filter(account -> !account.equals(user.account())).isPresent()) {
                throw new SignInRefused(Reason.OTHER_PERSON);
            }
        }
        return new OAuth2AuthenticationToken(user, answer.getAuthorities(), answer.getClientRegistration().getRegistrationId());
    }

    /**
     * The provider has taken the first step of signing in; who has a second one here is asked for it. It counts as a proof from the moment at
     * which the person showed there who they are, and where that is not told, for nothing that is asked again.
     */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication provider) throws IOException, ServletException {
        var user = (OrganisationUser) provider.getPrincipal();
        var now = clock.instant();
        var shown = user.getAuthenticatedAt() == null ? Instant.EPOCH : user.getAuthenticatedAt();
        entrance.comes(request, response, user.account(), new Proof(List.of(Means.ORGANISATION), shown.isAfter(now) ? now : shown));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        var reason = reason(failure);
        LOG.info("Nobody is let in by {}: {}, {}", request.getServletPath(), reason, failure.getMessage());
        response.sendRedirect(request.getContextPath() + (isSignedIn(request) ? "/account/security?refused=" : "/login?organisation=") + reason);
    }

    /** As the session has it: on this thread nobody is any more. */
    private boolean isSignedIn(HttpServletRequest request) {
        return contexts.loadDeferredContext(request).get().getAuthentication() != null;
    }

    private static Reason reason(AuthenticationException failure) {
        return switch (failure) {
            case SignInRefused refused -> refused.reason();
            case OAuth2AuthenticationException protocol when SAID_NO.contains(protocol.getError().getErrorCode()) -> Reason.DENIED;
            case OAuth2AuthenticationException protocol when NOT_FROM_HERE.contains(protocol.getError().getErrorCode()) -> Reason.STATE;
            case OAuth2AuthenticationException protocol when !NO_ANSWER.contains(protocol.getError().getErrorCode()) -> Reason.TOKEN;
            default -> Reason.UNAVAILABLE;
        };
    }
}
