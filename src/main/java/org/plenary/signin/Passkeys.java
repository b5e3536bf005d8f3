package org.plenary.signin;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.plenary.correspondence.PublicAddress;
import org.plenary.people.AccountSignIn;
import org.plenary.security.AccountPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ceremonies of passkeys (Web Authentication Level 3), for the host of the configured public address and no other. The person has to be
 * verified each time, by a finger, a face or a number: so a passkey is two factors. What is asked and answered travels as the JSON of the standard.
 */
@Component
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final int DEFAULT_PORT = -1;

    private final Webauthn4JRelyingPartyOperations operations;
    private final AccountSignIn accounts;
    private final TransactionTemplate transaction;

    Passkeys(PasskeyHolderRepository holders, PasskeyRepository passkeys, PublicAddress address, AccountSignIn accounts, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
        var home = URI.create(address.of("/"));
        var origin = home.getScheme() + "://" + home.getHost() + (home.getPort() == DEFAULT_PORT ? "" : ":" + home.getPort());
        operations = new Webauthn4JRelyingPartyOperations(holders, passkeys, PublicKeyCredentialRpEntity.builder().id(home.getHost()).name("Plenary").build(), Set.of(origin));
        operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()));
    }

    /** @return what a passkey is to be made for; the answer to it is taken once */
    @Transactional(propagation = Propagation.MANDATORY)
    PublicKeyCredentialCreationOptions creation(Authentication holder) {
        return operations.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(holder));
    }

    /** @return whether the answer was made for what was asked, at our address, by a verified person; only then is the passkey kept */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean register(PublicKeyCredentialCreationOptions asked, String answer, String name) {
        try {
            var credential = JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() { });
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(credential, name)));
            return true;
        } catch (RuntimeException e) {
            LOG.info("A passkey was not taken: {}", e.toString());
            return false;
        }
    }

    /** @param holder whose passkeys are wanted; null for anybody's, who is then told by the passkey */
    public PublicKeyCredentialRequestOptions request(Authentication holder) {
        return transaction.execute(status -> operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(holder)));
    }

    /** @return whose passkey it is; empty where the answer is not to what was asked, was made at another address, or the account may not sign in */
    public Optional<AccountPrincipal> answered(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            var credential = JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() { });
            var holder = transaction.execute(status -> operations.authenticate(new RelyingPartyAuthenticationRequest(asked, credential)));
            return accounts.known(holder.getName()).flatMap(account -> accounts.mayTry(account.id()));
        } catch (RuntimeException e) {
            LOG.info("A passkey was refused: {}", e.toString());
            return Optional.empty();
        }
    }

    /** @return options as a page's script reads them */
    public static String json(Object options) {
        return JSON.writeValueAsString(options);
    }
}
