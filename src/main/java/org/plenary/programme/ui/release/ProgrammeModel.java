package org.plenary.programme.ui.release;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.programme.release.ChangeWords;
import org.plenary.programme.release.Clashes;
import org.plenary.programme.release.Personal;
import org.plenary.programme.release.PublishedProgramme;
import org.plenary.programme.release.PublishedSession;
import org.plenary.programme.release.ShownProgramme;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;

/** A published programme as its page of plain HTML shows it. */
public record ProgrammeModel(List<Day> days, List<Row> cancelled, int marked) {

    public record Day(LocalDate date, String name, List<Row> rows) {
    }

    /**
     * @param titleLanguage of the title, as an ISO 639-1 code
     * @param disclosed     whether more may be told than when and where
     * @param clash         titles of the sessions marked at the same time, or null
     */
    public record Row(long id, String day, String time, String title, String titleLanguage, String kind, String kindName, String room, List<String> facts,
            String note, String link, boolean closed, boolean disclosed, boolean marked, String clash) {
    }

    private record Making(ChangeWords words, ShownProgramme shown, Set<Long> marked, Map<Long, List<PublishedSession>> clashes) {

        private Row row(PublishedSession session) {
            var language = shown.locale().getLanguage();
            var title = session.title(language);
            var others = clashes.get(session.id());
            return new Row(session.id(), Dates.weekday(session.startsAt().toLocalDate(), shown.locale()), words.time(session), words.title(session),
                    title.map(PublishedSession.Title::language).orElse(language), session.kind(), words.kind(session), words.room(session), words.facts(session),
                    session.note(), session.remoteLink(), session.closed(), title.isPresent(), marked.contains(session.id()),
                    others == null ? null : others.stream().map(words::title).collect(Collectors.joining("; ")));
        }

        private List<Day> days(PublishedProgramme programme, boolean mine) {
            return programme.days().stream().map(day -> new Day(day, DateTimeFormatter.ofPattern("EEE d MMM", shown.locale()).format(day),
                    programme.on(day).stream().filter(session -> !mine || marked.contains(session.id())).map(this::row).toList()))
                    .filter(day -> !day.rows().isEmpty()).toList();
        }
    }

    static ProgrammeModel of(ShownProgramme shown, Messages messages) {
        var making = new Making(words(shown, messages), shown, Set.of(), Map.of());
        return new ProgrammeModel(making.days(shown.programme(), false), List.of(), 0);
    }

    /** @param mine only what is marked */
    static ProgrammeModel of(Personal personal, boolean mine, Messages messages) {
        var shown = personal.shown();
        var own = personal.own();
        var making = new Making(words(shown, messages), shown, personal.marked(), Clashes.of(own, shown.programme().zone()));
        return new ProgrammeModel(making.days(shown.programme(), mine), personal.cancelled().stream().map(making::row).toList(), own.size());
    }

    private static ChangeWords words(ShownProgramme shown, Messages messages) {
        return new ChangeWords(messages, shown.locale(), shown.programme().zone());
    }
}
