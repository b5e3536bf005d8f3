package org.plenary.nomination;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.meeting.MeetingFacts;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.springframework.stereotype.Component;

/** The meeting as letters and guest pages of a call head it: the partner in whose name the call runs stands first. */
@Component
class CallHeading {

    private final MeetingFacts meetings;
    private final BodyService bodies;

    CallHeading(MeetingFacts meetings, BodyService bodies) {
        this.meetings = meetings;
        this.bodies = bodies;
    }

    MeetingHeading of(Call call, Locale locale) {
        var meeting = meetings.of(call.meetingId(), locale);
        return partner(call, locale).map(partner -> new MeetingHeading(meeting.id(), meeting.code(), meeting.titles(), meeting.startsOn(),
                meeting.endsOn(), meeting.monthOnly(), meeting.zone(), meeting.venue(), meeting.city(), meeting.kind(), meeting.state(), meeting.closed(),
                Stream.concat(Stream.of(partner), meeting.organisers().stream().filter(mark -> !mark.equals(partner))).toList(),
                meeting.version())).orElse(meeting);
    }

    /** @return the partner in whose name the call runs, in the manner of an organiser */
    Optional<Mark> partner(Call call, Locale locale) {
        return call.throughId() == null ? Optional.empty() : organisation(call.throughId())
                .map(one -> new Mark(one.acronym(), one.name().in(locale.getLanguage()), one.colour()));
    }

    private Optional<Organisation> organisation(long id) {
        return bodies.organisations().stream().filter(one -> one.id() == id).findFirst();
    }
}
