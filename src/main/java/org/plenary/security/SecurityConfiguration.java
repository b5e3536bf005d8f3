package org.plenary.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.plenary.shell.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in at the door. What they may do inside is decided method by method: {@link MethodSecurity}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Flow before 25.4 needs inline scripts and styles, and evaluates what the server sends; everything else comes from here only, and nobody may frame us. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; media-src 'self'; worker-src 'self'; frame-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher GUEST_DECISION = new OrRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/confirm/*"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/my-programme/*"), PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/notified/*"));

    /** In bytes, as in {@code spring.servlet.multipart}: of a larger one not even the proof is read that it came from our page. */
    private static final long LARGEST_FORM = 12_000_000;

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, SignInLimit signInLimit, Sessions sessions, OwnAddress address, Refusals refusals) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers(HttpMethod.GET, "/confirm/*", "/guest/**", "/published/**", "/icons/**", "/styles/**").permitAll()
                .requestMatchers(HttpMethod.GET, "/programme/**", "/screen/*", "/my-programme/*", "/my-calendar/*", "/my-meetings/*", "/notified/**").permitAll()
                .requestMatchers(GUEST_DECISION).permitAll());
        http.headers(headers -> headers
                // Before the page is written: Flow commits its response past the wrapper that would add them at the end.
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                })
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                // A guest link is in the address: it must not leave in a Referer header.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        http.exceptionHandling(failures -> failures.accessDeniedHandler(SecurityConfiguration::denied));
        http.sessionManagement(management -> management.sessionFixation(fixation -> fixation.changeSessionId()));
        http.addFilterBefore(new OriginCheck(address, refusals), CsrfFilter.class);
        http.addFilterBefore(signInLimit, UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new SessionWatch(sessions), AnonymousAuthenticationFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login")
                // What is no view of ours ends at the page that says so, for whoever is signed in.
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }

    /** A guest's page that was open for longer than its session: or with a file that is too large: it is shown again with a note, and nothing was changed. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!GUEST_DECISION.matches(request)) {
            new AccessDeniedHandlerImpl().handle(request, response, denied);
            return;
        }
        var language = request.getParameter("lang");
        response.sendRedirect(request.getRequestURI() + "?again=" + (request.getContentLengthLong() > LARGEST_FORM ? "large" : "true")
                + (language == null ? "" : "&lang=" + Messages.offered(Locale.of(language)).getLanguage()));
    }

    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        return new DefaultAuthenticationEventPublisher(events);
    }

    /** Argon2id with 19 MiB, 2 iterations, 1 lane (OWASP Password Storage Cheat Sheet); the id in the hash lets stronger ones follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new NormalPasswords(new DelegatingPasswordEncoder("argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19_456, 2))));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
