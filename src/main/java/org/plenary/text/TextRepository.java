package org.plenary.text;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.PARAGRAPH;
import static org.plenary.schema.Tables.PARAGRAPH_ADOPTION;
import static org.plenary.schema.Tables.PARAGRAPH_DESCENT;
import static org.plenary.schema.Tables.PARAGRAPH_HEAD;
import static org.plenary.schema.Tables.PARAGRAPH_REVISION;
import static org.plenary.schema.Tables.TEXT_ISSUE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.audit.Actor;
import org.plenary.schema.tables.records.NegotiatedTextRecord;
import org.plenary.schema.tables.records.ParagraphRecord;
import org.plenary.schema.tables.records.ParagraphRevisionRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Texts and their paragraphs. Whoever changes locks first (text, then paragraph) and reads afterwards, so that it reads what is committed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TextRepository {

    private final DSLContext db;

    TextRepository(DSLContext db) {
        this.db = db;
    }

    List<NegotiatedText> texts(long meetingId) {
        return db.selectFrom(NEGOTIATED_TEXT).where(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId)).orderBy(NEGOTIATED_TEXT.ID).fetch(this::text);
    }

    /** @throws NotFound where the meeting has no such text */
    NegotiatedText text(long meetingId, long id) {
        return db.fetchOptional(NEGOTIATED_TEXT, NEGOTIATED_TEXT.ID.eq(id), NEGOTIATED_TEXT.MEETING_ID.eq(meetingId)).map(this::text)
                .orElseThrow(() -> new NotFound("text", id));
    }

    /** Takes the row lock: nobody else adds, moves or removes its paragraphs until this transaction ends. */
    NegotiatedText textForUpdate(long meetingId, long id) {
        db.select(NEGOTIATED_TEXT.ID).from(NEGOTIATED_TEXT).where(NEGOTIATED_TEXT.ID.eq(id)).forUpdate().fetch();
        return text(meetingId, id);
    }

    long textOf(long paragraphId) {
        return db.select(PARAGRAPH.TEXT_ID).from(PARAGRAPH).where(PARAGRAPH.ID.eq(paragraphId)).fetchOptional(PARAGRAPH.TEXT_ID)
                .orElseThrow(() -> new NotFound("paragraph", paragraphId));
    }

    /** Takes the row lock: nobody else words or adopts the paragraph until this transaction ends. */
    Paragraph paragraphForUpdate(long meetingId, long id) {
        db.select(PARAGRAPH.ID).from(PARAGRAPH).where(PARAGRAPH.ID.eq(id)).forUpdate().fetch();
        return paragraph(meetingId, id);
    }

    /** @throws NotFound where no text of the meeting has such a paragraph */
    Paragraph paragraph(long meetingId, long id) {
        var row = db.select(PARAGRAPH.asterisk(), NEGOTIATED_TEXT.SOURCE_LANGUAGE).from(PARAGRAPH)
                .join(NEGOTIATED_TEXT).on(NEGOTIATED_TEXT.ID.eq(PARAGRAPH.TEXT_ID))
                .where(PARAGRAPH.ID.eq(id)).and(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId))
                .fetchOptional().orElseThrow(() -> new NotFound("paragraph", id));
        return paragraph(row.into(PARAGRAPH), row.get(NEGOTIATED_TEXT.SOURCE_LANGUAGE), heads(PARAGRAPH_HEAD.PARAGRAPH_ID.eq(id)));
    }

    private NegotiatedText text(NegotiatedTextRecord row) {
        var heads = heads(PARAGRAPH_HEAD.PARAGRAPH_ID.in(select(PARAGRAPH.ID).from(PARAGRAPH).where(PARAGRAPH.TEXT_ID.eq(row.getId()))));
        var paragraphs = db.selectFrom(PARAGRAPH).where(PARAGRAPH.TEXT_ID.eq(row.getId()))
                .orderBy(field("FIELD({0}, 'PREAMBLE', 'OPERATIVE')", Integer.class, PARAGRAPH.PART), PARAGRAPH.POSITION, PARAGRAPH.ID)
                .fetch(paragraph -> paragraph(paragraph, row.getSourceLanguage(), heads));
        var fields = new TextDraft(row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getSourceLanguage(),
                HouseStyle.valueOf(row.getHouseStyle()));
        return new NegotiatedText(row.getId(), fields, row.getExample(), row.getVersion(), paragraphs);
    }

    private static Paragraph paragraph(ParagraphRecord row, String sourceLanguage, Map<Long, Map<String, Revision>> heads) {
        return new Paragraph(row.getId(), Part.valueOf(row.getPart()), row.getLevel(), Placing.valueOf(row.getPlacing()), ParagraphState.valueOf(row.getState()), row.getVersion(),
                sourceLanguage, heads.getOrDefault(row.getId(), Map.of()));
    }

    private Map<Long, Map<String, Revision>> heads(Condition condition) {
        var heads = new HashMap<Long, Map<String, Revision>>();
        db.select(PARAGRAPH_REVISION.asterisk()).from(PARAGRAPH_HEAD)
                .join(PARAGRAPH_REVISION).on(PARAGRAPH_REVISION.ID.eq(PARAGRAPH_HEAD.REVISION_ID)).where(condition)
                .forEach(row -> {
                    var revision = revision(row.into(PARAGRAPH_REVISION));
                    heads.computeIfAbsent(revision.paragraphId(), id -> new HashMap<>()).put(revision.language(), revision);
                });
        return heads;
    }

    static Revision revision(ParagraphRevisionRecord row) {
        return new Revision(row.getId(), row.getParagraphId(), row.getLanguage(), row.getNumber(), row.getBaseRevisionId(), row.getBody(),
                row.getAuthorLabel(), row.getDelegation(), row.getSourceRevisionId(), row.getCreatedAt());
    }

    /** @return all revisions in this language, the first first */
    List<Revision> revisions(long paragraphId, String language) {
        return db.selectFrom(PARAGRAPH_REVISION)
                .where(PARAGRAPH_REVISION.PARAGRAPH_ID.eq(paragraphId)).and(PARAGRAPH_REVISION.LANGUAGE.eq(language))
                .orderBy(PARAGRAPH_REVISION.NUMBER).fetch(TextRepository::revision);
    }

    /** @return all revisions of the text in this language by paragraph, the first first */
    Map<Long, List<Revision>> revisionsOfText(long textId, String language) {
        return db.select(PARAGRAPH_REVISION.asterisk()).from(PARAGRAPH_REVISION).join(PARAGRAPH).on(PARAGRAPH.ID.eq(PARAGRAPH_REVISION.PARAGRAPH_ID))
                .where(PARAGRAPH.TEXT_ID.eq(textId)).and(PARAGRAPH_REVISION.LANGUAGE.eq(language)).orderBy(PARAGRAPH_REVISION.NUMBER)
                .fetchGroups(PARAGRAPH_REVISION.PARAGRAPH_ID, row -> revision(row.into(PARAGRAPH_REVISION)));
    }

    /** @return the revision of that id, where it is one in this language, and all that came after it, the first first */
    List<Revision> revisionsFrom(long paragraphId, String language, long id) {
        return db.selectFrom(PARAGRAPH_REVISION)
                .where(PARAGRAPH_REVISION.PARAGRAPH_ID.eq(paragraphId)).and(PARAGRAPH_REVISION.LANGUAGE.eq(language)).and(PARAGRAPH_REVISION.ID.ge(id))
                .orderBy(PARAGRAPH_REVISION.NUMBER).fetch(TextRepository::revision);
    }

    Optional<Revision> revision(long paragraphId, long id) {
        return db.fetchOptional(PARAGRAPH_REVISION, PARAGRAPH_REVISION.ID.eq(id), PARAGRAPH_REVISION.PARAGRAPH_ID.eq(paragraphId))
                .map(TextRepository::revision);
    }

    List<AdoptionStep> steps(long paragraphId) {
        return db.selectFrom(PARAGRAPH_ADOPTION).where(PARAGRAPH_ADOPTION.PARAGRAPH_ID.eq(paragraphId)).orderBy(PARAGRAPH_ADOPTION.ID)
                .fetch(row -> new AdoptionStep(AdoptionStep.Kind.valueOf(row.getStep()), row.getRevisionId(), row.getReason(), row.getAt(),
                        row.getByLabel()));
    }

    long insert(long meetingId, TextDraft draft) {
        var row = db.newRecord(NEGOTIATED_TEXT);
        fill(row, draft);
        row.setMeetingId(meetingId);
        row.store();
        return row.getId();
    }

    /** The caller holds the lock. */
    void update(NegotiatedText text, TextDraft draft) {
        var row = db.newRecord(NEGOTIATED_TEXT);
        fill(row, draft);
        row.setVersion(text.version() + 1);
        db.update(NEGOTIATED_TEXT).set(row).where(NEGOTIATED_TEXT.ID.eq(text.id())).and(NEGOTIATED_TEXT.VERSION.eq(text.version())).execute();
    }

    private static void fill(NegotiatedTextRecord row, TextDraft draft) {
        row.setTitleEn(draft.titleEn());
        row.setTitleFr(draft.titleFr());
        row.setTitleEs(draft.titleEs());
        row.setSourceLanguage(draft.sourceLanguage());
        row.setHouseStyle(draft.houseStyle().name());
    }

    long insertParagraph(long textId, Part part, int level, Placing placing, int position) {
        db.update(PARAGRAPH).set(PARAGRAPH.POSITION, PARAGRAPH.POSITION.plus(1))
                .where(PARAGRAPH.TEXT_ID.eq(textId)).and(PARAGRAPH.PART.eq(part.name())).and(PARAGRAPH.POSITION.ge(position)).execute();
        var row = db.newRecord(PARAGRAPH);
        row.setTextId(textId);
        row.setPart(part.name());
        row.setLevel((byte) level);
        row.setPlacing(placing.name());
        row.setPosition(position);
        row.store();
        return row.getId();
    }

    /** Numbers the positions of one part anew, from 0. */
    void arrange(List<Long> ids) {
        for (int position = 0; position < ids.size(); position++) {
            db.update(PARAGRAPH).set(PARAGRAPH.POSITION, position).where(PARAGRAPH.ID.eq(ids.get(position))).execute();
        }
    }

    /** Counts all paragraphs of the text in one series again. */
    void renumber(long textId) {
        db.update(PARAGRAPH).set(PARAGRAPH.PLACING, Placing.ORDINARY.name())
                .where(PARAGRAPH.TEXT_ID.eq(textId)).and(PARAGRAPH.PLACING.eq(Placing.INSERTED.name())).execute();
    }

    void descend(long textId, Descent descent, long fromRevisionId) {
        db.insertInto(PARAGRAPH_DESCENT)
                .set(PARAGRAPH_DESCENT.TEXT_ID, textId)
                .set(PARAGRAPH_DESCENT.KIND, descent.kind().name())
                .set(PARAGRAPH_DESCENT.FROM_ID, descent.from())
                .set(PARAGRAPH_DESCENT.TO_ID, descent.to())
                .set(PARAGRAPH_DESCENT.FROM_REVISION_ID, fromRevisionId)
                .set(PARAGRAPH_DESCENT.AT, descent.at())
                .execute();
    }

    /** @return which paragraph came of which, the first step first */
    List<Descent> descents(long textId) {
        return db.selectFrom(PARAGRAPH_DESCENT).where(PARAGRAPH_DESCENT.TEXT_ID.eq(textId)).orderBy(PARAGRAPH_DESCENT.ID)
                .fetch(row -> new Descent(Descent.Kind.valueOf(row.getKind()), row.getFromId(), row.getToId(), row.getAt()));
    }

    /** Whether the numbers of the text were ever put out. */
    boolean isIssued(long textId) {
        return db.fetchExists(TEXT_ISSUE, TEXT_ISSUE.TEXT_ID.eq(textId));
    }

    /** Takes the step and the state it leads to. The caller holds the lock. @return the new version of the paragraph */
    int step(Paragraph paragraph, AdoptionStep step) {
        db.insertInto(PARAGRAPH_ADOPTION)
                .set(PARAGRAPH_ADOPTION.PARAGRAPH_ID, paragraph.id())
                .set(PARAGRAPH_ADOPTION.REVISION_ID, step.revisionId())
                .set(PARAGRAPH_ADOPTION.STEP, step.kind().name())
                .set(PARAGRAPH_ADOPTION.REASON, step.reason())
                .set(PARAGRAPH_ADOPTION.AT, step.at())
                .set(PARAGRAPH_ADOPTION.BY_LABEL, step.by())
                .execute();
        db.update(PARAGRAPH).set(PARAGRAPH.STATE, step.kind().state().name()).set(PARAGRAPH.VERSION, paragraph.version() + 1)
                .where(PARAGRAPH.ID.eq(paragraph.id())).and(PARAGRAPH.VERSION.eq(paragraph.version())).execute();
        return paragraph.version() + 1;
    }

    /** Writes a revision and moves the head from the one given, null where there is none yet, to it. */
    Revision append(long paragraphId, String language, Revision head, Long baseId, ParagraphBody body, Actor author, String delegation,
            Long sourceRevisionId, Instant now) {
        var row = db.newRecord(PARAGRAPH_REVISION);
        row.setParagraphId(paragraphId);
        row.setLanguage(language);
        row.setNumber(db.select(coalesce(max(PARAGRAPH_REVISION.NUMBER), val(0))).from(PARAGRAPH_REVISION)
                .where(PARAGRAPH_REVISION.PARAGRAPH_ID.eq(paragraphId)).and(PARAGRAPH_REVISION.LANGUAGE.eq(language)).fetchSingle().value1() + 1);
        row.setBaseRevisionId(baseId);
        row.setBody(ParagraphNotation.print(body));
        row.setAuthorId(author.accountId());
        row.setAuthorLabel(author.label());
        row.setDelegation(delegation);
        row.setSourceRevisionId(sourceRevisionId);
        row.setCreatedAt(now);
        row.store();
        moveHead(paragraphId, language, head, row.getId());
        return revision(row);
    }

    private void moveHead(long paragraphId, String language, Revision from, long to) {
        var moved = from == null
                ? db.insertInto(PARAGRAPH_HEAD).set(PARAGRAPH_HEAD.PARAGRAPH_ID, paragraphId).set(PARAGRAPH_HEAD.LANGUAGE, language)
                        .set(PARAGRAPH_HEAD.REVISION_ID, to).execute()
                : db.update(PARAGRAPH_HEAD).set(PARAGRAPH_HEAD.REVISION_ID, to)
                        .where(PARAGRAPH_HEAD.PARAGRAPH_ID.eq(paragraphId)).and(PARAGRAPH_HEAD.LANGUAGE.eq(language))
                        .and(PARAGRAPH_HEAD.REVISION_ID.eq(from.id())).execute();
        if (moved != 1) {
            throw new IllegalStateException("The head of paragraph " + paragraphId + " in " + language + " was moved without its lock");
        }
    }

    /** @return the texts of all meetings in which the account or its organisation holds a role, by meeting */
    Map<Long, List<NegotiatedText>> textsOf(AccountPrincipal viewer) {
        return db.selectFrom(NEGOTIATED_TEXT)
                .where(NEGOTIATED_TEXT.MEETING_ID.in(select(MEETING_ROLE.MEETING_ID).from(MEETING_ROLE)
                        .where(MEETING_ROLE.ACCOUNT_ID.eq(viewer.id()).or(MEETING_ROLE.ORGANISATION_ID.eq(viewer.organisationId())))))
                .orderBy(NEGOTIATED_TEXT.ID).fetchGroups(NEGOTIATED_TEXT.MEETING_ID, this::text);
    }
}
