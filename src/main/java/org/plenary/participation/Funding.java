package org.plenary.participation;

/** The funding of a participant. */
public record Funding(ParticipantRow participant, FundingDraft fields, FundingState state, int version) {
}
