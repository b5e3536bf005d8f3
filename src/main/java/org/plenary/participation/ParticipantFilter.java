package org.plenary.participation;

/**
 * Which participants a list shows. What is null restricts nothing.
 *
 * @param text beginnings of words of the name or the organisation, in any order, whatever their case and accents: "gar mar" finds
 *             Marta García
 */
public record ParticipantFilter(String text, ParticipantCategory category, String iso2, ParticipantState state, DelegationRole delegationRole) {

    public static final ParticipantFilter ALL = new ParticipantFilter(null, null, null, null, null);
}
