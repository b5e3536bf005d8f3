package org.plenary.programme.notation;

/** A text is not what it should be, and why. */
public final class Unreadable extends Exception {

    public enum Reason {
        NOT_A_TIME,
        /** An hour past 24:00. */
        HOUR,
        /** More than 59 minutes. */
        MINUTE,
        /** An hour that does not go with a.m. or p.m. */
        HALF,
        /** A name of a zone, of which several have the same: only UTC with an offset is clear. */
        ZONE,
        NOT_A_DAY,
        /** As 31 November. */
        NO_SUCH_DAY,
        /** The date is another day of the week. */
        WEEKDAY,
        /** A day of the week, or a number of a day, that the meeting does not have. */
        NOT_IN_MEETING,
        NOT_NUMBERS,
        NOT_A_LENGTH
    }

    private final Reason reason;
    private final String about;

    /** @param about the part of the text that is at fault */
    Unreadable(Reason reason, String about) {
        super(reason + ": " + about);
        this.reason = reason;
        this.about = about;
    }

    public Reason reason() {
        return reason;
    }

    public String about() {
        return about;
    }
}
