package org.plenary.bench;

import static org.plenary.bench.Bench.say;

import java.io.BufferedOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableFormat;
import org.plenary.exchange.table.TableLimits;
import org.plenary.exchange.table.TableReader;
import org.plenary.participation.ParticipantImportService;
import org.plenary.participation.ParticipantListService;
import org.plenary.participation.ParticipantListService.Format;
import org.plenary.participation.ParticipantListService.Stage;
import org.plenary.participation.ParticipantTable;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Messages;
import org.plenary.support.Planners;

/** A spreadsheet of participants comes in, and goes out as the list of participants; seconds, and the heap beyond what lay there before. */
final class ListsBench {

    private static final List<String> STATES = List.of("Kenya", "Uganda", "Oman", "Pakistan", "Germany", "France", "Peru", "Niger");

    private final RunningBench plenary;

    ListsBench(RunningBench plenary) {
        this.plenary = plenary;
    }

    void run(int people) throws Exception {
        var planners = new Planners(plenary.bean(DSLContext.class));
        var meeting = planners.meeting();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        var file = Files.createTempFile("participants", ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            table(people).write(TableFormat.XLSX, out);
        }
        timed("Import of %,d rows of XLSX".formatted(people), () -> imported(meeting.id(), file));
        timed("The same again, all unchanged", () -> imported(meeting.id(), file));
        for (var format : Format.values()) {
            timed("List of %,d participants as %s".formatted(people, format), () -> listed(meeting.id(), format));
        }
        Files.delete(file);
    }

    private static ListExport<Integer> table(int people) {
        return new ListExport<>(Locale.ENGLISH, "Participants", List.of(Column.text("Family name", 20, i -> "Éxample-" + i), Column.text("Given name", 20, i -> "Ana"),
                Column.text("Country", 20, i -> STATES.get(i % STATES.size())), Column.text("Position", 30, i -> "Director of examples"),
                Column.text("Organisation", 30, i -> "Ministry of Examples"), Column.text("E-mail", 30, i -> "person" + i + "@example.org"),
                Column.text("Telephone", 20, i -> "+41 22 000 " + i), Column.text("Listed", 8, i -> "yes")),
                (offset, limit) -> IntStream.range(offset, Math.min(people, offset + limit)).boxed().toList());
    }

    private String imported(long meetingId, Path file) throws Exception {
        var definition = plenary.bean(ParticipantTable.class).definition(Locale.ENGLISH);
        try (var in = Files.newInputStream(file)) {
            var rows = new TableReader(TableLimits.USUAL).read(in);
            var good = definition.read(rows, definition.guess(rows)).stream().filter(Line::good).map(Line::value).toList();
            return plenary.bean(ParticipantImportService.class).apply(meetingId, good, (done, total) -> { }).toString();
        }
    }

    private String listed(long meetingId, Format format) throws Exception {
        var file = Files.createTempFile("list", "." + format.extension());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ParticipantListService.write(plenary.bean(ParticipantListService.class).list(meetingId, Stage.PROVISIONAL, Locale.FRENCH, Locale.FRENCH), format,
                    plenary.bean(Messages.class), out);
        }
        var size = "%,d kB".formatted(Files.size(file) / 1_000);
        Files.delete(file);
        return size;
    }

    private static void timed(String what, Callable<String> work) throws Exception {
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(pool -> pool.resetPeakUsage());
        var before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        var began = System.nanoTime();
        var result = work.call();
        var seconds = (System.nanoTime() - began) / 1e9;
        var peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        say("%s: %.1f s, peak heap %d MB more; %s", what, seconds, peak / 1_000_000, result);
    }
}
