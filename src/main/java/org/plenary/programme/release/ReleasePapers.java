package org.plenary.programme.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.exchange.Masthead;
import org.plenary.exchange.PocketPdf;
import org.plenary.exchange.Timetable;
import org.plenary.exchange.Timetable.Block;
import org.plenary.exchange.Timetable.Tone;
import org.plenary.exchange.WallPdf;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableFormat;
import org.plenary.programme.DayPlan;
import org.plenary.programme.Programme;
import org.plenary.programme.Room;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** The files of a release: what is shown is all that stands in them. */
@Component
public class ReleasePapers {

    private interface Writer {

        void write(OutputStream out) throws IOException;
    }

    private final Messages messages;

    ReleasePapers(Messages messages) {
        this.messages = messages;
    }

    /** @return for the pouch of a badge: PDF, A6 */
    public byte[] pocket(ShownProgramme shown) {
        return written(out -> new PocketPdf().write(timetable(shown, messages.get("releases.pdf.pocket", shown.locale())), out));
    }

    /** @return for the walls of the venue: PDF, A3, a sheet for each day */
    public byte[] wall(ShownProgramme shown) {
        return written(out -> new WallPdf().write(timetable(shown, messages.get("releases.pdf.wall", shown.locale())), out));
    }

    /** @return every session with everything that is published of it: XLSX */
    public byte[] table(ShownProgramme shown) {
        var locale = shown.locale();
        var words = new ChangeWords(messages, locale, shown.programme().zone());
        var sessions = shown.programme().sessions();
        var time = DateTimeFormatter.ofPattern("HH:mm");
        var columns = List.<Column<PublishedSession>>of(
                Column.date(word("releases.table.date", shown), session -> session.startsAt().toLocalDate()),
                Column.text(word("releases.table.start", shown), 8, session -> time.format(session.startsAt())),
                Column.text(word("releases.table.end", shown), 8, session -> time.format(shown.programme().endOf(session))),
                Column.text(word("releases.aspect.ROOM", shown), 24, PublishedSession::room),
                Column.text(word("releases.table.title", shown), 60, words::title),
                Column.text(word("releases.aspect.KIND", shown), 22, words::kind),
                Column.text(word("releases.aspect.ITEMS", shown), 30, session -> String.join("; ", session.items().stream().map(item -> item.text(locale.getLanguage())).toList())),
                Column.text(word("releases.aspect.CHAIR", shown), 26, PublishedSession::chair),
                Column.text(word("releases.aspect.RAPPORTEUR", shown), 26, PublishedSession::rapporteur),
                Column.text(word("releases.aspect.SPEAKERS", shown), 36, session -> String.join("; ", session.speakers())),
                Column.text(word("releases.aspect.LANGUAGES", shown), 14, session -> String.join(" ", session.languages()).toUpperCase(locale)),
                Column.text(word("releases.aspect.ACCESS", shown), 16, session -> word(session.closed() ? "releases.closed" : "releases.open", shown)),
                Column.text(word("releases.aspect.EXPECTED", shown), 36, session -> String.join("; ", session.expected())),
                Column.text(word("releases.aspect.NOTE", shown), 40, PublishedSession::note),
                Column.number(word("releases.table.id", shown), 9, PublishedSession::id));
        var export = new ListExport<>(locale, shown.meeting().title(locale.getLanguage()) + " · " + edition(shown), columns,
                (offset, limit) -> sessions.subList(Math.min(offset, sessions.size()), Math.min(offset + limit, sessions.size())));
        return written(out -> export.write(TableFormat.XLSX, out));
    }

    private String word(String key, ShownProgramme shown) {
        return messages.get(key, shown.locale());
    }

    private String edition(ShownProgramme shown) {
        return messages.get("releases.pdf.foot", shown.locale(), shown.release().number(),
                Dates.weekday(shown.release().at().atZone(shown.meeting().zone()).toLocalDate(), shown.locale()))
                + " · " + messages.get("releases.page.times", shown.locale(), Dates.city(shown.meeting().zone(), shown.locale()));
    }

    private Timetable timetable(ShownProgramme shown, String title) {
        var meeting = shown.meeting();
        var locale = shown.locale();
        var masthead = new Masthead(locale, meeting.organisers().stream().map(mark -> mark.name()).toList(), Optional.empty(), meeting.title(locale.getLanguage()),
                meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), Optional.ofNullable(meeting.place(locale)));
        var laidOut = laidOut(shown.programme());
        var words = new ChangeWords(messages, locale, shown.programme().zone());
        return new Timetable(masthead, title, edition(shown), shown.programme().days().stream().map(day -> day(shown, DayPlan.of(laidOut, day), words)).toList());
    }

    /** The same programme as its editor would lay it out: rooms by their place in the list. */
    private static Programme laidOut(PublishedProgramme programme) {
        var ids = new HashMap<String, Long>();
        programme.sessions().stream().map(PublishedSession::room).filter(room -> room != null && !programme.rooms().contains(room)).forEach(room -> ids.put(room, 0L));
        var rooms = Stream.concat(programme.rooms().stream(), ids.keySet().stream().sorted()).toList();
        IntStream.range(0, rooms.size()).forEach(index -> ids.put(rooms.get(index), (long) index));
        return new Programme(programme.zone(), programme.first(), programme.last(), IntStream.range(0, rooms.size())
                .mapToObj(index -> new Room(index, new RoomDraft(rooms.get(index), null, 0, List.of(), List.of()), 0)).toList(),
                programme.sessions().stream().map(session -> new Session(session.id(), SessionDraft.titled(SessionKind.valueOf(session.kind()), "…",
                        session.startsAt(), session.minutes(), session.room() == null ? null : ids.get(session.room())), null, false, null, 0)).toList());
    }

    /** Columns in which nothing is on that day are left out. */
    private Timetable.Day day(ShownProgramme shown, DayPlan plan, ChangeWords words) {
        var used = IntStream.range(0, plan.columns().size()).filter(column -> plan.shown().stream().anyMatch(one -> one.column() == column)).boxed().toList();
        return new Timetable.Day(fullDay(plan.day(), shown), plan.from(), plan.to(),
                used.stream().map(column -> plan.columns().get(column).room() == null ? messages.get("releases.no-room", shown.locale())
                        : plan.columns().get(column).room().name()).toList(),
                used.stream().map(column -> plan.columns().get(column).tracks()).toList(),
                plan.shown().stream().map(one -> block(shown, one, used.indexOf(one.column()), words)).toList());
    }

    private static String fullDay(LocalDate day, ShownProgramme shown) {
        var name = DateTimeFormatter.ofPattern(shown.locale().getLanguage().equals("es") ? "EEEE d 'de' MMMM 'de' yyyy" : "EEEE d MMMM yyyy", shown.locale()).format(day);
        return name.substring(0, 1).toUpperCase(shown.locale()) + name.substring(1);
    }

    private Block block(ShownProgramme shown, DayPlan.Shown one, int column, ChangeWords words) {
        var session = shown.programme().session(one.session().id()).orElseThrow();
        var disclosed = session.title("en").isPresent();
        var kind = session.closed() ? words.kind(session) + ", " + messages.get("releases.pdf.closed", shown.locale()) : words.kind(session);
        return new Block(one.start(), one.end(), column, one.track(), one.tracks(), words.time(session), words.title(session), words.room(session),
                tone(one.session().fields().kind()), disclosed ? Stream.concat(Stream.of(kind), words.facts(session).stream()).toList() : List.of());
    }

    private static Tone tone(SessionKind kind) {
        return switch (kind) {
            case PLENARY, COMMITTEE, TRAINING -> Tone.MAIN;
            case WORKING_GROUP, REGIONAL_CONSULTATION -> Tone.GROUP;
            case SIDE_EVENT, RECEPTION -> Tone.SIDE;
            case BREAK -> Tone.BREAK;
        };
    }

    private static byte[] written(Writer writer) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
