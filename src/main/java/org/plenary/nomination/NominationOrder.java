package org.plenary.nomination;

/** How to order a list of nominations. */
public record NominationOrder(By by, boolean descending) {

    public enum By {
        /** By the family name. */
        NAME,
        /** By the code of the State, then by priority. */
        PARTY,
        STATE
    }

    public static final NominationOrder BY_PARTY = new NominationOrder(By.PARTY, false);
}
