package org.plenary.search;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.SEARCH_CONTENT;
import static org.plenary.schema.Tables.SEARCH_SHOWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.plenary.schema.tables.records.SearchContentRecord;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.shell.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What files say. As in {@link FoundRepository} words are first counted in the newest, and the full-text index is asked for the rarest alone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContentRepository {

    /** A file of which it is not known yet what it says. */
    record Unread(long id, long meetingId, long fileId) {
    }

    /**
     * What the searcher may have.
     *
     * @param meetings that they see
     * @param early    those of them in which they have files before these are out
     * @param meeting  the code of the meeting in which alone it is looked for, or null
     */
    record Sight(Set<Long> meetings, Set<Long> early, Instant now, String meeting) {
    }

    /** @param language of the content @param title of the document */
    record Found(long id, String language, Tongues title, Tongues meetingTitle, String path) {
    }

    /** @param documents that say it @param more whether the newest files alone were counted */
    record Count(int documents, boolean more) {
    }

    /** Files whose words are read one by one in a hundredth of a second. */
    private static final int NEWEST = 100;
    /** One word in so many files is rare enough for the full-text index. */
    private static final int RARE = 20;
    /** As often a document may be among what the full-text index finds. */
    private static final int LANGUAGES = Messages.LOCALES.size();
    private static final String HELD = "held";

    private final DSLContext db;
    private final int newest;

    @Autowired
    ContentRepository(DSLContext db) {
        this(db, NEWEST);
    }

    ContentRepository(DSLContext db, int newest) {
        this.db = db;
        this.newest = newest;
    }

    /** As it was at the last comparison. @param unread whether it is not known yet what it says */
    private record Known(long id, Instant openFrom, boolean unread) {
    }

    /** Makes the files of a meeting be these: one that was replaced is not found from then on. @return whether some are to be read */
    boolean compare(long meetingId, Collection<SearchContent> files) {
        var old = db.select(SEARCH_CONTENT.DOCUMENT_ID, SEARCH_CONTENT.LANGUAGE, SEARCH_CONTENT.FILE_ID, SEARCH_CONTENT.ID, SEARCH_CONTENT.OPEN_FROM,
                        field(SEARCH_CONTENT.CONTENT.isNull()))
                .from(SEARCH_CONTENT).where(SEARCH_CONTENT.MEETING_ID.eq(meetingId))
                .fetchMap(row -> List.<Object>of(row.value1(), row.value2(), row.value3()), row -> new Known(row.value4(), row.value5(), row.value6()));
        var unread = false;
        var added = new ArrayList<SearchContentRecord>();
        for (var file : files) {
            var known = old.remove(List.<Object>of(file.documentId(), file.language(), file.fileId()));
            if (known == null) {
                added.add(row(meetingId, file));
            } else if (!Objects.equals(known.openFrom(), file.openFrom())) {
                db.update(SEARCH_CONTENT).set(SEARCH_CONTENT.OPEN_FROM, file.openFrom()).where(SEARCH_CONTENT.ID.eq(known.id())).execute();
            }
            unread |= known == null || known.unread();
        }
        db.deleteFrom(SEARCH_CONTENT).where(SEARCH_CONTENT.ID.in(old.values().stream().map(Known::id).toList())).execute();
        db.batchInsert(added).execute();
        return unread;
    }

    private SearchContentRecord row(long meetingId, SearchContent file) {
        var row = db.newRecord(SEARCH_CONTENT);
        row.setMeetingId(meetingId);
        row.setDocumentId(file.documentId());
        row.setLanguage(file.language());
        row.setFileId(file.fileId());
        row.setOpenFrom(file.openFrom());
        return row;
    }

    /** @return the newest of those with a lower id than this */
    Optional<Unread> unread(long before) {
        return db.select(SEARCH_CONTENT.ID, SEARCH_CONTENT.MEETING_ID, SEARCH_CONTENT.FILE_ID).from(SEARCH_CONTENT)
                .where(SEARCH_CONTENT.ID.lt(before)).and(SEARCH_CONTENT.CONTENT.isNull()).orderBy(SEARCH_CONTENT.ID.desc()).limit(1)
                .fetchOptional(row -> new Unread(row.value1(), row.value2(), row.value3()));
    }

    /** Nothing where the file was replaced meanwhile. */
    void write(Unread read, String content) {
        db.update(SEARCH_CONTENT).set(SEARCH_CONTENT.CONTENT, content).set(SEARCH_CONTENT.WORDS, SearchWords.indexed(Stream.of(content)))
                .where(SEARCH_CONTENT.ID.eq(read.id())).execute();
    }

    /** @param words at least one @param language preferred @return each document once, in the language that is preferred first, then the newest */
    List<Found> find(List<String> words, Sight sight, String language, int limit) {
        var counted = newest(words, sight);
        var order = Comparator.comparing((Entry entry) -> !entry.language().equals(language)).thenComparing(Comparator.comparing(Entry::meetingId).thenComparing(Entry::id).reversed());
        var all = suffices(counted, limit) ? counted.holding() : indexed(counted.rarest(), words, sight).limit(limit * LANGUAGES).fetch(ContentRepository::entry);
        var once = all.stream().sorted(order).collect(toMap(Entry::documentId, Entry::id, (first, second) -> first, LinkedHashMap::new)).values().stream().limit(limit).toList();
        var document = SEARCH_SHOWN.as("of_document");
        var meeting = SEARCH_SHOWN.as("of_meeting");
        var found = db.select(SEARCH_CONTENT.ID, SEARCH_CONTENT.LANGUAGE, document.TITLE_EN, document.TITLE_FR, document.TITLE_ES, document.PATH,
                        meeting.TITLE_EN, meeting.TITLE_FR, meeting.TITLE_ES)
                .from(SEARCH_CONTENT)
                .join(document).on(document.KIND.eq(SearchKind.DOCUMENT.name())).and(document.OBJECT.cast(SEARCH_CONTENT.DOCUMENT_ID).eq(SEARCH_CONTENT.DOCUMENT_ID))
                        .and(document.PLACE.eq(SEARCH_CONTENT.MEETING_ID))
                .leftJoin(meeting).on(meeting.KIND.eq(SearchKind.MEETING.name())).and(meeting.PLACE.eq(SEARCH_CONTENT.MEETING_ID))
                .where(SEARCH_CONTENT.ID.in(once))
                .fetchMap(SEARCH_CONTENT.ID, row -> new Found(row.get(SEARCH_CONTENT.ID), row.get(SEARCH_CONTENT.LANGUAGE),
                        new Tongues(row.get(document.TITLE_EN), row.get(document.TITLE_FR), row.get(document.TITLE_ES)),
                        new Tongues(row.get(meeting.TITLE_EN), row.get(meeting.TITLE_FR), row.get(meeting.TITLE_ES)), row.get(document.PATH)));
        return once.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** @return all that this one says */
    String content(Found found) {
        return db.select(SEARCH_CONTENT.CONTENT).from(SEARCH_CONTENT).where(SEARCH_CONTENT.ID.eq(found.id())).fetchSingle(SEARCH_CONTENT.CONTENT);
    }

    /** @param enough where so many are frequent in the newest files, those are counted alone */
    Count count(List<String> words, Sight sight, int enough) {
        var counted = newest(words, sight);
        var found = suffices(counted, enough) ? counted.holding() : indexed(counted.rarest(), words, sight).fetch(ContentRepository::entry);
        return new Count((int) found.stream().map(Entry::documentId).distinct().count(), suffices(counted, enough) && !isAll(counted));
    }

    private record Entry(long id, long meetingId, long documentId, String language, int held) {
    }

    /** There is nothing else that the searcher may have, or as many as are wanted are here and the full-text index would find too many to look at. */
    private boolean suffices(HeldWords<Entry> counted, int wanted) {
        return isAll(counted) || counted.ofRarest() * RARE > counted.size() && counted.holding().stream().map(Entry::documentId).distinct().count() >= wanted;
    }

    private boolean isAll(HeldWords<Entry> counted) {
        return counted.size() < newest;
    }

    private HeldWords<Entry> newest(List<String> words, Sight sight) {
        return new HeldWords<>(words, db.select(columns(words)).from(SEARCH_CONTENT).where(seenBy(sight)).orderBy(SEARCH_CONTENT.MEETING_ID.desc(), SEARCH_CONTENT.ID.desc()).limit(newest)
                .fetch(ContentRepository::entry), Entry::held);
    }

    private SelectLimitStep<Record> indexed(String rarest, List<String> words, Sight sight) {
        return db.select(columns(words)).from(SEARCH_CONTENT)
                .where(HeldWords.found(SEARCH_CONTENT.WORDS, rarest, words)).and(seenBy(sight))
                .orderBy(SEARCH_CONTENT.MEETING_ID.desc(), SEARCH_CONTENT.ID.desc());
    }

    private static List<Field<?>> columns(List<String> words) {
        return List.of(SEARCH_CONTENT.ID, SEARCH_CONTENT.MEETING_ID, SEARCH_CONTENT.DOCUMENT_ID, SEARCH_CONTENT.LANGUAGE, HeldWords.of(SEARCH_CONTENT.WORDS, words).as(HELD));
    }

    private static Entry entry(Record row) {
        return new Entry(row.get(SEARCH_CONTENT.ID), row.get(SEARCH_CONTENT.MEETING_ID), row.get(SEARCH_CONTENT.DOCUMENT_ID), row.get(SEARCH_CONTENT.LANGUAGE),
                row.get(HELD, int.class));
    }

    private Condition seenBy(Sight sight) {
        return SEARCH_CONTENT.MEETING_ID.in(sight.meetings()).and(SEARCH_CONTENT.OPEN_FROM.le(sight.now()).or(SEARCH_CONTENT.MEETING_ID.in(sight.early())))
                .and(sight.meeting() == null ? noCondition()
                        : SEARCH_CONTENT.MEETING_ID.eq(db.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(sight.meeting()))));
    }
}
