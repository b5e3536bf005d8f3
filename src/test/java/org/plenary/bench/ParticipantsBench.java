package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.table.Column;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableFormat;
import org.plenary.exchange.table.TableLimits;
import org.plenary.exchange.table.TableReader;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantDraft;
import org.plenary.participation.ParticipantFilter;
import org.plenary.participation.ParticipantImportService;
import org.plenary.participation.ParticipantListService;
import org.plenary.participation.ParticipantListService.Format;
import org.plenary.participation.ParticipantListService.Stage;
import org.plenary.participation.ParticipantOrder;
import org.plenary.participation.ParticipantOrder.By;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.ParticipantState;
import org.plenary.participation.ParticipantTable;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Folded;
import org.plenary.shell.Messages;
import org.plenary.support.Planners;

/** The list of participants: filtered, sorted and scrolled; imported; printed. */
final class ParticipantsBench {

    private static final List<String> STATES = List.of("KE", "UG", "DE", "FR", "CI", "NE", "TD", "EG", "AO", "BF", "BI", "BJ", "BW", "ZM");
    private static final List<String> SYLLABLES = List.of("ka", "ton", "go", "nu", "ñez", "mar", "sha", "li", "be", "ro", "é", "wan", "di", "sso", "ko");
    private static final int PAGE = 50;
    private static final int PAGES = 1_500;

    private record Person(String given, String family, String email, String state) {
    }

    private final RunningBench plenary;
    private final DSLContext db;
    private final Planners planners;
    private final Random edits = new Random(23);

    ParticipantsBench(RunningBench plenary) {
        this.plenary = plenary;
        this.db = plenary.bean(DSLContext.class);
        this.planners = new Planners(db);
    }

    /** @return a meeting whose lead organiser is signed in on this thread */
    private long meeting() {
        var id = planners.meeting().id();
        Planners.signIn(planners.account(id, MeetingRole.LEAD_ORGANISER));
        return id;
    }

    /** The same pages of a long and of a short list: the ratio says whether length is felt. */
    void pages(int few, int many) {
        var short_ = filled(few);
        var long_ = filled(many);
        measure("filtered, sorted and scrolled", short_, few, long_, many, meetingId -> { });
        measure("the same while somebody edits between pages", short_, few, long_, many, this::edit);
    }

    private void measure(String what, long short_, int few, long long_, int many, LongConsumer between) {
        for (var warmUp = 0; warmUp < 2; warmUp++) {
            page(short_, few, new Timings(), between);
            page(long_, many, new Timings(), between);
        }
        var ofFew = new Timings();
        var ofMany = new Timings();
        page(short_, few, ofFew, between);
        page(long_, many, ofMany, between);
        say("The list of participants, %s: %d pages of %d", what, PAGES, PAGE);
        say("  of %,d: p50 %.1f ms, p95 %.1f ms; of %,d: p50 %.1f ms, p95 %.1f ms; ratio of the p95: %.2f", few, ofFew.percentile(0.5),
                ofFew.percentile(0.95), many, ofMany.percentile(0.5), ofMany.percentile(0.95), ofMany.percentile(0.95) / ofFew.percentile(0.95));
    }

    /** Somebody at random gets another name, and so another place in the list. */
    private void edit(long meetingId) {
        var participants = plenary.bean(ParticipantService.class);
        var id = participants.page(meetingId, ParticipantFilter.ALL, ParticipantOrder.BY_NAME, edits.nextInt(900), 1).getFirst().id();
        var before = participants.get(meetingId, id).fields();
        participants.edit(meetingId, id, before, new ParticipantDraft(before.category(), before.iso2(), before.organisation(), before.delegationRole(), before.honorific(),
                before.givenName(), name(edits), before.badgeName(), before.positionHeld(), before.email(), before.phone(), before.gender(), before.language(), before.listed()));
    }

    /** Each page with the count that the view asks for, as somebody scrolls through a list that they have filtered and sorted. */
    private void page(long meetingId, int size, Timings timings, LongConsumer between) {
        Planners.signIn(planners.account(meetingId, MeetingRole.LEAD_ORGANISER));
        var participants = plenary.bean(ParticipantService.class);
        var random = new Random(17);
        for (var page = 0; page < PAGES; page++) {
            var order = new ParticipantOrder(By.values()[random.nextInt(By.values().length)], random.nextBoolean());
            var filter = filter(random);
            var offset = random.nextInt(size);
            between.accept(meetingId);
            var began = System.nanoTime();
            var count = participants.count(meetingId, filter);
            participants.page(meetingId, filter, order, Math.min(offset, Math.max(0, count - PAGE)), PAGE);
            timings.add(System.nanoTime() - began);
        }
    }

    private static ParticipantFilter filter(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> ParticipantFilter.ALL;
            case 1 -> new ParticipantFilter(SYLLABLES.get(random.nextInt(SYLLABLES.size())), null, null, null, null);
            case 2 -> new ParticipantFilter(null, ParticipantCategory.PARTY, null, null, null);
            case 3 -> new ParticipantFilter(null, null, STATES.get(random.nextInt(STATES.size())), null, null);
            default -> new ParticipantFilter(null, null, null, ParticipantState.APPROVED, null);
        };
    }

    private long filled(int size) {
        var meetingId = meeting();
        var random = new Random(size);
        var now = Instant.now();
        for (var from = 0; from < size; from += 1_000) {
            var rows = IntStream.range(from, Math.min(size, from + 1_000)).mapToObj(number -> {
                var person = person(random, number);
                var row = db.newRecord(PARTICIPANT);
                row.setMeetingId(meetingId);
                row.setCategory(number % 4 == 0 ? "NGO_NATIONAL" : "PARTY");
                row.setIso2(person.state());
                row.setOrganisation("Example Organisation " + number % 200);
                row.setGivenName(person.given());
                row.setFamilyName(person.family());
                row.setEmail(person.email());
                row.setState(number % 3 == 0 ? "REGISTERED" : "APPROVED");
                row.setListed(true);
                row.setSortKey(Folded.of(person.family()) + "\t" + Folded.of(person.given()));
                row.setRegisteredAt(now.minusSeconds(random.nextInt(1_000_000)));
                row.setCreatedAt(now);
                row.setChangedAt(now);
                return row;
            }).toList();
            db.batchInsert(rows).execute();
        }
        return meetingId;
    }

    private static Person person(Random random, int number) {
        return new Person(name(random), name(random) + "-" + name(random), "person" + number + "@example.org", STATES.get(random.nextInt(STATES.size())));
    }

    private static String name(Random random) {
        var name = SYLLABLES.get(random.nextInt(SYLLABLES.size())) + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A workbook read, understood, compared with what is there, and imported. @return the meeting that has them now */
    long importing(int rows) throws IOException, FileRefused {
        var meetingId = meeting();
        var workbook = workbook(rows);
        var definition = plenary.bean(ParticipantTable.class).definition(Locale.ENGLISH);
        var imports = plenary.bean(ParticipantImportService.class);
        try (var heap = new HeapPeak()) {
            var began = System.nanoTime();
            var table = new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(workbook));
            var lines = definition.read(table, definition.guess(table));
            var people = lines.stream().filter(line -> line.good()).map(line -> line.value()).toList();
            imports.compare(meetingId, people);
            var read = System.nanoTime();
            imports.apply(meetingId, people, (done, total) -> { });
            say("Import of %,d rows of a workbook of %d kB: read and compared in %.1f s, imported in %.1f s, at most %d MB more heap; %,d participants",
                    rows, workbook.length >> 10, (read - began) / 1e9, (System.nanoTime() - read) / 1e9, heap.megabytes(),
                    plenary.bean(ParticipantService.class).count(meetingId, ParticipantFilter.ALL));
        }
        return meetingId;
    }

    private static byte[] workbook(int rows) throws IOException {
        var random = new Random(rows);
        var people = new ArrayList<Person>();
        for (var number = 0; number < rows; number++) {
            people.add(person(random, number));
        }
        var out = new ByteArrayOutputStream();
        new ListExport<Person>(Locale.ENGLISH, "Example", List.of(Column.text("Given name", 20, Person::given), Column.text("Family name", 20, Person::family),
                Column.text("E-mail", 30, Person::email), Column.text("Country", 10, Person::state), Column.text("Category", 10, person -> "Party"),
                Column.text("Listed", 10, person -> "yes")),
                (offset, limit) -> people.stream().skip(offset).limit(limit).toList()).write(TableFormat.XLSX, out);
        return out.toByteArray();
    }

    void printing(long meetingId) throws IOException {
        var lists = plenary.bean(ParticipantListService.class);
        for (var format : Format.values()) {
            try (var heap = new HeapPeak(); var out = new Counted()) {
                var began = System.nanoTime();
                var roster = lists.list(meetingId, Stage.PROVISIONAL, Locale.FRENCH, Locale.FRENCH);
                ParticipantListService.write(roster, format, plenary.bean(Messages.class), out);
                say("List of participants as %s: %.1f s, at most %d MB more heap, %,d kB", format, (System.nanoTime() - began) / 1e9, heap.megabytes(),
                        out.bytes >> 10);
            }
        }
    }

    /** Where a document goes whose size alone matters. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
