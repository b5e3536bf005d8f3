package org.plenary.federation;

import java.util.Arrays;
import java.util.Locale;
import org.plenary.federation.SignInRefused.Reason;
import org.plenary.security.Everybody;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;

/** Where somebody is sent who wants to sign in with their organisation. It tells which domains have a provider, and nothing of accounts. */
@Service
public class OrganisationSignInService {

    private final Registrations registrations;

    OrganisationSignInService(Registrations registrations) {
        this.registrations = registrations;
    }

    /** @return whether somebody can be sent back to the login page for this reason */
    public static boolean isReason(String name) {
        return Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(name));
    }

    /**
     * Asks the provider whether it is there, so that whoever waits is told here rather than by an empty page.
     *
     * @param email an address, or its domain alone
     * @return the path of this application, without a leading slash, that sends the browser to the provider
     * @throws InvalidInput when no organisation with a provider has the domain, or the provider does not answer
     */
    @Everybody
    public String way(String email) {
        var address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        var id = registrations.idFor(address.substring(address.lastIndexOf('@') + 1)).orElseThrow(() -> Input.refused("email", "federation.error.nobody"));
        try {
            registrations.findByRegistrationId(id);
            return OrganisationSignInConfiguration.START.substring(1) + "/" + id;
        } catch (ProviderUnavailable e) {
            throw Input.refused("email", "federation.refused." + Reason.UNAVAILABLE);
        }
    }
}
