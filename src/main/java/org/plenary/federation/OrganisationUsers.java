package org.plenary.federation;

import org.plenary.security.AccountPrincipal;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Finds the account of whoever comes with a valid token; what the token leaves out the provider is asked for. */
@Component
class OrganisationUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Whoever came, and the account that they are here. */
    static final class OrganisationUser extends DefaultOidcUser {

        private final transient AccountPrincipal account;

        private OrganisationUser(OidcUser user, AccountPrincipal account) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.account = account;
        }

        AccountPrincipal account() {
            return account;
        }
    }

    private final OidcUserService users = new OidcUserService();
    private final OrganisationAccounts accounts;

    OrganisationUsers(OrganisationAccounts accounts, OutwardHttp outward) {
        this.accounts = accounts;
        var asking = new DefaultOAuth2UserService();
        asking.setRestOperations(new RestTemplate(outward));
        users.setOauth2UserService(asking);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = users.loadUser(request);
        return new OrganisationUser(user, accounts.of(Registrations.organisationOf(request.getClientRegistration().getRegistrationId()), user));
    }
}
