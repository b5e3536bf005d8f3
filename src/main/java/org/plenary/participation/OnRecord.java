package org.plenary.participation;

/**
 * What the audit trail keeps of a participant: who takes part for whom, and where it stands. Contact data, answers and files are not
 * among it, because they go earlier than names do.
 */
record OnRecord(String name, ParticipantCategory category, String iso2, String organisation, DelegationRole delegationRole,
        String positionHeld, boolean listed, ParticipantState state, String reason) {

    static OnRecord of(Participant participant) {
        var fields = participant.fields();
        return new OnRecord(fields.name(), fields.category(), fields.iso2(), fields.organisation(), fields.delegationRole(), fields.positionHeld(),
                fields.listed(), participant.state(), participant.reason());
    }
}
