package org.plenary.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
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
    private static final int RARE = 33;

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
        var counted = new Counted(query, sight, words);
        var ids = db.select(SEARCH_ENTRY.ID, SEARCH_ENTRY.KIND, SEARCH_ENTRY.OBJECT)
                .from(counted.source(limit * SPARE)).where(counted.which(limit * SPARE))
                .orderBy(score(words).desc(), SEARCH_ENTRY.KIND.sortAsc(KINDS), SEARCH_ENTRY.PLACE.desc(), SEARCH_ENTRY.ID.desc()).limit(limit * SPARE).fetch();
        var once = ids.stream().collect(toMap(row -> row.value2() + " " + row.value3(), row -> row.value1(), (first, second) -> first, LinkedHashMap::new))
                .values().stream().limit(limit).toList();
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
        var counted = new Counted(query, sight, words);
        var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
        db.select(SEARCH_ENTRY.KIND, countDistinct(SEARCH_ENTRY.OBJECT)).from(counted.source(enough))
                .where(counted.which(enough))
                .groupBy(SEARCH_ENTRY.KIND).forEach(row -> counts.put(SearchKind.valueOf(row.value1()), row.value2()));
        return new SearchCounts(counts, counted.suffices(enough) && !counted.complete());
    }

    /** What there is in the newest meetings and outside any: in how many of these entries each word occurs, and in how many all of them. */
    private final class Counted {

        private final List<String> words;
        private final Condition seen;
        private final Table<Record1<Long>> entries;
        private final List<Integer> each;
        private final int all;
        private final int read;

        Counted(SearchQuery query, Sight sight, List<String> words) {
            this.words = words;
            seen = asked(query, sight);
            var places = sight.meetings().values().stream().flatMap(Set::stream).distinct().toList();
            entries = entries(SEARCH_ENTRY.forceIndex(BY_PLACE), SEARCH_ENTRY.PLACE.in(places).and(seen))
                    .union(entries(SEARCH_ENTRY, SEARCH_ENTRY.KIND.eq(SearchKind.MEETING.name()).and(seen)))
                    .union(entries(SEARCH_ENTRY, SEARCH_ENTRY.PLACE.eq(0L).and(seen))).asTable("newest");
            var row = db.select(words.stream().map(word -> count().filterWhere(holds(SEARCH_ENTRY.WORDS, SearchWords.beginning(word)))).toList())
                    .select(count().filterWhere(hold(words)), count()).from(these()).fetchSingle();
            each = IntStream.range(0, words.size()).mapToObj(i -> row.get(i, int.class)).toList();
            all = row.get(words.size(), int.class);
            read = row.get(words.size() + 1, int.class);
        }

        private Select<Record1<Long>> entries(Table<?> from, Condition which) {
            return DSL.select(SEARCH_ENTRY.ID).from(from).where(which).orderBy(SEARCH_ENTRY.PLACE.desc()).limit(newest);
        }

        private Table<?> these() {
            return entries.join(SEARCH_ENTRY).on(SEARCH_ENTRY.ID.eq(entries.field(SEARCH_ENTRY.ID)));
        }

        Table<?> source(int wanted) {
            return suffices(wanted) ? these() : SEARCH_ENTRY;
        }

        Condition which(int wanted) {
            return suffices(wanted) ? hold(words) : indexed().and(hold(words)).and(seen);
        }

        /** There is nothing else that the searcher may see. */
        boolean complete() {
            return read < newest;
        }

        /** As many as are wanted are here, and the full-text index would find too many to look at. */
        boolean suffices(int wanted) {
            return complete() || all >= wanted && each.stream().allMatch(found -> found * RARE > read);
        }

        /** The full-text index is asked for the rarest word; of those that are not here the longest. */
        private Condition indexed() {
            var rarest = IntStream.range(0, words.size()).boxed()
                    .min(Comparator.comparing(each::get).thenComparing(i -> -words.get(i).length())).map(words::get).orElseThrow();
            return condition("match ({0}) against ({1} in boolean mode)", SEARCH_ENTRY.WORDS, val(SearchWords.required(rarest)));
        }
    }

    /** Words in a title are better than words below it, and whole ones better than beginnings. */
    private static Field<Integer> score(List<String> words) {
        return words.stream().flatMap(word -> List.of(SearchWords.beginning(word), SearchWords.whole(word)).stream())
                .map(text -> when(holds(SEARCH_ENTRY.HEADING, text), inline(1)).otherwise(inline(0))).map(one -> (Field<Integer>) one)
                .reduce(Field::plus).orElseThrow();
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
