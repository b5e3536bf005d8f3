package org.plenary.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.SEARCH_ENTRY;
import static org.plenary.schema.Tables.SEARCH_SHOWN;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.security.Action;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds entries, soon whatever is asked. A full-text index of InnoDB reads every entry of every word before the first hit is known, which takes
 * a second for a beginning that half of all have; to read the entries one by one takes long for words that few have. What is looked for is
 * therefore first counted in the entries of the newest meetings, and then either the full-text index is asked for the rarest word alone, or
 * entries are read on, whichever is sooner (decision 0048).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FoundRepository {

    /**
     * What the searcher may see.
     *
     * @param meetings   in which they hold each right
     * @param ofPlatform what they may do outside any meeting
     */
    record Sight(Map<Action, Set<Long>> meetings, Set<Action> ofPlatform, long organisationId) {
    }

    /**
     * What is soon enough.
     *
     * @param newest entries that are read one by one in a few thousandths of a second
     * @param few    that the full-text index finds in two hundredths of a second
     * @param readOn entries that are read one by one while the full-text index finds one
     */
    record Pace(int newest, int few, int readOn) {
    }

    /** @param meetingTitle null for what belongs to no meeting */
    record Found(SearchKind kind, Tongues title, Tongues body, Tongues meetingTitle, String path) {
    }

    private static final List<String> KINDS = Arrays.stream(SearchKind.values()).map(SearchKind::name).toList();
    private static final Table<?> BY_PLACE_FIRST = SEARCH_ENTRY.forceIndex("PRIMARY");
    /** A thing that belongs to several meetings is found once for each of them. */
    private static final int SPARE = 3;
    private static final Pace PACE = new Pace(3_000, 2_000, 8);

    private static final String SCORE = "score";
    private static final String HELD = "held";
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(Entry::score).reversed().thenComparing(entry -> entry.thing().kind())
            .thenComparing(Comparator.comparing(Entry::place).thenComparing(Entry::id).reversed());

    private final DSLContext db;
    private final Pace pace;

    @Autowired
    FoundRepository(DSLContext db) {
        this(db, PACE);
    }

    FoundRepository(DSLContext db, Pace pace) {
        this.db = db;
        this.pace = pace;
    }

    /** @return the best first, each thing once */
    List<Found> find(SearchQuery query, Sight sight, int limit) {
        var wanted = limit * SPARE;
        var looked = new Looked(query, sight, wanted);
        var ranked = (looked.way() == Way.INDEX ? looked.indexed() : looked.read()).stream().sorted(BEST_FIRST);
        var once = ranked.limit(wanted).collect(toMap(Entry::thing, Entry::id, (first, second) -> first, LinkedHashMap::new)).values().stream().limit(limit).toList();
        var meeting = SEARCH_SHOWN.as("of_meeting");
        var found = db.select(SEARCH_ENTRY.ID, SEARCH_SHOWN.asterisk(), meeting.TITLE_EN, meeting.TITLE_FR, meeting.TITLE_ES).from(SEARCH_ENTRY)
                .join(SEARCH_SHOWN).using(SEARCH_SHOWN.KIND, SEARCH_SHOWN.PLACE, SEARCH_SHOWN.OBJECT)
                .leftJoin(meeting).on(meeting.KIND.eq(SearchKind.MEETING.name()).and(meeting.PLACE.eq(SEARCH_ENTRY.PLACE)).and(SEARCH_ENTRY.MEETING_ID.isNotNull()))
                .where(SEARCH_ENTRY.ID.in(once))
                .fetchMap(SEARCH_ENTRY.ID, row -> new Found(SearchKind.valueOf(row.get(SEARCH_SHOWN.KIND)),
                        new Tongues(row.get(SEARCH_SHOWN.TITLE_EN), row.get(SEARCH_SHOWN.TITLE_FR), row.get(SEARCH_SHOWN.TITLE_ES)),
                        new Tongues(row.get(SEARCH_SHOWN.BODY_EN), row.get(SEARCH_SHOWN.BODY_FR), row.get(SEARCH_SHOWN.BODY_ES)),
                        new Tongues(row.get(meeting.TITLE_EN), row.get(meeting.TITLE_FR), row.get(meeting.TITLE_ES)), row.get(SEARCH_SHOWN.PATH)));
        return once.stream().map(found::get).toList();
    }

    /** @param enough where there are so many in the newest meetings, those may be counted alone */
    SearchCounts counts(SearchQuery query, Sight sight, int enough) {
        var looked = new Looked(query, sight, enough);
        var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
        if (looked.way() == Way.INDEX) {
            db.select(SEARCH_ENTRY.KIND, countDistinct(SEARCH_ENTRY.OBJECT)).from(SEARCH_ENTRY).where(looked.inIndex())
                    .groupBy(SEARCH_ENTRY.KIND).forEach(row -> counts.put(SearchKind.valueOf(row.value1()), row.value2()));
            return new SearchCounts(counts, false);
        }
        var read = looked.read();
        read.stream().map(Entry::thing).distinct().forEach(thing -> counts.merge(thing.kind(), 1, Integer::sum));
        return new SearchCounts(counts, looked.way() != Way.ALL && read.size() >= enough);
    }

    private record Thing(SearchKind kind, String object) {
    }

    /** @param held the words that occur in it, a bit for each */
    private record Entry(long id, Thing thing, long place, int score, int held) {
    }

    /** Where what is asked for is found soonest. */
    private enum Way {
        /** Everything that the searcher may see has been read. */
        ALL,
        /** Among the newest there are as many as are wanted. */
        NEWEST,
        /** The newest first, until as many are found as are wanted. */
        ON,
        /** By the rarest word. */
        INDEX
    }

    /** What there is in the newest meetings and outside any, with the words that occur in each of these entries, and what there is beyond. */
    private final class Looked {

        private final List<String> words;
        private final Condition seen;
        private final List<Long> places;
        private final int wanted;
        private final HeldWords<Entry> newest;
        private final List<Entry> holding;
        private final Way way;

        Looked(SearchQuery query, Sight sight, int wanted) {
            this.wanted = wanted;
            words = SearchWords.wanted(query.text());
            seen = asked(query, sight);
            places = sight.meetings().values().stream().flatMap(Set::stream).distinct().toList();
            newest = new HeldWords<>(words, newest(noCondition(), pace.newest()), Entry::held);
            holding = newest.holding();
            way = newest.size() < pace.newest() ? Way.ALL : beyond(newest.ofRarest() / (double) newest.size(), holding.size() / (double) newest.size());
        }

        /** @param one share of the newest entries in which the rarest word occurs @param all share of those in which all do */
        private Way beyond(double one, double all) {
            var entries = db.fetchValue(field("(select table_rows from information_schema.tables where table_schema = database() and table_name = {0})",
                    long.class, inline(SEARCH_ENTRY.getName())));
            var found = one * entries;
            if (found <= pace.few()) {
                return Way.INDEX;
            }
            return holding.size() >= wanted ? Way.NEWEST : Math.min(entries, wanted / all) < found * pace.readOn() ? Way.ON : Way.INDEX;
        }

        Way way() {
            return way;
        }

        /** @return entries in which all words occur: all of them where fewer than are wanted */
        List<Entry> read() {
            return way == Way.ON ? newest(HeldWords.all(SEARCH_ENTRY.WORDS, words), wanted) : holding;
        }

        Condition inIndex() {
            return HeldWords.found(SEARCH_ENTRY.WORDS, newest.rarest(), words).and(seen);
        }

        /** @return the best of those in which all words occur */
        List<Entry> indexed() {
            return db.select(columns(words)).from(SEARCH_ENTRY).where(inIndex())
                    .orderBy(score(words).desc(), SEARCH_ENTRY.KIND.sortAsc(KINDS), SEARCH_ENTRY.PLACE.desc(), SEARCH_ENTRY.ID.desc()).limit(wanted).fetch(FoundRepository::entry);
        }

        /** @return so many at most of the searcher's meetings, of the meetings themselves and of what belongs to none */
        private List<Entry> newest(Condition which, int most) {
            return read(BY_PLACE_FIRST, SEARCH_ENTRY.PLACE.in(places).and(which), most).union(read(SEARCH_ENTRY, SEARCH_ENTRY.KIND.eq(SearchKind.MEETING.name()).and(which), most))
                    .union(read(SEARCH_ENTRY, SEARCH_ENTRY.PLACE.eq(0L).and(which), most)).fetch(FoundRepository::entry);
        }

        private Select<Record> read(Table<?> from, Condition which, int most) {
            return db.select(columns(words)).from(from).where(which).and(seen).orderBy(SEARCH_ENTRY.PLACE.desc()).limit(most);
        }
    }

    private static List<Field<?>> columns(List<String> words) {
        return List.of(SEARCH_ENTRY.ID, SEARCH_ENTRY.KIND, SEARCH_ENTRY.OBJECT, SEARCH_ENTRY.PLACE, score(words).as(SCORE), HeldWords.of(SEARCH_ENTRY.WORDS, words).as(HELD));
    }

    private static Entry entry(Record row) {
        return new Entry(row.get(SEARCH_ENTRY.ID), new Thing(SearchKind.valueOf(row.get(SEARCH_ENTRY.KIND)), row.get(SEARCH_ENTRY.OBJECT)), row.get(SEARCH_ENTRY.PLACE),
                row.get(SCORE, int.class), row.get(HELD, int.class));
    }

    /** Words in a title are better than words below it, and whole ones better than beginnings. */
    private static Field<Integer> score(List<String> words) {
        return words.stream().flatMap(word -> Stream.of(SearchWords.beginning(word), SearchWords.whole(word)))
                .map(text -> when(HeldWords.holds(SEARCH_ENTRY.HEADING, text), inline(1)).otherwise(inline(0))).reduce(Field::plus).orElseThrow();
    }

    private Condition asked(SearchQuery query, Sight sight) {
        return seenBy(sight).and(query.kind() == null ? noCondition() : SEARCH_ENTRY.KIND.eq(query.kind().name()))
                .and(query.meeting() == null ? noCondition()
                        : SEARCH_ENTRY.MEETING_ID.eq(db.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(query.meeting()))));
    }

    private static Condition seenBy(Sight sight) {
        var rightsByMeetings = sight.meetings().entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(right -> right.getKey().name(), toSet())));
        var inMeetings = rightsByMeetings.entrySet().stream().filter(some -> !some.getKey().isEmpty())
                .map(some -> SEARCH_ENTRY.ACTION.in(some.getValue()).and(SEARCH_ENTRY.MEETING_ID.in(some.getKey())))
                .reduce(falseCondition(), Condition::or);
        var elsewhere = SEARCH_ENTRY.MEETING_ID.isNull().and(SEARCH_ENTRY.ACTION.isNull()
                .or(SEARCH_ENTRY.ACTION.in(sight.ofPlatform().stream().map(Action::name).toList())));
        return inMeetings.or(elsewhere).and(SEARCH_ENTRY.ORGANISATION_ID.isNull().or(SEARCH_ENTRY.ORGANISATION_ID.eq(sight.organisationId())));
    }
}
