package org.plenary.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.plenary.security.SessionLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.client.RestClient;

/**
 * Sign-in with the provider of an organisation: authorisation code with state, nonce and PKCE (RFC 9700). Spring Security speaks the
 * protocol; whom it lets in is ours, so that it keeps neither tokens nor a session of its own.
 */
@Configuration(proxyBeanMethods = false)
class OrganisationSignInConfiguration {

    /** Where the browser is sent to the provider from: this and the name of the registration. */
    static final String START = "/sign-in/organisation";

    /** We want to know who somebody is, and never act for them at their provider. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
            // Thrown away.
        }

        @Override
        public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
            // There is none.
        }
    }

    /** @param limits a sign-in at the provider may be no older than a session here; whoever asks for this is told how old it is (OpenID Connect Core 1.0, 3.1.2.1 and 2) */
    private static OAuth2AuthorizationRequestResolver requests(Registrations registrations, SessionLimits limits, Clock clock) {
        var usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                var made = usual.resolve(request);
                if (made == null) {
                    return null;
                }
                if (request.getParameter(OrganisationProof.AGAIN) == null) {
                    return OAuth2AuthorizationRequest.from(made).additionalParameters(parameters -> parameters.put("max_age", limits.longest().toSeconds())).build();
                }
                return OAuth2AuthorizationRequest.from(made).additionalParameters(parameters -> parameters.putAll(Map.of("prompt", "login", "max_age", 0)))
                        .attributes(attributes -> attributes.put(OrganisationProof.AGAIN, clock.instant())).build();
            }

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
                return usual.resolve(request, registrationId);
            }
        };
    }

    @Bean
    Customizer<HttpSecurity> organisationSignIn(Registrations registrations, OrganisationUsers users, OrganisationEntrance entrance, OutwardHttp outward,
            SessionLimits limits, Clock clock) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(RestClient.builder().requestFactory(outward)
                .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return http -> http.oauth2Login(login -> login
                .loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(requests(registrations, limits, clock)))
                .redirectionEndpoint(back -> back.baseUri(Registrations.RETURN + "*"))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(exchange))
                .userInfoEndpoint(who -> who.oidcUserService(users))
                .successHandler(entrance)
                .failureHandler(entrance)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(entrance);
                        return filter;
                    }
                })
                // Nobody is signed in by this alone, so that a second step cannot be passed by; the configurer would set the one of the session again.
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                        filter.setSecurityContextRepository(new NullSecurityContextRepository());
                        filter.setAuthenticationResultConverter(entrance::checked);
                        return filter;
                    }
                }));
    }
}
