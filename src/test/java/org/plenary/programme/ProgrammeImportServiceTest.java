package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.MEETING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.ImportTarget.Fate;
import org.plenary.exchange.table.ImportTarget.Outcome;
import org.plenary.exchange.table.ImportTarget.Verdict;
import org.plenary.exchange.table.TableFormat;
import org.plenary.exchange.table.TableLimits;
import org.plenary.exchange.table.TableReader;
import org.plenary.exchange.table.TableRow;
import org.plenary.live.ThreeWay;
import org.plenary.programme.ImportedSession.Links;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class ProgrammeImportServiceTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 10, 22);

    @Autowired
    private ProgrammeImportService imports;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;

    @BeforeEach
    void aMeetingOfAWeek() {
        planners = new Planners(db);
        meeting = meeting();
    }

    private long meeting() {
        var id = planners.meeting().id();
        db.update(MEETING).set(MEETING.ZONE, "Asia/Manila").set(MEETING.STARTS_ON, FIRST).set(MEETING.ENDS_ON, FIRST.plusDays(6)).where(MEETING.ID.eq(id)).execute();
        Planners.signIn(planners.account(id, MeetingRole.CO_ORGANISER));
        return id;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static List<TableRow> table(byte[] file) throws Exception {
        return new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(file));
    }

    private static List<TableRow> table(String csv) throws Exception {
        return table(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<Line<ImportedSession>> read(List<TableRow> rows, Map<String, String> answers) {
        var definition = imports.definition(meeting, Locale.ENGLISH);
        return definition.read(rows, definition.guess(rows), answers);
    }

    /** Rooms that are asked for are made, all else has to be read without a question. */
    private List<ImportedSession> good(List<TableRow> rows) {
        var definition = imports.definition(meeting, Locale.ENGLISH);
        var answers = new HashMap<String, String>();
        definition.questions(rows, definition.guess(rows)).forEach(question -> answers.put(question.id(), question.proposed()));
        return read(rows, answers).stream().peek(line -> assertThat(line.wrong()).isEmpty()).map(Line::value).toList();
    }

    private Outcome apply(List<ImportedSession> rows) {
        return imports.apply(meeting, rows, (done, total) -> {
        });
    }

    @Test
    void aWorkbookWithMergedDaysTypedTimesAndHoursPastMidnightIsRead() throws Exception {
        var file = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var sheet = book.createSheet();
            var headings = sheet.createRow(0);
            List.of("Day", "Start", "End", "Title", "Kind").forEach(heading -> headings.createCell(Math.max(0, headings.getLastCellNum())).setCellValue(heading));
            var time = book.createCellStyle();
            time.setDataFormat(book.createDataFormat().getFormat("[h]:mm"));
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("d mmmm yyyy"));
            Object[][] rows = {{LocalDate.of(2017, 10, 23), 9 / 24.0, 10.5 / 24, "Opening"}, {null, 11 / 24.0, 25 / 24.0, "Night"}, {null, 14 / 24.0, 15 / 24.0, "Closing"}};
            for (var index = 0; index < rows.length; index++) {
                var row = sheet.createRow(index + 1);
                if (rows[index][0] instanceof LocalDate date) {
                    row.createCell(0).setCellValue(date);
                    row.getCell(0).setCellStyle(day);
                }
                for (var column = 1; column < 3; column++) {
                    row.createCell(column).setCellValue((double) rows[index][column]);
                    row.getCell(column).setCellStyle(time);
                }
                row.createCell(3).setCellValue((String) rows[index][3]);
                row.createCell(4).setCellValue("Plenary");
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            book.write(file);
        }
        var lines = read(table(file.toByteArray()), Map.of());
        assertThat(lines.get(0).value().fields().place()).isEqualTo(new Place(LocalDateTime.of(2017, 10, 23, 9, 0), 90, null));
        assertThat(lines.get(1).wrong()).containsExactly(Violation.of("end", "programme_import.unreadable.HOUR", "25:00"));
        assertThat(lines.get(2).value().fields().place()).isEqualTo(new Place(LocalDateTime.of(2017, 10, 23, 14, 0), 60, null));
    }

    @Test
    void aFileOfTwoEncodingsIsReadEachInItsOwnAndToldAtItsCell() throws Exception {
        var file = new ByteArrayOutputStream();
        file.write("Jour;Heure;Titre;Type\n23/10/2017;9h–10h;Séance d’ouverture;Plénière\n23/10/2017;".getBytes(StandardCharsets.UTF_8));
        file.write("10h-11h;Comité plénier;Comité\n".getBytes(Charset.forName("windows-1252")));
        file.write("23/10/2017;11h–12h;Clôture;Plénière\n23/10/2017;12h-13h;CafÃ©;Pause\n".getBytes(StandardCharsets.UTF_8));
        var lines = read(table(file.toByteArray()), Map.of());
        assertThat(lines).extracting(line -> line.value().fields().titleFr()).containsExactly("Séance d’ouverture", "Comité plénier", "Clôture", "CafÃ©");
        assertThat(lines).extracting(Line::notes).containsExactly(List.of(), List.of(Violation.of("titleFr", "exchange.import.encoding", "Comité plénier"),
                Violation.of("kind", "exchange.import.encoding", "Comité")), List.of(), List.of(Violation.of("titleFr", "exchange.import.mojibake", "Café")));
        for (var encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-8")) {
            var rows = table("Jour;Heure;Titre;Type\n23/10/2017;9h-10h;Clôture;Plénière\n".getBytes(encoding));
            assertThat(read(rows, Map.of())).singleElement().satisfies(line -> {
                assertThat(line.value().fields().titleFr()).isEqualTo("Clôture");
                assertThat(line.notes()).isEmpty();
            });
        }
    }

    @Test
    void roomsAreMadeOverlapsToldAndATableThatComesBackChangesWhatItSaysAndDoublesNothing() throws Exception {
        var hall = rooms.add(meeting, new RoomDraft("Hall", 100, 2, List.of(), List.of())).id();
        programme.add(meeting, SessionDraft.titled(SessionKind.SIDE_EVENT, "There before", FIRST.atTime(9, 30), 30, hall));
        var one = "Day,Start,End,Title,Kind,Room,Chair\n22/10/2017,9:00,10:00,Opening,Plenary,Hall,\n22/10/2017,9:30,11:00,Budget,Committee,hall,A. Example\n"
                + "23/10/2017,9:00,10:00,Africa,Regional consultation,Annex,\n23/10/2017,9:00,10:00,Asia,Regional consultation,ANNEX,\n";
        var rows = good(table(one));
        var verdicts = imports.compare(meeting, rows);
        assertThat(verdicts).extracting(Verdict::fate).containsOnly(Fate.NEW);
        assertThat(verdicts.getFirst().notes()).containsExactly(Violation.of("room", "programme_import.overlaps-row", 3, "Budget"),
                Violation.of("room", "programme_import.overlaps-session", "There before"));
        assertThat(verdicts.get(2).notes()).containsExactly(Violation.of("room", "programme_import.overlaps-row", 5, "Asia"));
        assertThat(apply(rows)).isEqualTo(new Outcome(4, 0, 0));
        assertThat(programme.programme(meeting).rooms()).extracting(Room::name).containsExactly("Hall", "Annex");

        assertThat(imports.compare(meeting, good(table(one)))).extracting(Verdict::fate).containsOnly(Fate.UNCHANGED);
        assertThat(apply(good(table(one)))).isEqualTo(new Outcome(0, 0, 4));

        var next = one.replace("9:30,11:00,Budget,Committee,hall,A. Example", "14:00,15:00,Budget,Committee,Annex,");
        assertThat(imports.compare(meeting, good(table(next))).get(1)).satisfies(verdict -> {
            assertThat(verdict.fate()).isEqualTo(Fate.CHANGED);
            assertThat(verdict.before()).containsOnly(Map.entry("start", LocalTime.of(9, 30)), Map.entry("end", LocalTime.of(11, 0)), Map.entry("minutes", 90), Map.entry("room", "Hall"));
        });
        assertThat(apply(good(table(next)))).isEqualTo(new Outcome(0, 1, 3));
        assertThat(programme.programme(meeting).sessions()).hasSize(5).filteredOn(session -> "Budget".equals(session.fields().titleEn())).singleElement().satisfies(session -> {
            assertThat(session.place().startsAt()).isEqualTo(FIRST.atTime(14, 0));
            assertThat(session.fields().chair()).isEqualTo("A. Example");
        });
    }

    @Test
    void aReferenceKnowsASessionAgainWhateverElseChanges() throws Exception {
        var one = "Reference,Day,Time,Title,Kind\nA-7,Sunday,9-10,Opening,Plenary\n";
        apply(good(table(one)));
        assertThat(apply(good(table("Reference,Day,Time,Title,Kind\nA-7,Monday,14-15,Inauguration,Plenary\n")))).isEqualTo(new Outcome(0, 1, 0));
        assertThat(programme.programme(meeting).sessions()).singleElement().satisfies(session -> {
            assertThat(session.fields().titleEn()).isEqualTo("Inauguration");
            assertThat(session.place().startsAt()).isEqualTo(FIRST.plusDays(1).atTime(14, 0));
        });
        assertThat(apply(good(table("Reference,Day,Time,Title,Kind\nA-8,Monday,14-15,Inauguration,Plenary\n")))).isEqualTo(new Outcome(1, 0, 0));
        assertThat(read(table("Reference,Day,Time,Title,Kind\nA-7,Monday,14-15,One,Plenary\nA-7,Monday,15-16,Other,Plenary\n"), Map.of()).getLast().wrong())
                .extracting(Violation::key).containsExactly("exchange.import.repeated");
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void aProgrammeThatIsTakenAwayComesBackUnchangedAndMakesTheSameOneElsewhere(TableFormat format) throws Exception {
        var item = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Budget", null, null)).id();
        var hall = rooms.add(meeting, new RoomDraft("Salle plénière", 100, 2, List.of(), List.of())).id();
        programme.add(meeting, new SessionDraft(SessionKind.COMMITTEE, "Budget: =1+1", "Budget", "Presupuesto", FIRST.atTime(22, 0), 180, hall, true, "A. Example", "B. Example",
                List.of("C. Example", "D. Example"), SeatingLayout.U_SHAPE, List.of("en", "fr"), "https://example.org/1", true, List.of("Kenya"), List.of(item), "two\nlines"));
        programme.addSeries(meeting, SessionDraft.titled(SessionKind.REGIONAL_CONSULTATION, "Regional consultation", FIRST.atTime(8, 30), 60, null),
                new Recurrence(FIRST, FIRST.plusDays(3), Set.of(), List.of("Africa", "Asia", "Europe")));
        programme.add(meeting, SessionDraft.titled(SessionKind.SIDE_EVENT, "Waiting", null, 45, null));
        var before = programme.programme(meeting).sessions();
        var file = new ByteArrayOutputStream();
        imports.export(meeting, "Programme · Example", Locale.FRENCH).write(format, file);

        var same = good(table(file.toByteArray()));
        assertThat(imports.compare(meeting, same)).extracting(Verdict::fate).containsOnly(Fate.UNCHANGED);
        assertThat(apply(same)).isEqualTo(new Outcome(0, 0, before.size()));
        assertThat(programme.programme(meeting).sessions()).isEqualTo(before);

        meeting = meeting();
        var elsewhere = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Budget", null, null)).id();
        assertThat(apply(good(table(file.toByteArray())))).isEqualTo(new Outcome(before.size(), 0, 0));
        var made = programme.programme(meeting).rooms().getFirst().id();
        assertThat(programme.programme(meeting).sessions().stream().map(Session::fields).toList()).containsExactlyInAnyOrderElementsOf(before.stream().map(Session::fields)
                .map(fields -> new SessionDraft(fields.kind(), fields.titleEn(), fields.titleFr(), fields.titleEs(), fields.startsAt(), fields.minutes(),
                        fields.roomId() == null ? null : made, fields.pinned(), fields.chair(), fields.rapporteur(), fields.speakers(), fields.layout(), fields.languages(),
                        fields.remoteLink(), fields.closed(), fields.expected(), fields.items().isEmpty() ? List.of() : List.of(elsewhere), fields.note())).toList());
        assertThat(apply(good(table(file.toByteArray())))).isEqualTo(new Outcome(0, 0, before.size()));
    }

    @Test
    void allRowsAreWrittenOrNone() throws Exception {
        var rows = good(table("Day,Time,Title,Kind,Room\nMonday,9-10,First,Plenary,Annex\nMonday,10-11,Second,Plenary,Annex\n"));
        var gone = new ImportedSession(9, null, SessionDraft.titled(SessionKind.PLENARY, "Third", FIRST.atTime(9, 0), 60, Long.MAX_VALUE), null, Links.NONE, Set.of(), List.of(), List.of());
        assertThatThrownBy(() -> apply(Stream.concat(rows.stream(), Stream.of(gone)).toList())).isInstanceOf(InvalidInput.class);
        assertThat(programme.programme(meeting).sessions()).isEmpty();
        assertThat(programme.programme(meeting).rooms()).isEmpty();
    }

    @Test
    void whoSpeaksFromAfarIsInTheTableOfThoseAloneWhoEditTheProgramme() throws Exception {
        programme.add(meeting, ThreeWay.with(SessionDraft.titled(SessionKind.PLENARY, "Opening", FIRST.atTime(9, 0), 60, null),
                Map.of("afar", List.of(new RemoteSpeaker("A. Example", "Asia/Manila")))));
        assertThat(exported()).contains("Opening").contains("A. Example");
        Planners.signIn(planners.account(meeting, MeetingRole.TRANSLATOR));
        assertThat(exported()).contains("Opening").doesNotContain("A. Example");
    }

    private String exported() throws Exception {
        var file = new ByteArrayOutputStream();
        imports.export(meeting, "Programme", Locale.ENGLISH).write(TableFormat.CSV, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTableOfMoreRowsThanAnyProgrammeHasIsRefused() {
        var rows = IntStream.range(0, 2_001).mapToObj(row -> new ImportedSession(row, null, SessionDraft.titled(SessionKind.PLENARY, "Row " + row, null, 60, null), null, Links.NONE,
                Set.of(), List.of(), List.of())).toList();
        assertThat(imports.compare(meeting, rows)).extracting(Verdict::fate).containsOnlyNulls();
        assertThatThrownBy(() -> apply(rows)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatATableDoesNotHoldStaysAsItIs() throws Exception {
        var needs = ThreeWay.with(SessionDraft.titled(SessionKind.PLENARY, "Opening", FIRST.atTime(9, 0), 60, null),
                Map.of("equipment", List.of("Projector"), "closesAt", FIRST.atTime(10, 30)));
        programme.add(meeting, needs);
        assertThat(apply(good(table("Day,Time,Title,Kind\nSunday,9-10,Opening,Plenary\n")))).isEqualTo(new Outcome(0, 0, 1));
        assertThat(apply(good(table("Day,Time,Title,Kind,Chair\nSunday,9-10,Opening,Plenary,A. Example\n")))).isEqualTo(new Outcome(0, 1, 0));
        assertThat(programme.programme(meeting).sessions()).singleElement()
                .satisfies(session -> assertThat(session.fields()).isEqualTo(ThreeWay.with(needs, Map.of("chair", "A. Example"))));
    }

    @Test
    void rowsReferToRowsBelowThemToSessionsThatAreThereAndToNothingElse() throws Exception {
        var opening = programme.add(meeting, SessionDraft.titled(SessionKind.PLENARY, "Opening", FIRST.atTime(10, 0), 60, null));
        var rows = good(table("Reference,Day,Time,Title,Kind,Only after,Meets before\nA-1,Monday,9-10,Report,Committee,A-2; #%1$d,\nA-2,Sunday,8-9,Africa,Regional consultation,,#%1$d\n"
                .formatted(opening.id())));
        assertThat(imports.compare(meeting, rows)).extracting(Verdict::fate).containsOnly(Fate.NEW);
        assertThat(apply(rows)).isEqualTo(new Outcome(2, 0, 0));
        var report = programme.programme(meeting).sessions().stream().filter(session -> session.fields().titleEn().equals("Report")).findFirst().orElseThrow();
        var africa = programme.programme(meeting).sessions().stream().filter(session -> session.fields().titleEn().equals("Africa")).findFirst().orElseThrow();
        assertThat(report.fields().after()).containsExactlyInAnyOrder(new SessionRef(africa.id()), new SessionRef(opening.id()));
        assertThat(africa.fields().prepares()).isEqualTo(new SessionRef(opening.id()));
        assertThat(apply(rows)).isEqualTo(new Outcome(0, 0, 2));

        var wrong = good(table("Reference,Day,Time,Title,Kind,Only after\nA-1,Monday,9-10,Report,Committee,A-9\nA-2,Sunday,8-9,Africa,Regional consultation,A-2\n"));
        assertThat(imports.compare(meeting, wrong)).extracting(verdict -> verdict.wrong().getFirst().key()).containsExactly("programme_import.no-session", "programme.error.itself");
        assertThatThrownBy(() -> apply(wrong)).isInstanceOf(InvalidInput.class);
    }
}
