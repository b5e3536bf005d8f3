package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.OUTCOME;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.SEARCH_CONTENT;
import static org.plenary.schema.Tables.SEARCH_ENTRY;
import static org.plenary.schema.Tables.SESSION;
import static org.plenary.schema.Tables.TASK;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plenary.audit.Actor;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchQuery;
import org.plenary.search.SearchService;
import org.plenary.search.SearchWords;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;

/** Finding among 200 meetings with a thousand things and thirty files each, by planners who see all of them or a few, as words are typed. */
final class SearchBench {

    private static final int MEETINGS = 200;
    private static final int SEEN_BY_A_PARTNER = 5;
    private static final int ITEMS = 200;
    private static final int SESSIONS = 200;
    private static final int OUTCOMES = 100;
    private static final int TASKS = 100;
    private static final int PARTICIPANTS = 400;
    private static final int DOCUMENTS = 30;
    private static final int WORDS_OF_A_FILE = 3_000;
    private static final int VOCABULARY = 20_000;
    private static final int QUERIES = 500;
    private static final int SHOWN = 12;
    private static final List<String> SYLLABLES = List.of("con", "ser", "va", "tion", "mi", "gra", "to", "ry", "spe", "cies", "é", "ha", "bi", "tat", "ñan", "le",
            "o", "par", "do", "pa", "chy", "der", "ma", "tur", "tle", "ray", "sha", "rk", "ele", "phant");

    private final DSLContext db;
    private final Planners planners;
    private final SearchService search;
    private final LiveEvents live;
    private final Random random = new Random(2017);
    private final List<String> vocabulary = new ArrayList<>();

    private SearchBench(RunningBench plenary) {
        db = plenary.bean(DSLContext.class);
        planners = new Planners(db);
        search = plenary.bean(SearchService.class);
        live = plenary.bean(LiveEvents.class);
    }

    static void run() throws IOException {
        try (var plenary = RunningBench.start()) {
            new SearchBench(plenary).all();
        }
    }

    private void all() {
        IntStream.range(0, VOCABULARY).forEach(i -> vocabulary.add(IntStream.range(0, 2 + random.nextInt(3)).mapToObj(j -> any(SYLLABLES)).collect(Collectors.joining())));
        var meetings = IntStream.range(0, MEETINGS).mapToObj(i -> planners.meeting().id()).toList();
        var lead = planners.account(meetings.getFirst(), MeetingRole.LEAD_ORGANISER);
        var partner = planners.account(meetings.getFirst(), MeetingRole.CONTRIBUTOR);
        meetings.stream().skip(1).forEach(meeting -> grant(meeting, lead, MeetingRole.LEAD_ORGANISER));
        meetings.stream().skip(1).limit(SEEN_BY_A_PARTNER - 1).forEach(meeting -> grant(meeting, partner, MeetingRole.CONTRIBUTOR));
        var filling = System.nanoTime();
        meetings.forEach(this::fill);
        say("%d meetings filled in %.0f s", MEETINGS, (System.nanoTime() - filling) / 1e9);
        var began = System.nanoTime();
        meetings.forEach(meeting -> Stream.of("MEETING", "AGENDA_ITEM", "SESSION", "OUTCOME", "TASK", "PARTICIPANT", "DOCUMENT").forEach(entity -> changed(meeting, entity)));
        var expected = MEETINGS * (1 + ITEMS + SESSIONS + OUTCOMES + TASKS + PARTICIPANTS + DOCUMENTS);
        until(1_000, () -> db.fetchCount(SEARCH_ENTRY, SEARCH_ENTRY.MEETING_ID.isNotNull()) == expected);
        var seconds = (System.nanoTime() - began) / 1e9;
        say("%,d things of %d meetings indexed in %.0f s (%,.0f a second)", expected, MEETINGS, seconds, expected / seconds);
        files();
        found(meetings.getFirst());
        typed("who sees all " + MEETINGS + " meetings", lead);
        typed("who sees " + SEEN_BY_A_PARTNER + " of them", partner);
        counted(lead);
    }

    /** What the files of the documents say, as it stands once they have been read. */
    private void files() {
        var began = System.nanoTime();
        var documents = db.select(DOCUMENT.ID, DOCUMENT.MEETING_ID).from(DOCUMENT).fetch();
        documents.forEach(document -> {
            var content = words(WORDS_OF_A_FILE);
            db.insertInto(SEARCH_CONTENT).set(SEARCH_CONTENT.MEETING_ID, document.value2()).set(SEARCH_CONTENT.DOCUMENT_ID, document.value1())
                    .set(SEARCH_CONTENT.LANGUAGE, "en").set(SEARCH_CONTENT.FILE_ID, document.value1()).set(SEARCH_CONTENT.OPEN_FROM, Instant.EPOCH)
                    .set(SEARCH_CONTENT.CONTENT, content).set(SEARCH_CONTENT.WORDS, SearchWords.indexed(Stream.of(content))).execute();
        });
        say("%,d files of %,d words each in %.0f s", documents.size(), WORDS_OF_A_FILE, (System.nanoTime() - began) / 1e9);
    }

    private void typed(String who, AccountPrincipal account) {
        for (var words = 1; words <= 3; words++) {
            var timings = new Timings();
            var hits = 0;
            for (int i = 0; i < QUERIES; i++) {
                var query = query(words);
                var from = System.nanoTime();
                hits += Planners.as(account, () -> search.find(SearchQuery.of(query), Locale.ENGLISH, SHOWN)).size();
                timings.add(System.nanoTime() - from);
            }
            say("find, %s, %d word%s, the last half typed: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %.1f shown on average", who, words, words == 1 ? "" : "s",
                    timings.percentile(0.5), timings.percentile(0.95), timings.percentile(0.99), hits / (double) QUERIES);
        }
    }

    private void counted(AccountPrincipal account) {
        var timings = new Timings();
        for (int i = 0; i < QUERIES / 2; i++) {
            var query = query(2);
            var from = System.nanoTime();
            Planners.as(account, () -> search.counts(SearchQuery.of(query)));
            timings.add(System.nanoTime() - from);
        }
        say("counts by kind, who sees all, 2 words: p50 %.1f ms, p95 %.1f ms", timings.percentile(0.5), timings.percentile(0.95));
    }

    /** How long after a change is committed and told it is found. */
    private void found(long meeting) {
        var timings = new Timings();
        for (int i = 0; i < 20; i++) {
            var word = "zymurgy" + (char) ('a' + i);
            db.update(AGENDA_ITEM).set(AGENDA_ITEM.TITLE_EN, word).where(AGENDA_ITEM.MEETING_ID.eq(meeting)).limit(1).execute();
            var from = System.nanoTime();
            changed(meeting, "AGENDA_ITEM");
            until(20, () -> db.fetchExists(SEARCH_ENTRY, SEARCH_ENTRY.PLACE.eq(meeting).and(SEARCH_ENTRY.KIND.eq(SearchKind.AGENDA_ITEM.name()))
                    .and(SEARCH_ENTRY.HEADING.contains(word))));
            timings.add(System.nanoTime() - from);
        }
        say("from a change to where it is found: p50 %.0f ms, slowest %.0f ms", timings.percentile(0.5), timings.percentile(1));
    }

    private String query(int words) {
        var typed = words(words).split(" ");
        typed[words - 1] = typed[words - 1].substring(0, Math.min(typed[words - 1].length(), Math.max(3, typed[words - 1].length() / 2 + 1)));
        return String.join(" ", typed);
    }

    private void changed(long meeting, String entity) {
        live.publish(new Change(meeting, entity, 0, 0, Actor.SYSTEM));
    }

    private static void until(long everyMillis, BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            try {
                Thread.sleep(everyMillis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void grant(long meeting, AccountPrincipal account, MeetingRole role) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting).set(MEETING_ROLE.ACCOUNT_ID, account.id()).set(MEETING_ROLE.ROLE, role.name())
                .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
    }

    private void fill(long meeting) {
        var now = Instant.now();
        db.transaction(in -> {
            in.dsl().batchInsert(IntStream.range(0, ITEMS).mapToObj(i -> {
                var row = db.newRecord(AGENDA_ITEM);
                row.setMeetingId(meeting);
                row.setPosition(i);
                row.setTitleEn(words(8));
                row.setTitleFr(words(9));
                row.setTitleEs(words(9));
                row.setNoteEn(words(40));
                return row;
            }).toList()).execute();
            in.dsl().batchInsert(IntStream.range(0, SESSIONS).mapToObj(i -> {
                var row = db.newRecord(SESSION);
                row.setMeetingId(meeting);
                row.setKind("WORKING_GROUP");
                row.setTitleEn(words(6));
                row.setMinutes(60);
                row.setChair(words(2));
                return row;
            }).toList()).execute();
            in.dsl().batchInsert(IntStream.range(0, OUTCOMES).mapToObj(i -> {
                var row = db.newRecord(OUTCOME);
                row.setMeetingId(meeting);
                row.setKind("RECOMMENDATION");
                row.setTitleEn(words(8));
                row.setTextEn(words(120));
                row.setTextFr(words(130));
                row.setTextEs(words(130));
                return row;
            }).toList()).execute();
            in.dsl().batchInsert(IntStream.range(0, TASKS).mapToObj(i -> {
                var row = db.newRecord(TASK);
                row.setMeetingId(meeting);
                row.setKind("TASK");
                row.setTitleEn(words(6));
                row.setCounted("FIXED");
                row.setFixedDay(LocalDate.of(2016, 5, 1));
                return row;
            }).toList()).execute();
            in.dsl().batchInsert(IntStream.range(0, DOCUMENTS).mapToObj(i -> {
                var row = db.newRecord(DOCUMENT);
                row.setMeetingId(meeting);
                row.setSymbol("UNEP/CMS/COP12/Doc." + (i + 1));
                row.setSortKey("%03d".formatted(i));
                row.setSeries("DOC");
                row.setTitleEn(words(8));
                row.setOriginalLanguage("en");
                row.setCreatedAt(now);
                return row;
            }).toList()).execute();
            in.dsl().batchInsert(IntStream.range(0, PARTICIPANTS).mapToObj(i -> {
                var row = db.newRecord(PARTICIPANT);
                row.setMeetingId(meeting);
                row.setCategory("EXPERT");
                row.setGivenName(words(1));
                row.setFamilyName(words(1));
                row.setOrganisation(words(4));
                row.setSortKey(row.getFamilyName());
                row.setCreatedAt(now);
                row.setChangedAt(now);
                return row;
            }).toList()).execute();
        });
    }

    /** Words as they occur in a language: few of them often, most of them seldom. */
    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> vocabulary.get((int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1)))
                .collect(Collectors.joining(" "));
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
