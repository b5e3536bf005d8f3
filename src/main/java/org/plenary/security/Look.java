package org.plenary.security;

/**
 * Somebody who decides about access looks at a meeting as another holder of a role sees it: reads only, in that meeting only, and never
 * more than they may see themselves.
 *
 * @param roleId the role whose holder is looked as
 * @param holder the name of the organisation or person
 */
public record Look(long meetingId, String code, long roleId, String holder) {
}
