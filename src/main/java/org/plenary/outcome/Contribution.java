package org.plenary.outcome;

/** A contribution as it was noted. */
public record Contribution(long id, ContributionDraft fields, int version) {
}
