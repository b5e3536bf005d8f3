package org.plenary.security;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in account. Equal by account, so that the sessions of one account are found together. */
public final class AccountPrincipal implements UserDetails, CredentialsContainer {

    private final long id;
    private final String email;
    private final String name;
    private final long organisationId;
    private final String organisation;
    private final PlatformRole platformRole;
    private volatile Locale locale;
    private volatile Proof proof = new Proof(List.of(), Instant.now());
    private final boolean enabled;
    private final boolean locked;
    private String passwordHash;

    public AccountPrincipal(long id, String email, String name, long organisationId, String organisation, PlatformRole platformRole,
            Locale locale, boolean enabled, boolean locked, String passwordHash) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.organisationId = organisationId;
        this.organisation = organisation;
        this.platformRole = platformRole;
        this.locale = locale;
        this.enabled = enabled;
        this.locked = locked;
        this.passwordHash = passwordHash;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long organisationId() {
        return organisationId;
    }

    /** The acronym of the organisation that the account belongs to. */
    public String organisation() {
        return organisation;
    }

    public PlatformRole platformRole() {
        return platformRole;
    }

    public Locale locale() {
        return locale;
    }

    /** The account now prefers another language: in force for its whole session. */
    public void speaks(Locale preferred) {
        locale = preferred;
    }

    /** The last one of its session; made for signing in, a principal begins with that moment. */
    public Proof proof() {
        return proof;
    }

    public void proves(Proof latest) {
        proof = latest;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountPrincipal that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
