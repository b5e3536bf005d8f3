package org.plenary.correspondence;

/** How to order a list of letters. */
public record LetterOrder(By by, boolean descending) {

    public enum By {
        WRITTEN, RECIPIENT, SUBJECT, STATE, MEETING
    }

    public static final LetterOrder NEWEST_FIRST = new LetterOrder(By.WRITTEN, true);
}
