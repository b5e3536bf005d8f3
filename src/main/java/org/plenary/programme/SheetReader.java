package org.plenary.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plenary.exchange.table.Import.Values;
import org.plenary.programme.ImportedSession.Links;
import org.plenary.programme.notation.ClockTime;
import org.plenary.programme.notation.TimeRange;
import org.plenary.shell.Violation;

/**
 * Makes a session of the cells of one row: when it is, from day, start, end and length as far as they are given; what nobody says is asked,
 * what was taken from the context is told.
 *
 * @param starts of all rows: where a session without an end may last until the next begins
 */
record SheetReader(Programme programme, SheetAnswers answers, TreeSet<LocalDateTime> starts) {

    static final String ASK_LENGTH = "programme_import.ask.length";
    static final String ASK_KIND = "programme_import.ask.kind";
    private static final int USUAL = 60;

    /** What a cell says of when. */
    record When(LocalDate day, TimeRange times) {
    }

    /** @param id of a room that there is; null with a name: one that is to be made; both null: without */
    record RoomChoice(Long id, String name) {
    }

    /**
     * When a row begins and ends, as far as it says.
     *
     * @param from null where it names no day or no time
     * @param open whether it begins at a time and names no end
     */
    private record Span(LocalDateTime from, ClockTime end, LocalDate endDay, boolean open) {
    }

    private ZoneId zone() {
        return programme.zone();
    }

    ImportedSession read(Values values) {
        var faults = new ArrayList<Violation>();
        var notes = new ArrayList<Violation>();
        var given = new HashSet<>(values.byField().keySet());
        var span = span(values, faults);
        var length = values.get("minutes", Integer.class, null);
        var minutes = span.from() == null ? unscheduled(values, span, length, faults) : length(span, length, given, faults);
        night(span, notes);
        clocks(span.from(), minutes, notes);
        var kind = kind(values, faults, notes);
        var room = values.get("room", RoomChoice.class, new RoomChoice(null, null));
        if (room.id() == null && room.name() == null) {
            given.remove("room");
        }
        var fields = new SessionDraft(kind, values.text("titleEn"), values.text("titleFr"), values.text("titleEs"), span.from(), minutes, room.id(),
                values.get("pinned", Boolean.class, false), values.text("chair"), values.text("rapporteur"), list(values, "speakers"),
                values.get("layout", SeatingLayout.class, null), list(values, "languages"), values.text("remoteLink"), values.get("closed", Boolean.class, false),
                list(values, "expected"), list(values, "items"), values.text("note"), list(values, "equipment"), List.of(), null, closesAt(values, span, faults),
                list(values, "afar"));
        return new ImportedSession(values.row(), values.text("reference"), fields, room.name(), new Links(list(values, "after"), values.text("prepares")), given,
                faults, notes);
    }

    /** A time alone is that of the session's day, or of the night after it. */
    private LocalDateTime closesAt(Values values, Span span, List<Violation> faults) {
        var said = values.get("closesAt", When.class, null);
        if (said == null) {
            return null;
        }
        if (said.times() == null || said.day() == null && span.from() == null) {
            faults.add(Violation.of("closesAt", "programme_import.closes-missing"));
            return null;
        }
        var closes = said.times().from().on(said.day() == null ? span.from().toLocalDate() : said.day(), zone());
        return said.day() == null && closes.isBefore(span.from()) ? closes.plusDays(1) : closes;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Values values, String field) {
        return values.get(field, List.class, List.of());
    }

    /** @return when the row begins, where it says day and time */
    LocalDateTime start(Values values) {
        return span(values, new ArrayList<>()).from();
    }

    private Span span(Values values, List<Violation> faults) {
        var nothing = new When(null, null);
        var day = values.get("day", When.class, nothing);
        var start = values.get("start", When.class, nothing);
        var end = values.get("end", When.class, nothing);
        var date = start.day() == null ? day.day() : start.day();
        var times = start.times() == null ? day.times() : start.times();
        if (times == null || date == null) {
            if (times == null && (date != null || end.times() != null)) {
                faults.add(Violation.of("start", "programme_import.time-missing"));
            } else if (times != null) {
                faults.add(Violation.of("day", "programme_import.day-missing"));
            }
            return new Span(null, null, null, times != null && times.to() == null && end.times() == null);
        }
        var from = times.from().on(date, zone());
        if (end.times() != null && times.to() != null && !end.times().from().equals(times.to())) {
            faults.add(Violation.of("end", "programme_import.two-ends", times.to().toString()));
        }
        return new Span(from, end.times() == null ? times.to() : end.times().from(), end.day(), times.to() == null && end.times() == null);
    }

    private int unscheduled(Values values, Span span, Integer length, List<Violation> faults) {
        if (span.open() && length == null && answers.length().isEmpty()) {
            faults.add(Violation.of("end", ASK_LENGTH));
        }
        if (length == null && faults.isEmpty() && Set.of("day", "start").stream().noneMatch(values.byField()::containsKey)) {
            faults.add(Violation.of("start", "programme_import.nothing"));
        }
        return length == null ? USUAL : length;
    }

    private int length(Span span, Integer said, Set<String> given, List<Violation> faults) {
        var begins = span.from().atZone(zone());
        if (said != null) {
            var ends = begins.plusMinutes(said).toLocalDateTime();
            if (span.end() != null && !ends.toLocalTime().equals(span.end().on(ends.toLocalDate(), zone()).toLocalTime())) {
                faults.add(Violation.of("minutes", "programme_import.two-lengths", said, span.end().toString()));
            }
            return said;
        }
        if (span.open()) {
            return answered(span.from(), faults);
        }
        given.add("minutes");
        var until = span.end().on(span.endDay() == null ? span.from().toLocalDate() : span.endDay(), zone());
        if (span.endDay() == null && !until.isAfter(span.from())) {
            until = until.plusDays(1);
            if (Duration.between(span.from(), until).compareTo(SessionCells.LONGEST_PAST_MIDNIGHT) > 0) {
                faults.add(Violation.of("end", "programme_import.backwards", span.end().toString(), ClockTime.of(span.from().toLocalTime()).toString()));
                return USUAL;
            }
        }
        if (zone().getRules().getValidOffsets(until).isEmpty()) {
            faults.add(Violation.of("end", "programme.error.no-such-time", until.toLocalTime().toString()));
        }
        return (int) Duration.between(begins, until.atZone(zone())).toMinutes();
    }

    private int answered(LocalDateTime from, List<Violation> faults) {
        var answer = answers.length().orElse(null);
        if (answer == null) {
            faults.add(Violation.of("end", ASK_LENGTH));
        } else if (!answer.equals(SheetAnswers.UNTIL_NEXT)) {
            return Integer.parseInt(answer);
        } else {
            var next = starts.higher(from);
            if (next != null && Place.dayOf(next).equals(Place.dayOf(from))) {
                return (int) Duration.between(from.atZone(zone()), next.atZone(zone())).toMinutes();
            }
            faults.add(Violation.of("end", "programme_import.none-after"));
        }
        return USUAL;
    }

    /** The small hours of a day are the end of the evening before: whoever writes 00:30 under Monday may mean either. */
    private void night(Span span, List<Violation> notes) {
        if (span.from() != null && span.from().toLocalTime().isBefore(Place.DAY_BEGINS)) {
            notes.add(Violation.of("start", "programme_import.night", span.from().toLocalTime().toString(), span.from().toLocalDate()));
        }
    }

    private void clocks(LocalDateTime from, int minutes, List<Violation> notes) {
        if (from == null) {
            return;
        }
        var rules = zone().getRules();
        if (rules.getValidOffsets(from).size() > 1) {
            notes.add(Violation.of("start", "programme_import.twice", from.toLocalTime().toString()));
        }
        var begins = from.atZone(zone());
        var ends = begins.plusMinutes(minutes);
        if (!begins.getOffset().equals(ends.getOffset())) {
            notes.add(Violation.of("end", "programme_import.clocks-change", minutes));
        }
    }

    private SessionKind kind(Values values, List<Violation> faults, List<Violation> notes) {
        var said = values.get("kind", SessionKind.class, null);
        if (said != null) {
            return said;
        }
        var named = Stream.of("titleEn", "titleFr", "titleEs").map(values::text).filter(Objects::nonNull).map(SheetWords::inTitle)
                .flatMap(kind -> kind.stream()).findFirst();
        if (named.isPresent()) {
            notes.add(Violation.of("kind", "programme_import.kind-in-title", named.get().name()));
            return named.get();
        }
        return answers.kind().orElseGet(() -> {
            faults.add(Violation.of("kind", ASK_KIND));
            return null;
        });
    }
}
