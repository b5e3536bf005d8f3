package org.plenary.programme.release;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.CalendarSession;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.Messages;

/** Published sessions as entries of calendars. An entry is the same in every release, with the number of the release as its sequence. */
record CalendarEntries(MeetingHeading meeting, int number, Instant at, Locale language, Messages messages) {

    CalendarSession of(PublishedSession session, boolean cancelled) {
        var words = new ChangeWords(messages, language, meeting.zone());
        var place = Stream.of(session.room(), meeting.place(language)).filter(Objects::nonNull).collect(Collectors.joining(", "));
        var description = Stream.of(List.of(meeting.title(language.getLanguage()), words.kind(session)), words.facts(session),
                        session.items().stream().map(item -> item.text(language.getLanguage())).toList(), Optional.ofNullable(session.note()).stream().toList())
                .flatMap(List::stream).collect(Collectors.joining("\n"));
        return new CalendarSession("session-" + session.id() + "@" + meeting.code() + ".plenary", number, at, cancelled, language, words.title(session),
                session.startsAt(), session.endsAt(meeting.zone()), meeting.zone(), place.isEmpty() ? Optional.empty() : Optional.of(place), description,
                Optional.ofNullable(session.remoteLink()).map(URI::create));
    }
}
