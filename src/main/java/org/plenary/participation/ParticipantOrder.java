package org.plenary.participation;

/** How to order a list of participants; where two are equal, by name. */
public record ParticipantOrder(By by, boolean descending) {

    public enum By {
        /** By family name, then given name, without case and accents. */
        NAME,
        /** By the name of the State in the reader's language; who has none comes last. */
        PARTY,
        /** In the order of the categories. */
        CATEGORY,
        /** In the order of the states. */
        STATE,
        /** By the time of registration; who has not registered comes last. */
        REGISTERED
    }

    public static final ParticipantOrder BY_NAME = new ParticipantOrder(By.NAME, false);
}
