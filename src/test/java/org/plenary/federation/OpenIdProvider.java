package org.plenary.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A real OpenID Connect provider on a free port: Spring Authorization Server with a web server of its own; to be started after the product, which
 * changes for the whole JVM where Spring Security keeps who is signed in. Whoever sends the header
 * {@value #USER} has signed in there as that user; what it says of them is settled by {@link #says}.
 */
final class OpenIdProvider implements AutoCloseable {

    static final String USER = "X-Signed-In-As";
    static final String CLIENT = "plenary";
    static final String SECRET = "a secret of the example provider";

    private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
    private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();
    private final Tomcat server = new Tomcat();
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    OpenIdProvider() throws IOException, LifecycleException {
        server.setBaseDir(Files.createTempDirectory("provider").toString());
        server.setPort(0);
        server.getConnector();
        var web = server.addContext("", null);
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("provider", this));
        context.register(Rules.class);
        context.setServletContext(web.getServletContext());
        context.refresh();
        var filter = new FilterDef();
        filter.setFilterName("security");
        filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", context));
        web.addFilterDef(filter);
        var everything = new FilterMap();
        everything.setFilterName("security");
        everything.addURLPattern("/*");
        web.addFilterMap(everything);
        Tomcat.addServlet(web, "nothing", new HttpServlet() {
        });
        web.addServletMappingDecoded("/", "nothing");
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getConnector().getLocalPort();
    }

    /** What its ID tokens say of a user besides the subject, which is the user; what is empty they leave out. */
    void says(String user, Map<String, Object> about) {
        claims.put(user, about);
    }

    void sendsBackTo(String redirectAddress) {
        clients.put(CLIENT, RegisteredClient.withId(CLIENT).clientId(CLIENT).clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirectAddress).scope("openid").scope("email").scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build()).build());
    }

    @Override
    public void close() throws LifecycleException {
        server.stop();
        server.destroy();
        context.close();
    }

    /** No configuration that the product's own context would find. */
    @EnableWebSecurity
    static class Rules {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()));
            http.oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()));
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
            http.addFilterAfter(new SignedInByHeader(), SecurityContextHolderFilter.class);
            return http.build();
        }

        @Bean
        RegisteredClientRepository clients(OpenIdProvider provider) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    provider.clients.put(client.getClientId(), client);
                }

                @Override
                public RegisteredClient findById(String id) {
                    return provider.clients.get(id);
                }

                @Override
                public RegisteredClient findByClientId(String clientId) {
                    return provider.clients.get(clientId);
                }
            };
        }

        @Bean
        RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID("example").generate();
        }

        @Bean
        JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder ownTokens(RSAKey key) throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> about(OpenIdProvider provider) {
            return token -> {
                if ("id_token".equals(token.getTokenType().getValue())) {
                    token.getClaims().claims(all -> {
                        all.putAll(provider.claims.getOrDefault(token.getPrincipal().getName(), Map.of()));
                        all.values().removeIf(""::equals);
                    });
                }
            };
        }
    }

    private static final class SignedInByHeader extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            var user = request.getHeader(USER);
            if (user != null) {
                var known = SecurityContextHolder.createEmptyContext();
                known.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
                        List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
                SecurityContextHolder.setContext(known);
            }
            chain.doFilter(request, response);
        }
    }
}
