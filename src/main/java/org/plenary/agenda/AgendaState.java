package org.plenary.agenda;

/** How far the agenda of a meeting has come. */
public enum AgendaState {
    /** Not put out yet: the organisers work on it. */
    DRAFT,
    /** Put to those who are consulted on it. */
    PROPOSED,
    /** Sent to the participants with the invitation or the documents. */
    PROVISIONAL,
    /** By the meeting. Changed no more unless it is reopened. */
    ADOPTED
}
