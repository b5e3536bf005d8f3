package org.plenary.participation;

/** Personal data that are no answers to questions, each kept for a period of its own after the last day of the meeting. */
public enum KeptData {
    /** E-mail address and telephone. */
    CONTACT(365),
    GENDER(365),
    PHOTO(30),
    /** The words of letters: their numbers stay in the register. */
    LETTERS(180),
    /** What was typed and never submitted. */
    DRAFTS(14);

    private final int usualDays;

    KeptData(int usualDays) {
        this.usualDays = usualDays;
    }

    /** @return days after the last day of the meeting, where the organisers say nothing else */
    public int usualDays() {
        return usualDays;
    }
}
