package org.plenary.federation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.plenary.federation.OrganisationUsers.OrganisationUser;
import org.plenary.federation.SignInRefused.Reason;
import org.plenary.security.Proof.Means;
import org.plenary.signin.Entrance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Lets in whoever comes back from the provider of their organisation as the account that they are here, or says why not on the login page. */
@Component
class OrganisationEntrance implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationEntrance.class);
    private static final Set<String> SAID_NO = Set.of("access_denied", "login_required", "consent_required", "interaction_required", "account_selection_required");
    private static final Set<String> NOT_FROM_HERE = Set.of("authorization_request_not_found", "invalid_state_parameter", "invalid_nonce");
    private static final Set<String> NO_ANSWER = Set.of("invalid_token_response", "invalid_user_info_response", "client_registration_not_found");

    private final Entrance entrance;

    OrganisationEntrance(Entrance entrance) {
        this.entrance = entrance;
    }

    /** The provider has taken the first step of signing in; who has a second one here is asked for it. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication provider) throws IOException, ServletException {
        entrance.comes(request, response, ((OrganisationUser) provider.getPrincipal()).account(), Means.ORGANISATION);
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        var reason = reason(failure);
        LOG.info("Nobody is let in by {}: {}, {}", request.getServletPath(), reason, failure.getMessage());
        response.sendRedirect(request.getContextPath() + "/login?organisation=" + reason);
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
