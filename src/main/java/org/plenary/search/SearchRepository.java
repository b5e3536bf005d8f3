package org.plenary.search;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.SEARCH_ENTRY;
import static org.plenary.schema.Tables.SEARCH_SHOWN;

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
import org.plenary.schema.tables.records.SearchShownRecord;
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
        var old = db.select(SEARCH_ENTRY.fields()).select(SEARCH_SHOWN.fields()).from(SEARCH_ENTRY)
                .join(SEARCH_SHOWN).on(SEARCH_SHOWN.KIND.eq(SEARCH_ENTRY.KIND), SEARCH_SHOWN.PLACE.eq(SEARCH_ENTRY.PLACE), SEARCH_SHOWN.OBJECT.eq(SEARCH_ENTRY.OBJECT))
                .where(SEARCH_ENTRY.KIND.in(kinds.stream().map(SearchKind::name).toList()))
                .and(meetingId == null ? noCondition() : SEARCH_ENTRY.PLACE.eq(meetingId))
                .fetchMap(row -> List.of(row.get(SEARCH_ENTRY.KIND), row.get(SEARCH_ENTRY.OBJECT), row.get(SEARCH_ENTRY.PLACE)), row -> new Rows(row.into(SEARCH_ENTRY), row.into(SEARCH_SHOWN)));
        var added = new ArrayList<Rows>();
        var changed = new ArrayList<Rows>();
        for (var entry : entries) {
            var rows = old.remove(List.<Object>of(entry.kind().name(), entry.object(), place(entry)));
            (rows == null ? added : changed).add((rows == null ? new Rows(db.newRecord(SEARCH_ENTRY), db.newRecord(SEARCH_SHOWN)) : rows).filled(entry));
        }
        changed.removeIf(rows -> !rows.modified());
        db.batchInsert(added.stream().map(Rows::entry).toList()).execute();
        db.batchInsert(added.stream().map(Rows::shown).toList()).execute();
        db.batchUpdate(changed.stream().map(Rows::entry).toList()).execute();
        db.batchUpdate(changed.stream().map(Rows::shown).toList()).execute();
        db.deleteFrom(SEARCH_ENTRY).where(SEARCH_ENTRY.ID.in(old.values().stream().map(rows -> rows.entry().getId()).toList())).execute();
        return added.size() + changed.size() + old.size();
    }

    /** @param entry by which it is found @param shown what a hit says */
    private record Rows(SearchEntryRecord entry, SearchShownRecord shown) {

        boolean modified() {
            return entry.modified() || shown.modified();
        }

        Rows filled(SearchEntry from) {
            entry.setMeetingId(from.meetingId());
            entry.setPlace(place(from));
            entry.setKind(from.kind().name());
            entry.setObject(from.object());
            entry.setAction(from.right() == null ? null : from.right().name());
            entry.setOrganisationId(from.organisationId());
            entry.setHeading(SearchWords.indexed(from.heading()));
            entry.setWords(SearchWords.indexed(from.everything()));
            var title = from.title().atMost(LONGEST_TITLE);
            shown.setPlace(place(from));
            shown.setKind(from.kind().name());
            shown.setObject(from.object());
            shown.setTitleEn(title.en());
            shown.setTitleFr(title.fr());
            shown.setTitleEs(title.es());
            shown.setBodyEn(from.body().en());
            shown.setBodyFr(from.body().fr());
            shown.setBodyEs(from.body().es());
            shown.setPath(from.path());
            return this;
        }
    }

    /** Takes out of the full-text indexes what was changed and removed: InnoDB keeps its words, names among them that were emptied, until a table is made anew. */
    void tidy() {
        db.fetch("optimize table search_entry, search_content");
    }

    private static long place(SearchEntry entry) {
        return entry.meetingId() == null ? 0 : entry.meetingId();
    }
}
