package org.plenary.participation;

import java.time.Instant;

/**
 * A participant as everybody sees them who may see participants: nothing personal beyond name, category and delegation.
 *
 * @param iso2           the State of the delegation, or null
 * @param delegationRole null where there is none
 * @param rechecked      whether they changed what had been approved
 * @param registeredAt   null until they have registered
 */
public record ParticipantRow(long id, ParticipantCategory category, String iso2, String organisation, DelegationRole delegationRole,
        String honorific, String givenName, String familyName, ParticipantState state, boolean rechecked, Instant registeredAt, int version) {

    /** @return as lists write it: the family name first */
    public String listName() {
        return familyName + ", " + givenName + (honorific == null ? "" : " (" + honorific + ")");
    }
}
