package org.plenary.programme.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plenary.body.BodyService;
import org.plenary.exchange.SessionCalendar;
import org.plenary.meeting.MeetingFacts;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The newest release, each audience with what it may see. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewestRelease {

    private final ReleaseRepository releases;
    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final Messages messages;

    NewestRelease(ReleaseRepository releases, MeetingFacts meetings, BodyService bodies, Messages messages) {
        this.releases = releases;
        this.meetings = meetings;
        this.bodies = bodies;
        this.messages = messages;
    }

    ShownProgramme of(long meetingId, Audience audience, Locale locale) {
        var meeting = meetings.of(meetingId, locale);
        return releases.newest(meetingId).map(release -> new ShownProgramme(meeting, locale, release,
                        inWords(audience.of(releases.programme(meetingId, release.number()).orElseThrow(), meeting.closed()), locale)))
                .orElseGet(() -> new ShownProgramme(meeting, locale, null, null));
    }

    /** States in this language, however they were written. */
    private PublishedProgramme inWords(PublishedProgramme programme, Locale locale) {
        var names = bodies.countryNames().translating(locale.getLanguage(), programme.first());
        return programme.with(session -> session.named(names));
    }

    /** @return sessions of earlier releases that the newest no longer has, as they stood last and as the audience may see them */
    List<PublishedSession> gone(ShownProgramme shown, Collection<Long> ids, Audience audience) {
        var missing = new ArrayList<>(ids);
        missing.removeIf(id -> shown.programme().session(id).isPresent());
        var found = new ArrayList<PublishedSession>();
        for (var number = shown.release().number() - 1; number > 0 && !missing.isEmpty(); number--) {
            audience.of(releases.programme(shown.meeting().id(), number).orElseThrow(), shown.meeting().closed()).sessions().stream()
                    .filter(session -> missing.remove(session.id())).forEach(found::add);
        }
        return found.stream().sorted(ReleaseComparison.IN_ORDER).toList();
    }

    /** @return these sessions as a calendar to subscribe to */
    byte[] calendar(ShownProgramme shown, Collection<PublishedSession> sessions) {
        var entries = new CalendarEntries(shown.meeting(), shown.release().number(), shown.release().at(), shown.locale(), messages);
        return SessionCalendar.feed(shown.meeting().title(shown.locale().getLanguage()), sessions.stream().map(session -> entries.of(session, false)).toList());
    }
}
