package org.plenary.notification;

/**
 * Somebody to be addressed.
 *
 * @param iso2           the State, or null
 * @param organisationId or null
 * @param name           of the person; where none is known, of the State or organisation
 * @param email          null where none is known: no letter goes there
 * @param language       en, fr or es
 */
public record Recipient(Category category, String iso2, Long organisationId, String name, String email, String language) {
}
