package org.plenary.programme.release;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.programme.SessionKind;
import org.plenary.programme.release.SessionChange.Added;
import org.plenary.programme.release.SessionChange.Cancelled;
import org.plenary.programme.release.SessionChange.Changed;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;

/** Published sessions, and what changed of them, in the words of one language. Times are those of the meeting's zone. */
public final class ChangeWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** @param was empty where there was nothing @param is empty where there is nothing any more */
    public record Line(String what, String was, String is) {
    }

    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;

    public ChangeWords(Messages messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    /** @return its title, or that it is closed where nothing more may be said */
    public String title(PublishedSession session) {
        return session.title(locale.getLanguage()).map(PublishedSession.Title::text).orElseGet(() -> messages.get("releases.undisclosed", locale, kind(session)));
    }

    public String kind(PublishedSession session) {
        return messages.get("programme.kind." + session.kind(), locale);
    }

    /** @return "10:00–13:00" */
    public String time(PublishedSession session) {
        return CLOCK.format(session.startsAt()) + "–" + CLOCK.format(session.endsAt(zone));
    }

    /** @return "Mon 23 Oct 2017, 10:00–13:00" */
    public String when(PublishedSession session) {
        return Dates.weekday(session.startsAt().toLocalDate(), locale) + ", " + time(session);
    }

    /** @return when, and in which room where it has one */
    private String place(PublishedSession session) {
        return session.room() == null ? when(session) : when(session) + ", " + session.room();
    }

    /** @return its room, or that it will be announced; a break needs none */
    public String room(PublishedSession session) {
        return session.room() != null ? session.room() : session.kind().equals(SessionKind.BREAK.name()) ? "" : messages.get("releases.no-room", locale);
    }

    /** @return "chaired by …", agenda items, interpretation: what there is of them, a line each */
    public List<String> facts(PublishedSession session) {
        var facts = new ArrayList<String>();
        if (session.chair() != null) {
            facts.add(messages.get("programme.chaired", locale, session.chair()));
        }
        if (!session.speakers().isEmpty()) {
            facts.add(messages.get("releases.speakers", locale, String.join(", ", session.speakers())));
        }
        if (!session.items().isEmpty()) {
            facts.add(messages.get("releases.items", locale, session.items().stream().map(PublishedSession.Item::number).collect(Collectors.joining(", ")),
                    session.items().size()));
        }
        if (!session.languages().isEmpty()) {
            facts.add(messages.get("releases.languages", locale, String.join(" ", session.languages()).toUpperCase(Locale.ROOT)));
        }
        return facts;
    }

    public String turn(SessionChange change) {
        return messages.get("releases.turn." + change.turn(), locale);
    }

    /** @return when and where of a session that is new or no more; of any other each thing that is another */
    public List<Line> lines(SessionChange change) {
        return switch (change) {
            case Added(var is) -> List.of(new Line(label(Aspect.TIME), "", place(is)));
            case Cancelled(var was) -> List.of(new Line(label(Aspect.TIME), place(was), ""));
            case Changed(var was, var is, var aspects) -> aspects.stream()
                    .filter(aspect -> aspect != Aspect.LENGTH || !aspects.contains(Aspect.TIME))
                    .map(aspect -> new Line(label(aspect), value(aspect, was), value(aspect, is))).toList();
        };
    }

    /** @return the change in plain text, its title first */
    public String paragraph(SessionChange change) {
        var session = change.session();
        return Stream.concat(Stream.of(title(session)), switch (change) {
            case Added added -> Stream.of(messages.get("releases.notice.added", locale, place(session)));
            case Cancelled cancelled -> Stream.of(messages.get("releases.notice.cancelled", locale, place(session)));
            case Changed changed -> lines(changed).stream().map(line -> line.was().isEmpty() ? messages.get("releases.notice.now", locale, line.what(), line.is())
                    : messages.get("releases.notice.was", locale, line.what(), line.is().isEmpty() ? "–" : line.is(), line.was()));
        }).collect(Collectors.joining("\n"));
    }

    private String label(Aspect aspect) {
        return messages.get("releases.aspect." + aspect, locale);
    }

    private String value(Aspect aspect, PublishedSession session) {
        return switch (aspect) {
            case TIME, LENGTH -> when(session);
            case ROOM -> room(session);
            case TITLE -> title(session);
            case KIND -> kind(session);
            case CHAIR -> orEmpty(session.chair());
            case RAPPORTEUR -> orEmpty(session.rapporteur());
            case SPEAKERS -> String.join(", ", session.speakers());
            case LANGUAGES -> session.languages().stream().map(code -> Locale.of(code).getDisplayLanguage(locale)).collect(Collectors.joining(", "));
            case LINK -> orEmpty(session.remoteLink());
            case ACCESS -> messages.get(session.closed() ? "releases.closed" : "releases.open", locale);
            case EXPECTED -> String.join(", ", session.expected());
            case ITEMS -> session.items().stream().map(PublishedSession.Item::number).collect(Collectors.joining(", "));
            case NOTE -> orEmpty(session.note());
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
