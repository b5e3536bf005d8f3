package org.plenary.federation;

/** The OpenID Connect provider of an organisation. @param hasSecret whether a client secret is kept; it is never shown again */
public record IdentityProvider(long organisationId, IdentityProviderDraft fields, boolean hasSecret, int version) {
}
