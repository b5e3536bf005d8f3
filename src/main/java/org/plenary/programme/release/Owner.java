package org.plenary.programme.release;

/** Whose personal programme it is. */
sealed interface Owner {

    long meetingId();

    record Attendee(long meetingId, long participantId) implements Owner {
    }

    record Account(long meetingId, long accountId) implements Owner {
    }
}
