package org.plenary.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.SEARCH_ENTRY;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
 * therefore first counted in the entries of the newest meetings: what is frequent there is taken from them, and for the rest the full-text index
 * is asked for the rarest word alone (decision 0048).
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

    /** @param meetingTitle null for what belongs to no meeting */
    record Found(SearchKind kind, Tongues title, Tongues body, Tongues meetingTitle, String path) {
    }

    private static final List<String> KINDS = Arrays.stream(SearchKind.values()).map(SearchKind::name).toList();
    private static final String BY_PLACE = "search_entry_source";
    /** A thing that belongs to several meetings is found once for each of them. */
    private static final int SPARE = 3;
    /** Entries that are read one by one in less than a hundredth of a second. */
    private static final int NEWEST = 3_000;
    /** One word in so many entries is rare enough for the full-text index. */
    private static final int RARE = 100;

    private static final String SCORE = "score";
    private static final String HELD = "held";
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(Entry::score).reversed().thenComparing(entry -> entry.thing().kind())
            .thenComparing(Comparator.comparing(Entry::place).thenComparing(Entry::id).reversed());

    private final DSLContext db;
    private final int newest;

    @Autowired
    FoundRepository(DSLContext db) {
        this(db, NEWEST);
    }

    FoundRepository(DSLContext db, int newest) {
        this.db = db;
        this.newest = newest;
    }

    /** @return the best first, each thing once */
    List<Found> find(SearchQuery query, Sight sight, int limit) {
        var words = SearchWords.wanted(query.text());
        var seen = asked(query, sight);
        var counted = new Counted(words, newest(seen, sight, words));
        var wanted = limit * SPARE;
        var ranked = counted.suffices(wanted) ? counted.holding().stream().sorted(BEST_FIRST)
                : db.select(columns(words)).from(SEARCH_ENTRY).where(indexed(counted.rarest())).and(hold(words)).and(seen)
                        .orderBy(score(words).desc(), SEARCH_ENTRY.KIND.sortAsc(KINDS), SEARCH_ENTRY.PLACE.desc(), SEARCH_ENTRY.ID.desc()).limit(wanted)
                        .fetch(FoundRepository::entry).stream();
        var once = ranked.limit(wanted).collect(toMap(Entry::thing, Entry::id, (first, second) -> first, LinkedHashMap::new)).values().stream().limit(limit).toList();
        var meeting = SEARCH_ENTRY.as("of_meeting");
        var found = db.select(SEARCH_ENTRY.asterisk(), meeting.TITLE_EN, meeting.TITLE_FR, meeting.TITLE_ES).from(SEARCH_ENTRY)
                .leftJoin(meeting).on(meeting.KIND.eq(SearchKind.MEETING.name()).and(meeting.PLACE.eq(SEARCH_ENTRY.PLACE)).and(SEARCH_ENTRY.MEETING_ID.isNotNull()))
                .where(SEARCH_ENTRY.ID.in(once))
                .fetchMap(SEARCH_ENTRY.ID, row -> new Found(SearchKind.valueOf(row.get(SEARCH_ENTRY.KIND)),
                        new Tongues(row.get(SEARCH_ENTRY.TITLE_EN), row.get(SEARCH_ENTRY.TITLE_FR), row.get(SEARCH_ENTRY.TITLE_ES)),
                        new Tongues(row.get(SEARCH_ENTRY.BODY_EN), row.get(SEARCH_ENTRY.BODY_FR), row.get(SEARCH_ENTRY.BODY_ES)),
                        new Tongues(row.get(meeting.TITLE_EN), row.get(meeting.TITLE_FR), row.get(meeting.TITLE_ES)), row.get(SEARCH_ENTRY.PATH)));
        return once.stream().map(found::get).toList();
    }

    /** @param enough where so many are frequent in the newest meetings, those are counted alone */
    SearchCounts counts(SearchQuery query, Sight sight, int enough) {
        var words = SearchWords.wanted(query.text());
        var seen = asked(query, sight);
        var counted = new Counted(words, newest(seen, sight, words));
        if (counted.suffices(enough)) {
            return new SearchCounts(counted.holding().stream().map(Entry::thing).distinct()
                    .collect(groupingBy(Thing::kind, () -> new EnumMap<>(SearchKind.class), summingInt(thing -> 1))), !counted.complete());
        }
        var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
        db.select(SEARCH_ENTRY.KIND, countDistinct(SEARCH_ENTRY.OBJECT)).from(SEARCH_ENTRY).where(indexed(counted.rarest())).and(hold(words)).and(seen)
                .groupBy(SEARCH_ENTRY.KIND).forEach(row -> counts.put(SearchKind.valueOf(row.value1()), row.value2()));
        return new SearchCounts(counts, false);
    }

    private record Thing(SearchKind kind, String object) {
    }

    /** @param held the words that occur in it, a bit for each */
    private record Entry(long id, Thing thing, long place, int score, int held) {
    }

    /** What there is in the newest meetings and outside any, with the words that occur in each of these entries. */
    private final class Counted {

        private final List<String> words;
        private final List<Entry> entries;
        private final List<Long> each;

        Counted(List<String> words, List<Entry> entries) {
            this.words = words;
            this.entries = entries;
            each = IntStream.range(0, words.size()).mapToObj(i -> entries.stream().filter(entry -> (entry.held() & 1 << i) != 0).count()).toList();
        }

        /** @return those in which all words occur */
        List<Entry> holding() {
            return entries.stream().filter(entry -> entry.held() == (1 << words.size()) - 1).toList();
        }

        /** There is nothing else that the searcher may see. */
        boolean complete() {
            return entries.size() < newest;
        }

        /** As many as are wanted are here, and the full-text index would find too many to look at. */
        boolean suffices(int wanted) {
            return complete() || each.stream().allMatch(found -> found * RARE > entries.size()) && holding().size() >= wanted;
        }

        /** @return what is best looked for in the full-text index; of the words that are not here the longest */
        String rarest() {
            return IntStream.range(0, words.size()).boxed().min(Comparator.comparing(each::get).thenComparing(i -> -words.get(i).length())).map(words::get).orElseThrow();
        }
    }

    private List<Entry> newest(Condition seen, Sight sight, List<String> words) {
        var places = sight.meetings().values().stream().flatMap(Set::stream).distinct().toList();
        return newest(SEARCH_ENTRY.forceIndex(BY_PLACE), SEARCH_ENTRY.PLACE.in(places).and(seen), words)
                .union(newest(SEARCH_ENTRY, SEARCH_ENTRY.KIND.eq(SearchKind.MEETING.name()).and(seen), words))
                .union(newest(SEARCH_ENTRY, SEARCH_ENTRY.PLACE.eq(0L).and(seen), words)).fetch(FoundRepository::entry);
    }

    private Select<Record> newest(Table<?> from, Condition which, List<String> words) {
        return db.select(columns(words)).from(from).where(which).orderBy(SEARCH_ENTRY.PLACE.desc()).limit(newest);
    }

    private static List<Field<?>> columns(List<String> words) {
        var held = IntStream.range(0, words.size()).mapToObj(i -> one(holds(SEARCH_ENTRY.WORDS, SearchWords.beginning(words.get(i))), 1 << i)).reduce(Field::plus).orElseThrow();
        return List.of(SEARCH_ENTRY.ID, SEARCH_ENTRY.KIND, SEARCH_ENTRY.OBJECT, SEARCH_ENTRY.PLACE, score(words).as(SCORE), held.as(HELD));
    }

    private static Entry entry(Record row) {
        return new Entry(row.get(SEARCH_ENTRY.ID), new Thing(SearchKind.valueOf(row.get(SEARCH_ENTRY.KIND)), row.get(SEARCH_ENTRY.OBJECT)), row.get(SEARCH_ENTRY.PLACE),
                row.get(SCORE, int.class), row.get(HELD, int.class));
    }

    private static Condition indexed(String word) {
        return condition("match ({0}) against ({1} in boolean mode)", SEARCH_ENTRY.WORDS, val(SearchWords.required(word)));
    }

    /** Words in a title are better than words below it, and whole ones better than beginnings. */
    private static Field<Integer> score(List<String> words) {
        return words.stream().flatMap(word -> Stream.of(SearchWords.beginning(word), SearchWords.whole(word)))
                .map(text -> one(holds(SEARCH_ENTRY.HEADING, text), 1)).reduce(Field::plus).orElseThrow();
    }

    private static Field<Integer> one(Condition where, int value) {
        return when(where, inline(value)).otherwise(inline(0));
    }

    private static Condition hold(List<String> words) {
        return words.stream().map(word -> holds(SEARCH_ENTRY.WORDS, SearchWords.beginning(word))).reduce(noCondition(), Condition::and);
    }

    private static Condition holds(Field<String> indexed, String text) {
        return position(concat(inline(" "), indexed, inline(" ")), text).gt(inline(0));
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
