package org.plenary.participation;

/** In which capacity somebody takes part. Badges, lists and the right to speak follow from it. */
public enum ParticipantCategory {
    PARTY(true),
    NON_PARTY_RANGE_STATE(true),
    UN_BODY(false),
    MEA_SECRETARIAT(false),
    IGO(false),
    NGO_INTERNATIONAL(false),
    NGO_NATIONAL(false),
    HOST_COUNTRY(true),
    /** An expert, or the trainer of a workshop. */
    EXPERT(false),
    PRESS(false),
    INTERPRETER(false),
    SECRETARIAT(false),
    /** Comes to watch: no affiliation on the badge, in no list, no right to speak. */
    VISITOR(false),
    /** Comes with a participant: in no list, no right to speak. */
    ACCOMPANYING(false);

    private final boolean delegation;

    ParticipantCategory(boolean delegation) {
        this.delegation = delegation;
    }

    /** @return whether those of this category belong to the delegation of a State, with its head, alternates and advisers */
    public boolean delegation() {
        return delegation;
    }

    /** @return whether a badge says to whom they belong */
    public boolean affiliationOnBadge() {
        return this != VISITOR;
    }

    /** @return whether the list of participants may name them; their consent is asked besides */
    public boolean listed() {
        return this != VISITOR && this != ACCOMPANYING;
    }

    public boolean maySpeak() {
        return listed() && this != PRESS && this != INTERPRETER;
    }
}
