package org.plenary.meeting;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.correspondence.PublicAddress;
import org.plenary.exchange.CalendarFile;
import org.plenary.exchange.CalendarMeeting;
import org.plenary.exchange.CalendarMeeting.Status;
import org.springframework.stereotype.Component;

/** A meeting as a calendar file to download. */
@Component
public class MeetingCalendar {

    private final PublicAddress address;

    MeetingCalendar(PublicAddress address) {
        this.address = address;
    }

    public byte[] file(Meeting meeting, Locale locale) {
        return file(meeting.fields().title(locale.getLanguage()), List.of(meeting), locale);
    }

    /** @param name what the calendar is called where it is subscribed to */
    byte[] file(String name, List<Meeting> meetings, Locale locale) {
        return CalendarFile.of(name, meetings.stream().map(meeting -> entry(meeting, locale)).toList());
    }

    private CalendarMeeting entry(Meeting meeting, Locale locale) {
        var fields = meeting.fields();
        var heading = MeetingService.heading(meeting);
        var status = switch (fields.state()) {
            case CANCELLED -> Status.CANCELLED;
            case IDEA, PLANNED -> Status.TENTATIVE;
            case ANNOUNCED, HELD -> Status.CONFIRMED;
        };
        var title = heading.title(locale.getLanguage());
        return new CalendarMeeting(meeting.code() + "@plenary", meeting.version(), meeting.changedAt(), status,
                locale, title, fields.startsOn(), fields.endsOn(), Optional.empty(), meeting.zone(), Optional.ofNullable(heading.place(locale)),
                Optional.of(URI.create(address.of("/m/" + meeting.code()))));
    }
}
