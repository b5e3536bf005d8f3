package org.plenary.federation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.PublicAddress;
import org.plenary.people.StaffRights;
import org.plenary.security.AskAgain;
import org.plenary.security.SecretBox;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up how the staff of an organisation sign in with its own provider, for those who administer that staff. See docs/decisions/0035. */
@Service
public class IdentityProviderService {

    public static final String IDENTITY_PROVIDER = "IDENTITY_PROVIDER";

    private static final int LONGEST_SECRET = 500;

    private final IdentityProviderRepository providers;
    private final StaffRights rights;
    private final Discovery discovery;
    private final SecretBox box;
    private final PublicAddress address;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    IdentityProviderService(IdentityProviderRepository providers, StaffRights rights, Discovery discovery, SecretBox box, PublicAddress address,
            AuditTrail audit, PlatformTransactionManager transactions) {
        this.providers = providers;
        this.rights = rights;
        this.discovery = discovery;
        this.box = box;
        this.address = address;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws NotFound unless the caller administers the staff of this organisation */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<IdentityProvider> provider(long organisationId) {
        rights.require(organisationId);
        return providers.find(organisationId);
    }

    /** @return the address that has to be registered at the provider, to which it sends the browser back */
    @SignedIn
    @Transactional(readOnly = true)
    public String returnAddress(long organisationId) {
        rights.require(organisationId);
        return address.of(Registrations.RETURN + Registrations.idOf(organisationId));
    }

    /**
     * Saves it after the provider itself was asked for its configuration, while no connection to the database is held.
     *
     * @param seen   what the editor had in front of them; null where there was none
     * @param secret the client secret, kept encrypted; empty keeps the one there is
     * @throws InvalidInput when a field is missing or wrong, the provider does not answer as one, a domain is another organisation's, or
     *                      somebody changed it meanwhile
     */
    @SignedIn
    @AskAgain
    public void save(long organisationId, IdentityProvider seen, IdentityProviderDraft draft, String secret) {
        transactions.executeWithoutResult(transaction -> check(organisationId, draft, secret));
        try {
            discovery.ask(draft.issuer());
        } catch (ProviderUnavailable e) {
            throw Input.refused("issuer", "federation.error." + e.reason());
        }
        transactions.executeWithoutResult(transaction -> {
            check(organisationId, draft, secret);
            store(organisationId, seen, draft, Input.trimmed(secret));
        });
    }

    private void check(long organisationId, IdentityProviderDraft draft, String secret) {
        rights.require(organisationId);
        InvalidInput.throwIfAny(draft.violations());
        if (secret != null && secret.length() > LONGEST_SECRET) {
            throw Input.refused("secret", "error.too-long", LONGEST_SECRET, secret.length());
        }
        if (!rights.ofAll()) {
            providers.foreign(draft.domainList(), organisationId).ifPresent(domain -> {
                throw Input.refused("domains", "federation.error.foreign", domain);
            });
        } else if (providers.isTaken(draft.domainList(), organisationId)) {
            throw Input.refused("domains", "federation.error.taken");
        }
    }

    private void store(long organisationId, IdentityProvider seen, IdentityProviderDraft draft, String secret) {
        var now = providers.client(organisationId);
        if (now.isPresent() != (seen != null)) {
            throw Input.changedMeanwhile();
        }
        var sealed = secret == null ? now.map(IdentityProviderRepository.Client::sealedSecret).orElse(null)
                : box.seal(secret.getBytes(StandardCharsets.UTF_8), owner(organisationId));
        if (seen == null) {
            providers.insert(organisationId, draft, sealed);
        } else if (!providers.update(organisationId, seen.version(), draft, sealed)) {
            throw Input.changedMeanwhile();
        }
        audit.record(null, IDENTITY_PROVIDER, organisationId, seen == null ? "CREATED" : "CHANGED", seen == null ? null : seen.fields(), draft);
    }

    /** Its staff sign in with passwords again. @throws InvalidInput when somebody changed it meanwhile */
    @SignedIn
    @AskAgain
    @Transactional
    public void remove(long organisationId, IdentityProvider seen) {
        rights.require(organisationId);
        if (!providers.delete(organisationId, seen.version())) {
            throw Input.changedMeanwhile();
        }
        audit.record(null, IDENTITY_PROVIDER, organisationId, "REMOVED", seen.fields(), null);
    }

    /** For whose secrets it is in the {@link SecretBox}. */
    static String owner(long organisationId) {
        return "identity provider of organisation " + organisationId;
    }
}
