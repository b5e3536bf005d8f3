package org.plenary.federation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.federation.ProviderUnavailable.Reason;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, 4), asked when it is needed and kept for an hour; one that did not answer is
 * left alone for half a minute.
 */
@Component
class Discovery {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final String BELOW = "/.well-known/openid-configuration";

    private record Answer(Map<String, Object> configuration, ProviderUnavailable failure, Instant until) {
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final OutwardHttp outward;
    private final RestClient http;
    private final Clock clock;

    Discovery(OutwardHttp outward, Clock clock) {
        this.outward = outward;
        this.http = RestClient.builder().requestFactory(outward).build();
        this.clock = clock;
    }

    /** @return a registration without its id and client @throws ProviderUnavailable when it cannot be asked, or is not what it is taken for */
    ClientRegistration.Builder of(String issuer) {
        var known = answers.get(issuer);
        var now = clock.instant();
        if (known == null || !now.isBefore(known.until())) {
            known = answer(issuer, now);
            answers.put(issuer, known);
        }
        if (known.failure() != null) {
            throw known.failure();
        }
        return ClientRegistrations.fromOidcConfiguration(known.configuration());
    }

    /** The same by asking now. */
    void ask(String issuer) {
        answers.remove(issuer);
        of(issuer);
    }

    private Answer answer(String issuer, Instant now) {
        try {
            return new Answer(configuration(issuer), null, now.plus(KEPT));
        } catch (ProviderUnavailable e) {
            return new Answer(null, e, now.plus(LEFT_ALONE));
        }
    }

    private Map<String, Object> configuration(String issuer) {
        try {
            var address = (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + BELOW;
            var configuration = http.get().uri(URI.create(address)).retrieve().body(new ParameterizedTypeReference<Map<String, Object>>() {
            });
            if (configuration == null || !issuer.equals(configuration.get("issuer"))) {
                throw new ProviderUnavailable(Reason.OTHER_ISSUER, "It calls itself " + (configuration == null ? null : configuration.get("issuer")), null);
            }
            for (var part : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
                outward.check(URI.create(String.valueOf(configuration.get(part))));
            }
            ClientRegistrations.fromOidcConfiguration(configuration);
            return configuration;
        } catch (RestClientException | IllegalArgumentException e) {
            throw new ProviderUnavailable(Reason.SILENT, "No configuration of " + issuer, e);
        }
    }
}
