package org.plenary.outcome;

/** What belongs under a heading; one of the last four is given, the others are null. @param words of a title, case and accents folded */
record PartnerRule(String group, String meetingKind, String organisationCode, String organisationKind, String words) {
}
