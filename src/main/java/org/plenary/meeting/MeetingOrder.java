package org.plenary.meeting;

/** How to order a list of meetings. */
public record MeetingOrder(By by, boolean descending) {

    public enum By {
        TITLE, DATES, KIND, STATE, CITY
    }

    public static final MeetingOrder NEXT_FIRST = new MeetingOrder(By.DATES, true);
}
