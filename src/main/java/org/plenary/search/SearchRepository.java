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

    private static final int LONGEST_TITLE = 500;

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
