package org.plenary.federation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plenary.federation.IdentityProviderRepository.Client;
import org.plenary.security.SecretBox;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The providers of organisations as Spring Security knows them: o17 is that of organisation 17. No connection to the database is held while a
 * provider is asked.
 */
@Component
class Registrations implements ClientRegistrationRepository {

    private static final String PREFIX = "o";
    /** Where the browser comes back from the provider: this and the name of the registration. */
    static final String RETURN = "/sign-in/return/";

    private final IdentityProviderRepository providers;
    private final Discovery discovery;
    private final SecretBox box;
    private final TransactionTemplate transactions;

    Registrations(IdentityProviderRepository providers, Discovery discovery, SecretBox box, PlatformTransactionManager transactions) {
        this.providers = providers;
        this.discovery = discovery;
        this.box = box;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @return the registration of the organisation that has the domain */
    Optional<String> idFor(String domain) {
        return transactions.execute(transaction -> providers.organisationOf(domain)).map(Registrations::idOf);
    }

    static String idOf(long organisationId) {
        return PREFIX + organisationId;
    }

    static long organisationOf(String registrationId) {
        return Long.parseLong(registrationId.substring(PREFIX.length()));
    }

    /** @return null where there is none @throws ProviderUnavailable when it cannot be asked */
    @Override
    public ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.matches(PREFIX + "[0-9]{1,18}")) {
            return null;
        }
        var client = transactions.execute(transaction -> providers.client(organisationOf(registrationId)));
        return client.map(this::registration).orElse(null);
    }

    private ClientRegistration registration(Client client) {
        var registration = discovery.of(client.issuer()).registrationId(idOf(client.organisationId())).clientId(client.clientId())
                .redirectUri("{baseUrl}" + RETURN + "{registrationId}").scope("openid", "email", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
        if (client.sealedSecret() == null) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            registration.clientSecret(new String(box.open(client.sealedSecret(), IdentityProviderService.owner(client.organisationId())), StandardCharsets.UTF_8));
        }
        return registration.build();
    }
}
