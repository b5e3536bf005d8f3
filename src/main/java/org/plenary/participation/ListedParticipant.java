package org.plenary.participation;

/** A participant as the published list names them. */
record ListedParticipant(ParticipantCategory category, String iso2, String organisation, DelegationRole delegationRole, String honorific,
        String givenName, String familyName, String positionHeld) {
}
