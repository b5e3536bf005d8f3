package org.plenary.search;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.SEARCH_ENTRY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plenary.schema.tables.records.SearchEntryRecord;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.security.Action;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SearchRepository {

    /**
     * What the searcher may see.
     *
     * @param meetings       in which they hold each right
     * @param ofPlatform     what they may do outside any meeting
     */
    record Sight(Map<Action, Set<Long>> meetings, Set<Action> ofPlatform, long organisationId) {
    }

    /** @param meetingTitle null for what belongs to no meeting */
    record Found(SearchKind kind, Tongues title, Tongues body, Tongues meetingTitle, String path) {
    }

    private static final List<String> KINDS = Arrays.stream(SearchKind.values()).map(SearchKind::name).toList();
    private static final int LONGEST_TITLE = 500;
    /** A thing that belongs to several meetings is found once for each of them. */
    private static final int SPARE = 3;
    /** Words in a title weigh more than words in what is below it. */
    private static final int TITLE_WEIGHT = 4;

    private final DSLContext db;

    SearchRepository(DSLContext db) {
        this.db = db;
    }

    /** @return the codes of all meetings by their ids */
    Map<Long, String> meetings() {
        return db.select(MEETING.ID, MEETING.CODE).from(MEETING).orderBy(MEETING.ID).fetchMap(MEETING.ID, MEETING.CODE);
    }

    Optional<String> codeOf(long meetingId) {
        return db.select(MEETING.CODE).from(MEETING).where(MEETING.ID.eq(meetingId)).fetchOptional(MEETING.CODE);
    }

    /** @return the rights that entries ask for */
    Set<Action> rights() {
        return db.selectDistinct(SEARCH_ENTRY.ACTION).from(SEARCH_ENTRY).where(SEARCH_ENTRY.ACTION.isNotNull())
                .fetchSet(row -> Action.valueOf(row.value1()));
    }

    /** @return the best first, each thing once */
    List<Found> find(SearchQuery query, Sight sight, int limit) {
        Field<Double> score = field("match ({0}) against ({1} in boolean mode) * {2} + match ({3}) against ({4} in boolean mode)", Double.class,
                SEARCH_ENTRY.HEADING, val(SearchWords.asked(query.text()).replace("+", "")), val(TITLE_WEIGHT),
                SEARCH_ENTRY.WORDS, val(SearchWords.asked(query.text())));
        var ids = db.select(SEARCH_ENTRY.ID, SEARCH_ENTRY.KIND, SEARCH_ENTRY.OBJECT).from(SEARCH_ENTRY).where(matches(query)).and(ofKind(query)).and(seenBy(sight))
                .orderBy(score.desc(), SEARCH_ENTRY.KIND.sortAsc(KINDS), SEARCH_ENTRY.ID.desc()).limit(limit * SPARE).fetch();
        var once = ids.stream().collect(Collectors.toMap(row -> row.value2() + " " + row.value3(), row -> row.value1(), (first, second) -> first,
                LinkedHashMap::new)).values().stream().limit(limit).toList();
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

    /** @return how many things of each kind there are */
    Map<SearchKind, Integer> counts(SearchQuery query, Sight sight) {
        var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
        db.select(SEARCH_ENTRY.KIND, countDistinct(SEARCH_ENTRY.OBJECT)).from(SEARCH_ENTRY).where(matches(query)).and(seenBy(sight))
                .groupBy(SEARCH_ENTRY.KIND).forEach(row -> counts.put(SearchKind.valueOf(row.value1()), row.value2()));
        return counts;
    }

    private Condition matches(SearchQuery query) {
        var found = condition("match ({0}) against ({1} in boolean mode)", SEARCH_ENTRY.WORDS, val(SearchWords.asked(query.text())));
        return query.meeting() == null ? found
                : found.and(SEARCH_ENTRY.MEETING_ID.eq(db.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(query.meeting()))));
    }

    private static Condition ofKind(SearchQuery query) {
        return query.kind() == null ? noCondition() : SEARCH_ENTRY.KIND.eq(query.kind().name());
    }

    private static Condition seenBy(Sight sight) {
        var inMeetings = sight.meetings().entrySet().stream().filter(right -> !right.getValue().isEmpty())
                .map(right -> SEARCH_ENTRY.ACTION.eq(right.getKey().name()).and(SEARCH_ENTRY.MEETING_ID.in(right.getValue())))
                .reduce(falseCondition(), Condition::or);
        var elsewhere = SEARCH_ENTRY.MEETING_ID.isNull().and(SEARCH_ENTRY.ACTION.isNull()
                .or(SEARCH_ENTRY.ACTION.in(sight.ofPlatform().stream().map(Action::name).toList())));
        return inMeetings.or(elsewhere).and(SEARCH_ENTRY.ORGANISATION_ID.isNull().or(SEARCH_ENTRY.ORGANISATION_ID.eq(sight.organisationId())));
    }

    /**
     * Makes the entries of these kinds be these; writes only what differs.
     *
     * @param meetingId in which alone, or null for all that there are
     * @return how many rows were written or removed
     */
    int replace(Long meetingId, Collection<SearchKind> kinds, List<SearchEntry> entries) {
        var old = db.selectFrom(SEARCH_ENTRY).where(SEARCH_ENTRY.KIND.in(kinds.stream().map(SearchKind::name).toList()))
                .and(meetingId == null ? noCondition() : SEARCH_ENTRY.PLACE.eq(meetingId)).fetchMap(row -> List.of(row.getKind(), row.getObject(), row.getPlace()));
        var added = new ArrayList<SearchEntryRecord>();
        var changed = new ArrayList<SearchEntryRecord>();
        for (var entry : entries) {
            var row = old.remove(List.<Object>of(entry.kind().name(), entry.object(), place(entry)));
            (row == null ? added : changed).add(filled(row == null ? db.newRecord(SEARCH_ENTRY) : row, entry));
        }
        changed.removeIf(row -> !row.modified());
        db.batchInsert(added).execute();
        db.batchUpdate(changed).execute();
        db.deleteFrom(SEARCH_ENTRY).where(SEARCH_ENTRY.ID.in(old.values().stream().map(SearchEntryRecord::getId).toList())).execute();
        return added.size() + changed.size() + old.size();
    }

    private static SearchEntryRecord filled(SearchEntryRecord row, SearchEntry entry) {
        var title = entry.title().atMost(LONGEST_TITLE);
        row.setMeetingId(entry.meetingId());
        row.setPlace(place(entry));
        row.setKind(entry.kind().name());
        row.setObject(entry.object());
        row.setAction(entry.right() == null ? null : entry.right().name());
        row.setOrganisationId(entry.organisationId());
        row.setTitleEn(title.en());
        row.setTitleFr(title.fr());
        row.setTitleEs(title.es());
        row.setBodyEn(entry.body().en());
        row.setBodyFr(entry.body().fr());
        row.setBodyEs(entry.body().es());
        row.setPath(entry.path());
        row.setHeading(SearchWords.indexed(entry.heading()));
        row.setWords(SearchWords.indexed(entry.everything()));
        return row;
    }

    private static long place(SearchEntry entry) {
        return entry.meetingId() == null ? 0 : entry.meetingId();
    }
}
