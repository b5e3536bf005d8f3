package org.plenary.participation;

import java.time.Duration;
import java.time.Instant;
import org.plenary.shell.MeetingHeading;

/** Until when participants correct their registration, and until when their link lets them see and take back what is kept of them. */
final class RegistrationPeriod {

    /** Whoever is invited late, even after the meeting, has this long. */
    private static final Duration LEAST = Duration.ofDays(14);
    private static final Duration KEPT_AFTER = Duration.ofDays(90);

    private RegistrationPeriod() {
    }

    /** @return the end of the last day at the venue, but no earlier than two weeks after the invitation */
    static Instant correctUntil(MeetingHeading meeting, Instant invitedAt) {
        var end = meeting.endsOn().plusDays(1).atStartOfDay(meeting.zone()).toInstant();
        var least = invitedAt == null ? end : invitedAt.plus(LEAST);
        return end.isAfter(least) ? end : least;
    }

    static Instant linkExpires(MeetingHeading meeting, Instant invitedAt) {
        return correctUntil(meeting, invitedAt).plus(KEPT_AFTER);
    }
}
