package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaTree;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.Question;
import org.plenary.exchange.table.TableFormat;
import org.plenary.exchange.table.TableLimits;
import org.plenary.exchange.table.TableReader;
import org.plenary.exchange.table.TableRow;
import org.plenary.programme.ImportedSession.Links;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

class ProgrammeSheetTest {

    private static final Messages MESSAGES = new Messages();
    private static final List<Room> ROOMS = List.of(room(1, "Hall"), room(2, "Salle n° 2"));
    private static final Map<String, Long> ITEMS = Map.of("1", 10L, "2", 20L, "2.1", 21L, "3", 30L, "4", 40L);

    private static Room room(long id, String name) {
        return new Room(id, new RoomDraft(name, 100, 2, List.of(), List.of()), 0);
    }

    private static Programme programme(String zone, String first, String last, Session... sessions) {
        return new Programme(ZoneId.of(zone), LocalDate.parse(first), LocalDate.parse(last), ROOMS, List.of(sessions));
    }

    private static Programme manila() {
        return programme("Asia/Manila", "2017-10-22", "2017-10-28");
    }

    private static ProgrammeSheet sheet(Programme programme) {
        return new ProgrammeSheet(programme, ITEMS, MESSAGES, Locale.ENGLISH);
    }

    private static List<TableRow> rows(String... lines) {
        return IntStream.range(0, lines.length).mapToObj(i -> new TableRow(i + 1, List.of(lines[i].split("\\|", -1)))).filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank())).toList();
    }

    private static List<Line<ImportedSession>> read(Programme programme, Map<String, String> answers, String... lines) {
        var sheet = sheet(programme);
        return sheet.read(rows(lines), sheet.guess(rows(lines)), answers);
    }

    private static List<Question> questions(Programme programme, String... lines) {
        var sheet = sheet(programme);
        return sheet.questions(rows(lines), sheet.guess(rows(lines)));
    }

    private static List<String> places(List<Line<ImportedSession>> lines) {
        return lines.stream().map(line -> line.good() ? line.value().fields().startsAt() + " " + line.value().fields().minutes() : line.wrong().toString()).toList();
    }

    @Test
    void daysThatWereMergedOrStandInRowsOfTheirOwnAreThoseOfTheRowsBelow() {
        assertThat(places(read(manila(), Map.of(), "Day|Time|Title|Kind", "22 October 2017|9:00–10:30|Opening|Plenary", "|11 h–13 h|Budget|Plenary", "23/10/2017|14:00-15:30|Closing|Plenary")))
                .containsExactly("2017-10-22T09:00 90", "2017-10-22T11:00 120", "2017-10-23T14:00 90");
        assertThat(places(read(manila(), Map.of(), "Time|Title|Kind", "Sunday 22 October||", "9–10.30 a.m.|Opening|Plenary", "|Day 2: Monday 23 October|", "14h00-15h30|Closing|Plenary")))
                .containsExactly("2017-10-22T09:00 90", "2017-10-23T14:00 90");
    }

    @Test
    void aDayThatTheMeetingDoesNotHaveIsNotReadAsTheDayBefore() {
        var lines = read(manila(), Map.of(), "Time|Title|Kind", "Sunday 22 October||", "9-10|Opening|Plenary", "Sunday 23 October||", "14-15|Closing|Plenary");
        assertThat(lines.getLast().wrong()).containsExactly(Violation.of("day", "programme_import.unreadable.WEEKDAY", "Sunday 23 October"));
    }

    @Test
    void whatOnlyAPersonCanTellIsAskedOnceAndTheAnswerCounts() {
        String[] table = {"Day|Start|End|Title|Room|Kind", "05/06/2017|9:00|10:00|First|Annex|", "05/06/2017|10:00||Second|annex|Training", "22/10/2017|11:00|12:00|Third|Hall|Plenary"};
        var questions = questions(manila(), table);
        assertThat(questions).extracting(Question::id).containsExactlyInAnyOrder("day 05/06/2017", "room annex", "kind", "length");
        assertThat(questions).filteredOn(question -> question.id().startsWith("day")).singleElement().satisfies(question -> {
            assertThat(question.rows()).containsExactly(2, 3);
            assertThat(question.proposed()).isNull();
            assertThat(question.options()).extracting(Question.Option::value).containsExactly("2017-05-06", "2017-06-05");
        });
        assertThat(questions).filteredOn(question -> question.id().startsWith("room")).singleElement().satisfies(question ->
                assertThat(question.options()).extracting(Question.Option::value).containsExactly("create", "without", "1", "2"));
        var near = programme("Asia/Manila", "2017-06-01", "2017-06-09");
        var lines = read(near, Map.of("room annex", "create", "kind", "SIDE_EVENT", "length", "45"), table);
        assertThat(places(lines).subList(0, 2)).containsExactly("2017-06-05T09:00 60", "2017-06-05T10:00 45");
        assertThat(lines.getFirst().value()).satisfies(row -> {
            assertThat(row.newRoom()).isEqualTo("Annex");
            assertThat(row.fields().kind()).isEqualTo(SessionKind.SIDE_EVENT);
            assertThat(row.given()).doesNotContain("kind");
        });
        assertThat(read(near, Map.of("room annex", "2", "kind", "SIDE_EVENT", "length", "45"), table).getFirst().value().fields().roomId()).isEqualTo(2L);
    }

    @Test
    void anOpenEndLastsUntilTheNextBeginsWhereThatIsTheAnswer() {
        String[] table = {"Day|Time|Title|Kind", "Monday|9:00|Registration|Reception", "|10:00|Opening|Plenary", "|from 18:00|Reception|Reception", "Tuesday|9:00|Budget|Plenary"};
        assertThat(questions(manila(), table)).extracting(Question::id).containsExactly("length");
        assertThat(places(read(manila(), Map.of("length", "next"), table))).containsExactly("2017-10-23T09:00 60", "2017-10-23T10:00 480",
                "[Violation[field=end, key=programme_import.none-after, arguments=[]]]", "[Violation[field=end, key=programme_import.none-after, arguments=[]]]");
        assertThat(places(read(manila(), Map.of("length", "90"), table))).endsWith("2017-10-23T18:00 90", "2017-10-24T09:00 90");
    }

    @Test
    void whatNobodyCanMeanIsToldAtItsCell() {
        var lines = read(manila(), Map.of(), "Day|Start|End|Title|Kind|Items|Languages", "23 October 2017|25:00|26:00|Night|Plenary||", "23 October 2017|15:00|14:00|Backwards|Plenary||",
                "23 October 2017|22:00|1:00|Late|Reception||", "31 November 2017|9:00|10:00|Never|Plenary||", "23 October 2017|9:00|24 October 2017 10:00|Longer than a day|Plenary||",
                "23 October 2017|9:00|10:00|Items|Plenary|3, 9|", "23 October 2017|9:00|10:00|Languages|Plenary|2.1; 3|EN/Klingon", "23 October 2019|9:00|10:00|Far|Plenary||",
                "23 October 2017|||No time|Plenary||", "23 October 2017|9:00|10:00||Plenary||");
        assertThat(lines).extracting(line -> line.wrong().stream().map(wrong -> wrong.field() + " " + wrong.key().replaceAll(".*\\.", "")).toList()).containsExactly(
                List.of("start HOUR", "end HOUR"), List.of("end backwards"), List.of(), List.of("day NO_SUCH_DAY"), List.of("end minutes"), List.of("items no-item"),
                List.of("languages unknown"), List.of("day far-off"), List.of("start time-missing"), List.of("titleEn title-missing"));
        assertThat(lines.get(2).value().fields().place()).isEqualTo(new Place(LocalDateTime.of(2017, 10, 23, 22, 0), 180, null));
    }

    @Test
    void whereClocksChangeTheTimesThatAreNotOrAreTwiceAreTold() {
        var bonn = programme("Europe/Berlin", "2017-03-25", "2017-03-27");
        assertThat(read(bonn, Map.of(), "Day|Start|End|Title|Kind", "26 March 2017|2:30|4:00|Never|Reception", "26 March 2017|1:00|2:30|No such end|Reception"))
                .extracting(line -> line.wrong().getFirst()).containsExactly(Violation.of("start", "programme.error.no-such-time", "02:30"), Violation.of("end", "programme.error.no-such-time", "02:30"));
        var autumn = programme("Europe/Berlin", "2017-10-28", "2017-10-30");
        var lines = read(autumn, Map.of(), "Day|Start|End|Title|Kind", "29 October 2017|2:30|4:00|Twice|Reception", "28 October 2017|22:00|6:00|Through|Reception", "29 October 2017|10:00 UTC|11:00 UTC|Remote|Training");
        assertThat(places(lines)).containsExactly("2017-10-29T02:30 150", "2017-10-28T22:00 540", "2017-10-29T11:00 60");
        assertThat(lines.getFirst().value().notes()).extracting(Violation::key).containsExactly("programme_import.night", "programme_import.twice", "programme_import.clocks-change");
        assertThat(lines.get(1).value().notes()).extracting(Violation::key).containsExactly("programme_import.clocks-change");
    }

    @Test
    void kindsAreReadFromTitlesInThreeLanguagesAndTold() {
        var lines = read(manila(), Map.of(), "Day|Time|Title|Kind", "Monday|10-11|Coffee break|", "Monday|11-12|Pause déjeuner|", "Monday|12-13|Sesión plenaria|", "Monday|14-15|Comité plénier|",
                "Monday|15-16|Lunch side event|", "Monday|16-17|Welcome|pause café");
        assertThat(lines).extracting(line -> line.value().fields().kind()).containsExactly(SessionKind.BREAK, SessionKind.BREAK, SessionKind.PLENARY, SessionKind.COMMITTEE, SessionKind.SIDE_EVENT,
                SessionKind.BREAK);
        assertThat(lines.getFirst().value().notes()).containsExactly(Violation.of("kind", "programme_import.kind-in-title", "BREAK"));
    }

    @Test
    void theExampleOfTheDocumentationIsReadWholly() throws Exception {
        var rows = new TableReader(TableLimits.USUAL).read(Files.newInputStream(Path.of("docs/examples/programme.csv")));
        var sheet = sheet(manila());
        var answers = new HashMap<String, String>(Map.of("length", "90"));
        sheet.questions(rows, sheet.guess(rows)).stream().filter(question -> question.proposed() != null).forEach(question -> answers.put(question.id(), question.proposed()));
        var lines = sheet.read(rows, sheet.guess(rows), answers);
        assertThat(places(lines)).containsExactly("2017-10-22T09:00 60", "2017-10-22T10:00 180", "2017-10-22T13:00 120", "2017-10-22T15:00 180", "2017-10-22T18:30 90",
                "2017-10-23T08:30 60", "2017-10-23T08:30 60", "2017-10-23T09:45 75");
        assertThat(lines.get(3).value().fields()).satisfies(fields -> {
            assertThat(fields.items()).containsExactly(30L, 40L);
            assertThat(fields.languages()).containsExactly("en", "fr", "es");
        });
    }

    @Provide
    Arbitrary<SessionDraft> sessions() {
        var text = Arbitraries.strings().withChars("aé ñ,;\"'=+-@|ß").withCharRange('a', 'z').withCharRange('0', '9').ofMinLength(1).ofMaxLength(20).map(words -> "x" + words);
        var places = Combinators.combine(Arbitraries.integers().between(0, 5 * 24 * 12), Arbitraries.integers().between(1, 288), Arbitraries.of(1L, 2L).injectNull(0.3),
                Arbitraries.of(true, true, true, false)).as((slot, fives, room, scheduled) -> new Place(scheduled ? LocalDateTime.of(2017, 10, 27, 0, 0).plusMinutes(5L * slot) : null, 5 * fives, room));
        return Combinators.combine(Arbitraries.of(SessionKind.class), text, text.injectNull(0.5), text.injectNull(0.5), places, text.injectNull(0.5), Arbitraries.of(true, false),
                Arbitraries.of(List.<Long>of(), List.of(21L), List.of(30L, 21L, 40L))).as((kind, en, fr, es, place, person, yes, items) -> new SessionDraft(kind, en, fr, es, place.startsAt(), place.minutes(), place.roomId(), yes, person, person,
                        person == null ? List.of() : List.of(person.replace(";", ""), "Second Speaker"), yes ? SeatingLayout.U_SHAPE : null, yes ? List.of("en", "es") : List.of(),
                        yes ? "https://example.org/join" : null, !yes, yes ? List.of("Uganda", "Kenya") : List.of(), items, person == null ? null : person + "\nsecond line",
                        yes ? List.of("Projector", "Hearing loop") : List.of(), List.of(), null, yes ? LocalDateTime.of(2017, 10, 30, 23, 50) : null,
                        yes ? List.of(new RemoteSpeaker("Example Expert (Lima)", "America/Lima"), new RemoteSpeaker("Other", "Asia/Kathmandu")) : List.of()));
    }

    /** The last Sunday of October 2017: clocks go back in Berlin within these days. */
    @Property(seed = "2016", tries = 60)
    void whatIsWrittenIsReadAgainAsTheSameProgramme(@ForAll @Size(max = 8) List<@From("sessions") SessionDraft> drafts, @ForAll TableFormat format) throws Exception {
        for (var locale : Messages.LOCALES) {
            var sessions = new ArrayList<Session>();
            drafts.forEach(draft -> sessions.add(new Session(100L + sessions.size(), draft, null, false, null, 0)));
            var programme = programme("Europe/Berlin", "2017-10-27", "2017-10-31", sessions.toArray(Session[]::new));
            var valid = sessions.stream().filter(session -> session.fields().violations(programme.zone(), programme.first(), programme.last()).isEmpty()).toList();
            if (valid.isEmpty()) {
                continue;
            }
            var written = new ByteArrayOutputStream();
            new ProgrammeTable(MESSAGES).export(new Programme(programme.zone(), programme.first(), programme.last(), ROOMS, valid), agenda(), new SheetLinks(valid, Map.of()).references(), "Programme", locale, Set.of()).write(format, written);
            var rows = new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(written.toByteArray()));
            var sheet = new ProgrammeSheet(programme, ITEMS, MESSAGES, locale);
            var mapping = sheet.guess(rows);
            assertThat(mapping.columns()).hasSize(SessionCells.FIELDS.size());
            assertThat(sheet.questions(rows, mapping)).isEmpty();
            var lines = sheet.read(rows, mapping, Map.of());
            assertThat(lines).allSatisfy(line -> assertThat(line.wrong()).isEmpty());
            assertThat(lines.stream().map(line -> line.value().fields()).toList()).isEqualTo(valid.stream().map(Session::fields).toList());
            var matched = SessionMatch.of(lines.stream().map(Line::value).toList(), valid, new HashMap<>());
            assertThat(matched.entrySet()).hasSize(valid.size()).allSatisfy(one -> assertThat(one.getKey().onto(one.getValue().fields(), Map.of())).isEqualTo(one.getValue().fields()));
        }
    }

    private static List<AgendaItem> agenda() {
        return ITEMS.entrySet().stream().map(item -> new AgendaItem(new AgendaTree.Place(item.getValue(), null, 0), item.getKey(), 0,
                new AgendaItemDraft("Item", null, null), null, 0, List.of())).toList();
    }

    @Property(seed = "2016")
    void aTableThatComesBackWithoutReferencesDoublesNothing(@ForAll @Size(min = 1, max = 12) List<@From("sessions") SessionDraft> drafts) {
        var sessions = new ArrayList<Session>();
        drafts.forEach(draft -> sessions.add(new Session(100L + sessions.size(), draft, null, false, null, 0)));
        var rows = IntStream.range(0, drafts.size()).mapToObj(i -> new ImportedSession(i + 2, null, drafts.get(i), null, Links.NONE, new HashSet<>(SessionCells.FIELDS), List.of(), List.of())).toList();
        var matched = SessionMatch.of(rows, sessions.reversed(), Map.of());
        assertThat(matched).hasSize(rows.size());
        assertThat(matched.values()).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(row.onto(matched.get(row).fields(), Map.of())).isEqualTo(row.fields()));
    }

    @Test
    void anAnnouncedEndAndSpeakersFromAfarAreReadInTheirNotationsOrToldAtTheirCells() {
        var heading = "Day|Time|Title|Kind|Announced end|Remote speakers|Only after";
        var late = read(manila(), Map.of(), heading, "Monday|22:00-23:30|Evening|Committee|0:15|Example Expert (america/lima)|A-1; A-2").getFirst().value();
        assertThat(late.fields().closesAt()).isEqualTo(LocalDateTime.of(2017, 10, 24, 0, 15));
        assertThat(late.fields().afar()).containsExactly(new RemoteSpeaker("Example Expert", "America/Lima"));
        assertThat(late.links()).isEqualTo(new Links(List.of("A-1", "A-2"), null));
        assertThat(read(manila(), Map.of(), heading, "Monday|9-10|One|Committee|24 October 2017 10:30|Example Expert, Lima|", "||Two|Committee|10:30||").stream()
                .flatMap(line -> line.wrong().stream()).map(wrong -> wrong.field() + " " + wrong.key()))
                .contains("afar programme_import.afar", "closesAt programme_import.closes-missing");
    }
}
