package org.plenary.people;

import java.time.Instant;
import org.plenary.security.PlatformRole;

/**
 * Somebody of an organisation, as those see them who administer its staff.
 *
 * @param administrator whether they administer the staff of their organisation
 * @param answers       whether they answer invitations for their organisation
 * @param hasPassword   false until the first password was chosen
 * @param lastSignIn    null while they have never signed in
 */
public record StaffMember(long id, long organisationId, String email, String name, PlatformRole platformRole, boolean administrator, boolean answers,
        boolean enabled, boolean hasPassword, Instant lastSignIn, int version) {
}
