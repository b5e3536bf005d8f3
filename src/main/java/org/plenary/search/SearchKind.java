package org.plenary.search;

/** What can be found, in the order in which equal matches are shown. */
public enum SearchKind {
    MEETING, AGENDA_ITEM, DOCUMENT, SESSION, TEXT, PARAGRAPH, OUTCOME, TASK, DEADLINE, RESPONSIBILITY, NOTIFICATION, PARTICIPANT, NOMINEE, FOCAL_POINT, ORGANISATION, STATE, MANDATE, DISCUSSION,
    /** What a file of a document says: never in the index of the others, and shown below them. */
    CONTENT
}
