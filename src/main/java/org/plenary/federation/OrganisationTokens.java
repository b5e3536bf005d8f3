package org.plenary.federation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Reads ID tokens: signed with a public key of the provider, issued by it, for us, and in their time (OpenID Connect Core 1.0, 3.1.3.7).
 * Those signed with the client secret, or not at all, are none.
 */
@Component
class OrganisationTokens implements JwtDecoderFactory<ClientRegistration> {

    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private record Key(String issuer, String clientId, String keys) {
    }

    private final Map<Key, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final RestTemplate http;

    OrganisationTokens(OutwardHttp outward) {
        http = new RestTemplate(outward);
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var provider = registration.getProviderDetails();
        return decoders.computeIfAbsent(new Key(provider.getIssuerUri(), registration.getClientId(), provider.getJwkSetUri()), key -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(key.keys()).jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS)).restOperations(http).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        });
    }
}
