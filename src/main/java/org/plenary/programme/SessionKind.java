package org.plenary.programme;

/** What a session is; breaks are shown but concern nobody. */
public enum SessionKind {
    PLENARY, COMMITTEE, WORKING_GROUP, REGIONAL_CONSULTATION, SIDE_EVENT, TRAINING, RECEPTION, BREAK;

    /** @return whether decisions are prepared or taken in it: interpretation, evening limits and caps are about these */
    public boolean isOfficial() {
        return this == PLENARY || this == COMMITTEE || this == WORKING_GROUP || this == REGIONAL_CONSULTATION;
    }
}
