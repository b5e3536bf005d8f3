package org.plenary.programme.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Letter.Attachment;
import org.plenary.correspondence.PublicAddress;
import org.plenary.correspondence.SenderAddress;
import org.plenary.exchange.SessionCalendar;
import org.plenary.exchange.SessionCalendar.Person;
import org.plenary.meeting.MeetingFacts;
import org.plenary.programme.release.Concerned.Circle;
import org.plenary.programme.release.SessionChange.Cancelled;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The letters of a release: one to each person, about the sessions that concern them, with a calendar file for each session. */
@Component
class ReleaseLetters {

    /** In characters, of all that is told. */
    private static final int LONGEST = 15_000;

    private final MeetingFacts meetings;
    private final Messages messages;
    private final PublicAddress address;
    private final SenderAddress sender;

    ReleaseLetters(MeetingFacts meetings, Messages messages, PublicAddress address, SenderAddress sender) {
        this.meetings = meetings;
        this.messages = messages;
        this.address = address;
        this.sender = sender;
    }

    /** @param notices those that are not withheld, in order */
    List<Letter> letters(long meetingId, Release release, List<Notice> notices, Map<Long, Circle> circles) {
        var byPerson = new LinkedHashMap<Addressee, List<Notice>>();
        notices.forEach(notice -> circles.get(notice.sessionId()).all().forEach(one -> byPerson.computeIfAbsent(one, key -> new ArrayList<>()).add(notice)));
        var letters = new ArrayList<Letter>();
        byPerson.forEach((person, told) -> letters.add(letter(meetingId, release, person.name(), person.email(), person.language(), told)));
        return letters;
    }

    Letter letter(long meetingId, Release release, String name, String email, Locale locale, List<Notice> notices) {
        var meeting = meetings.of(meetingId, locale);
        var language = locale.getLanguage();
        var title = meeting.title(language);
        var told = thatFit(notices, language);
        var said = told.stream().map(notice -> notice.fields().in(language)).collect(Collectors.joining("\n\n"))
                + (told.size() == notices.size() ? "" : "\n\n" + messages.get("releases.mail.more", locale, notices.size() - told.size()));
        var body = messages.get("releases.mail.body", locale, name, title, release.number(), said,
                release.note().in(language).map(note -> note + "\n\n").orElse(""), address.of("/programme/" + meeting.code() + "?lang=" + language),
                meeting.organisers().stream().map(Mark::name).collect(Collectors.joining("\n")));
        return new Letter(meetingId, email, name, locale, messages.get("releases.mail.subject", locale, title, release.number()), body,
                attachments(meeting, release, locale, new Person(name, email), told));
    }

    /** What is longer than anybody reads is told as a number; whoever marked so much has the calendar that they subscribed to. */
    private static List<Notice> thatFit(List<Notice> notices, String language) {
        var told = new ArrayList<Notice>();
        var length = 0;
        for (var notice : notices) {
            length += notice.fields().in(language).length();
            if (length > LONGEST && !told.isEmpty()) {
                break;
            }
            told.add(notice);
        }
        return told;
    }

    private List<Attachment> attachments(MeetingHeading meeting, Release release, Locale locale, Person attendee, List<Notice> notices) {
        var organiser = new Person(meeting.organisers().stream().map(Mark::acronym).collect(Collectors.joining(", ")), sender.get());
        var entries = new CalendarEntries(meeting, release.number(), release.at(), locale, messages);
        return notices.stream().map(notice -> {
            var entry = entries.of(notice.change().session(), notice.change() instanceof Cancelled);
            return new Attachment("session-" + notice.sessionId() + ".ics", SessionCalendar.mediaType(entry), SessionCalendar.letter(entry, organiser, attendee));
        }).toList();
    }
}
