package org.plenary.signin;

import java.time.Clock;
import java.util.List;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Proof;
import org.plenary.security.Proof.Means;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The ways in: the password is Spring Security's, what follows it and stands beside it is ours. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** The password was right, and is not enough. */
    private static final class SecondStepNeeded extends AuthenticationException {

        private final transient AccountPrincipal account;

        private SecondStepNeeded(AccountPrincipal account) {
            super("Second step needed");
            this.account = account;
        }
    }

    private static final class ByPassword extends DaoAuthenticationProvider {

        private final SecondStep secondStep;
        private final Clock clock;

        private ByPassword(AccountSignIn accounts, PasswordEncoder passwords, SecondStep secondStep, Clock clock) {
            super(accounts);
            setPasswordEncoder(passwords);
            setUserDetailsPasswordService(accounts);
            this.secondStep = secondStep;
            this.clock = clock;
        }

        @Override
        protected Authentication createSuccessAuthentication(Object principal, Authentication request, UserDetails user) {
            if (user instanceof AccountPrincipal account) {
                if (secondStep.isWanted(account.id())) {
                    account.eraseCredentials();
                    throw new SecondStepNeeded(account);
                }
                account.proves(new Proof(List.of(Means.PASSWORD), clock.instant()));
            }
            return super.createSuccessAuthentication(principal, request, user);
        }
    }

    @Bean
    AuthenticationProvider passwordProvider(AccountSignIn accounts, PasswordEncoder passwords, SecondStep secondStep, Clock clock) {
        return new ByPassword(accounts, passwords, secondStep, clock);
    }

    @Bean
    Customizer<HttpSecurity> waysIn(Entrance entrance) {
        return http -> {
            http.authorizeHttpRequests(requests -> requests.requestMatchers("/login/**").permitAll());
            http.formLogin(form -> form.loginPage("/login").failureHandler((request, response, failure) -> {
                if (failure instanceof SecondStepNeeded needed) {
                    entrance.waitForSecondStep(request, response, needed.account, Means.PASSWORD);
                } else {
                    response.sendRedirect(request.getContextPath() + "/login?error");
                }
            }));
        };
    }
}
