package org.plenary.document;

import static org.jooq.impl.DSL.boolOr;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.DOCUMENT_FILE;
import static org.plenary.schema.Tables.DOCUMENT_ITEM;
import static org.plenary.schema.Tables.DOCUMENT_LANGUAGE;
import static org.plenary.schema.Tables.DOCUMENT_STATE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.STORED_FILE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.body.Names;
import org.plenary.document.LanguageVersion.Kind;
import org.plenary.document.LanguageVersion.VersionFile;
import org.plenary.files.KeptFile;
import org.plenary.schema.tables.records.DocumentRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DocumentRepository {

    private final DSLContext db;

    DocumentRepository(DSLContext db) {
        this.db = db;
    }

    /** Nobody else changes the meeting's register until this transaction ends. */
    void lock(long meetingId) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetchSingle();
    }

    /** @return the meeting's documents in the order of their symbols */
    List<Document> all(long meetingId) {
        return fetch(DOCUMENT.MEETING_ID.eq(meetingId));
    }

    /** A document with a deadline that is not withdrawn. @param begun a file of it was handed in @param published in every language that is no courtesy */
    record Dated(long id, long meetingId, String code, String symbol, Names title, LocalDate deadline, boolean begun, boolean published) {
    }

    /** @return of these meetings, in the order of their ids */
    List<Dated> dated(Collection<Long> meetings) {
        var official = DOCUMENT_LANGUAGE.KIND.ne(Kind.COURTESY.name());
        var begun = boolOr(DOCUMENT_LANGUAGE.STATUS.ne(DocumentStatus.EXPECTED.name()));
        var unpublished = boolOr(official.and(DOCUMENT_LANGUAGE.STATUS.ne(DocumentStatus.PUBLISHED.name())));
        return db.select(DOCUMENT.ID, DOCUMENT.MEETING_ID, MEETING.CODE, DOCUMENT.SYMBOL, DOCUMENT.TITLE_EN, DOCUMENT.TITLE_FR, DOCUMENT.TITLE_ES, DOCUMENT.DEADLINE,
                        begun, unpublished)
                .from(DOCUMENT).join(MEETING).on(MEETING.ID.eq(DOCUMENT.MEETING_ID)).join(DOCUMENT_LANGUAGE).on(DOCUMENT_LANGUAGE.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(DOCUMENT.MEETING_ID.in(meetings)).and(DOCUMENT.DEADLINE.isNotNull()).and(DOCUMENT.WITHDRAWN_REASON.isNull())
                .groupBy(DOCUMENT.ID, MEETING.CODE).orderBy(DOCUMENT.ID)
                .fetch(row -> new Dated(row.value1(), row.value2(), row.value3(), row.value4(), new Names(row.value5(), row.value6(), row.value7()), row.value8(),
                        row.value9(), !row.value10()));
    }

    Optional<Document> find(long meetingId, long id) {
        return fetch(DOCUMENT.MEETING_ID.eq(meetingId).and(DOCUMENT.ID.eq(id))).stream().findFirst();
    }

    Optional<Document> bySymbol(long meetingId, String sortKey) {
        return fetch(DOCUMENT.MEETING_ID.eq(meetingId).and(DOCUMENT.SORT_KEY.eq(sortKey))).stream().findFirst();
    }

    private List<Document> fetch(Condition which) {
        var items = db.select(DOCUMENT_ITEM.DOCUMENT_ID, DOCUMENT_ITEM.ITEM_ID).from(DOCUMENT_ITEM).join(DOCUMENT).on(DOCUMENT.ID.eq(DOCUMENT_ITEM.DOCUMENT_ID))
                .where(which).fetchGroups(DOCUMENT_ITEM.DOCUMENT_ID, DOCUMENT_ITEM.ITEM_ID);
        var states = db.select(DOCUMENT_STATE.DOCUMENT_ID, DOCUMENT_STATE.ISO2).from(DOCUMENT_STATE).join(DOCUMENT).on(DOCUMENT.ID.eq(DOCUMENT_STATE.DOCUMENT_ID))
                .where(which).fetchGroups(DOCUMENT_STATE.DOCUMENT_ID, DOCUMENT_STATE.ISO2);
        var files = files(which);
        var languages = db.select(DOCUMENT_LANGUAGE.fields()).from(DOCUMENT_LANGUAGE).join(DOCUMENT).on(DOCUMENT.ID.eq(DOCUMENT_LANGUAGE.DOCUMENT_ID)).where(which)
                .fetchGroups(DOCUMENT_LANGUAGE.DOCUMENT_ID, row -> {
                    var language = row.into(DOCUMENT_LANGUAGE);
                    return new LanguageVersion(language.getId(), language.getLanguage(), Kind.valueOf(language.getKind()), DocumentStatus.valueOf(language.getStatus()),
                            language.getDue(), language.getPublishedAt(), files.getOrDefault(language.getId(), List.of()));
                });
        return db.selectFrom(DOCUMENT).where(which).orderBy(DOCUMENT.SORT_KEY)
                .fetch(row -> document(row, items.getOrDefault(row.getId(), List.of()), states.getOrDefault(row.getId(), List.of()),
                        languages.getOrDefault(row.getId(), List.of()).stream()
                                .sorted(Comparator.comparing(version -> DocumentDraft.LANGUAGES.indexOf(version.language()))).toList()));
    }

    private Map<Long, List<VersionFile>> files(Condition which) {
        return db.select(DOCUMENT_FILE.LANGUAGE_ID, DOCUMENT_FILE.NUMBER, STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.MEDIA_TYPE, STORED_FILE.SIZE,
                        STORED_FILE.SHA256, STORED_FILE.CREATED_AT, STORED_FILE.CREATED_BY)
                .from(DOCUMENT_FILE).join(STORED_FILE).on(STORED_FILE.ID.eq(DOCUMENT_FILE.FILE_ID))
                .join(DOCUMENT_LANGUAGE).on(DOCUMENT_LANGUAGE.ID.eq(DOCUMENT_FILE.LANGUAGE_ID)).join(DOCUMENT).on(DOCUMENT.ID.eq(DOCUMENT_LANGUAGE.DOCUMENT_ID))
                .where(which).orderBy(DOCUMENT_FILE.NUMBER.desc())
                .fetchGroups(DOCUMENT_FILE.LANGUAGE_ID, row -> new VersionFile(row.get(DOCUMENT_FILE.NUMBER), new KeptFile(row.get(STORED_FILE.ID),
                        row.get(STORED_FILE.NAME), row.get(STORED_FILE.MEDIA_TYPE), row.get(STORED_FILE.SIZE), row.get(STORED_FILE.SHA256)),
                        row.get(STORED_FILE.CREATED_AT), row.get(STORED_FILE.CREATED_BY)));
    }

    private static Document document(DocumentRecord row, List<Long> items, List<String> states, List<LanguageVersion> languages) {
        var fields = new DocumentDraft(row.getSymbol(), items, row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), states, row.getSubmitter(),
                row.getDocumentDate(), row.getDeadline(), row.getOriginalLanguage(), languages.stream().map(LanguageVersion::language).toList(),
                row.getEmbargoUntil(), row.getInSession());
        return new Document(row.getId(), fields.parsed(), fields, row.getWithdrawnReason(), languages, row.getSource(), row.getCreatedAt(), row.getVersion());
    }

    long insert(long meetingId, DocumentDraft fields, Instant now) {
        var row = db.newRecord(DOCUMENT);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setCreatedAt(now);
        row.setVersion(0);
        row.store();
        belongings(row.getId(), fields);
        fields.languages().forEach(language -> insertLanguage(row.getId(), language, fields.originalLanguage()));
        return row.getId();
    }

    void update(Document now, DocumentDraft fields) {
        var row = db.newRecord(DOCUMENT);
        fill(row, fields);
        db.update(DOCUMENT).set(row).where(DOCUMENT.ID.eq(now.id())).execute();
        db.deleteFrom(DOCUMENT_ITEM).where(DOCUMENT_ITEM.DOCUMENT_ID.eq(now.id())).execute();
        db.deleteFrom(DOCUMENT_STATE).where(DOCUMENT_STATE.DOCUMENT_ID.eq(now.id())).execute();
        belongings(now.id(), fields);
        db.deleteFrom(DOCUMENT_LANGUAGE).where(DOCUMENT_LANGUAGE.DOCUMENT_ID.eq(now.id())).and(DOCUMENT_LANGUAGE.LANGUAGE.notIn(fields.languages())).execute();
        fields.languages().stream().filter(language -> now.in(language).isEmpty()).forEach(language -> insertLanguage(now.id(), language, fields.originalLanguage()));
        if (!fields.originalLanguage().equals(now.fields().originalLanguage())) {
            kind(now.id(), now.fields().originalLanguage(), Kind.TRANSLATION);
            kind(now.id(), fields.originalLanguage(), Kind.ORIGINAL);
        }
    }

    private void kind(long id, String language, Kind kind) {
        db.update(DOCUMENT_LANGUAGE).set(DOCUMENT_LANGUAGE.KIND, kind.name()).where(DOCUMENT_LANGUAGE.DOCUMENT_ID.eq(id))
                .and(DOCUMENT_LANGUAGE.LANGUAGE.eq(language)).execute();
    }

    private static void fill(DocumentRecord row, DocumentDraft fields) {
        row.setSymbol(fields.symbol());
        row.setSortKey(fields.parsed().sortKey());
        row.setSeries(fields.parsed().series().name());
        row.setTitleEn(fields.titleEn());
        row.setTitleFr(fields.titleFr());
        row.setTitleEs(fields.titleEs());
        row.setSubmitter(fields.submitter());
        row.setDocumentDate(fields.documentDate());
        row.setDeadline(fields.deadline());
        row.setOriginalLanguage(fields.originalLanguage());
        row.setEmbargoUntil(fields.embargoUntil());
        row.setInSession(fields.inSession());
    }

    private void belongings(long id, DocumentDraft fields) {
        fields.items().forEach(item -> db.insertInto(DOCUMENT_ITEM).set(DOCUMENT_ITEM.DOCUMENT_ID, id).set(DOCUMENT_ITEM.ITEM_ID, item).execute());
        fields.states().forEach(iso2 -> db.insertInto(DOCUMENT_STATE).set(DOCUMENT_STATE.DOCUMENT_ID, id).set(DOCUMENT_STATE.ISO2, iso2).execute());
    }

    private void insertLanguage(long id, String language, String original) {
        db.insertInto(DOCUMENT_LANGUAGE).set(DOCUMENT_LANGUAGE.DOCUMENT_ID, id).set(DOCUMENT_LANGUAGE.LANGUAGE, language)
                .set(DOCUMENT_LANGUAGE.KIND, (language.equals(original) ? Kind.ORIGINAL : Kind.TRANSLATION).name())
                .set(DOCUMENT_LANGUAGE.STATUS, DocumentStatus.EXPECTED.name()).execute();
    }

    void language(LanguageVersion version, Kind kind, DocumentStatus status, LocalDate due, Instant publishedAt) {
        db.update(DOCUMENT_LANGUAGE).set(DOCUMENT_LANGUAGE.KIND, kind.name()).set(DOCUMENT_LANGUAGE.STATUS, status.name()).set(DOCUMENT_LANGUAGE.DUE, due)
                .set(DOCUMENT_LANGUAGE.PUBLISHED_AT, publishedAt).where(DOCUMENT_LANGUAGE.ID.eq(version.id())).execute();
    }

    void addFile(LanguageVersion version, KeptFile file) {
        db.insertInto(DOCUMENT_FILE).set(DOCUMENT_FILE.LANGUAGE_ID, version.id()).set(DOCUMENT_FILE.FILE_ID, file.id())
                .set(DOCUMENT_FILE.NUMBER, version.newest().map(VersionFile::number).orElse(0) + 1).execute();
    }

    void withdraw(long id, String reason) {
        db.update(DOCUMENT).set(DOCUMENT.WITHDRAWN_REASON, reason).where(DOCUMENT.ID.eq(id)).execute();
    }

    /** @return whether nobody changed the document since that version; if so it has the next one */
    boolean advance(long id, int version) {
        return db.update(DOCUMENT).set(DOCUMENT.VERSION, version + 1).where(DOCUMENT.ID.eq(id)).and(DOCUMENT.VERSION.eq(version)).execute() == 1;
    }
}
