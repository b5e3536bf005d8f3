package org.plenary.outcome;

/** A heading of reports on synergies with what belongs under it. @param code by which paragraphs and links name it; it stays */
public record PartnerHeading(long id, String code, PartnerHeadingDraft fields, int version) {
}
