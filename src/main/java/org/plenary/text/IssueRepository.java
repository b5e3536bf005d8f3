package org.plenary.text;

import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.PARAGRAPH_REVISION;
import static org.plenary.schema.Tables.TEXT_ISSUE;
import static org.plenary.schema.Tables.TEXT_ISSUE_PARAGRAPH;
import static org.plenary.schema.Tables.TEXT_ISSUE_WORDING;
import static org.plenary.schema.Tables.TEXT_PUBLICATION;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.plenary.schema.tables.records.TextIssueRecord;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was put out of texts; written once and then only read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueRepository {

    private final DSLContext db;

    IssueRepository(DSLContext db) {
        this.db = db;
    }

    /** @return the issues of the text, the first first */
    List<Issue> all(long textId) {
        return fetch(TEXT_ISSUE.TEXT_ID.eq(textId));
    }

    /** @throws NotFound where no text of the meeting has such an issue */
    Issue get(long meetingId, long id) {
        return fetch(TEXT_ISSUE.ID.eq(id).and(TEXT_ISSUE.TEXT_ID.in(db.select(NEGOTIATED_TEXT.ID).from(NEGOTIATED_TEXT)
                .where(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId))))).stream().findFirst().orElseThrow(() -> new NotFound("issue", id));
    }

    /** @return the symbols that issues of the meeting's texts bear */
    Set<String> symbols(long meetingId) {
        return new HashSet<>(db.select(TEXT_ISSUE.SYMBOL).from(TEXT_ISSUE).join(NEGOTIATED_TEXT).on(NEGOTIATED_TEXT.ID.eq(TEXT_ISSUE.TEXT_ID))
                .where(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId)).and(TEXT_ISSUE.SYMBOL.isNotNull()).fetch(TEXT_ISSUE.SYMBOL));
    }

    private List<Issue> fetch(Condition which) {
        var rows = db.select(TEXT_ISSUE.asterisk(), TEXT_PUBLICATION.PUBLISHED_AT).from(TEXT_ISSUE)
                .leftJoin(TEXT_PUBLICATION).on(TEXT_PUBLICATION.ISSUE_ID.eq(TEXT_ISSUE.ID)).where(which).orderBy(TEXT_ISSUE.NUMBER).fetch();
        var ids = rows.map(row -> row.get(TEXT_ISSUE.ID));
        var wordings = wordings(ids);
        var paragraphs = db.selectFrom(TEXT_ISSUE_PARAGRAPH).where(TEXT_ISSUE_PARAGRAPH.ISSUE_ID.in(ids)).orderBy(TEXT_ISSUE_PARAGRAPH.POSITION)
                .fetchGroups(TEXT_ISSUE_PARAGRAPH.ISSUE_ID);
        return rows.map(row -> {
            var issue = row.into(TEXT_ISSUE);
            var heads = wordings.getOrDefault(issue.getId(), Map.of());
            var text = text(issue, paragraphs.containsKey(issue.getId()) ? paragraphs.get(issue.getId()).map(paragraph -> new Paragraph(
                    paragraph.getParagraphId(), Part.valueOf(paragraph.getPart()), paragraph.getLevel(), Placing.valueOf(paragraph.getPlacing()),
                    ParagraphState.valueOf(paragraph.getState()), 0, issue.getSourceLanguage(), heads.get(paragraph.getParagraphId()))) : List.of());
            return new Issue(issue.getId(), issue.getNumber(), Issue.Kind.valueOf(issue.getKind()), issue.getSymbol(), issue.getDocumentId(),
                    issue.getIssuedAt(), issue.getIssuedBy(), text, row.get(TEXT_PUBLICATION.PUBLISHED_AT));
        });
    }

    private static NegotiatedText text(TextIssueRecord row, List<Paragraph> paragraphs) {
        var fields = new TextDraft(row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getSourceLanguage(), HouseStyle.valueOf(row.getHouseStyle()));
        return new NegotiatedText(row.getTextId(), fields, row.getExample(), row.getNumber(), paragraphs);
    }

    /** By issue, paragraph and language. */
    private Map<Long, Map<Long, Map<String, Revision>>> wordings(List<Long> issues) {
        var wordings = new HashMap<Long, Map<Long, Map<String, Revision>>>();
        db.select(TEXT_ISSUE_WORDING.ISSUE_ID, PARAGRAPH_REVISION.asterisk()).from(TEXT_ISSUE_WORDING)
                .join(PARAGRAPH_REVISION).on(PARAGRAPH_REVISION.ID.eq(TEXT_ISSUE_WORDING.REVISION_ID))
                .where(TEXT_ISSUE_WORDING.ISSUE_ID.in(issues))
                .forEach((Record row) -> {
                    var revision = TextRepository.revision(row.into(PARAGRAPH_REVISION));
                    wordings.computeIfAbsent(row.get(TEXT_ISSUE_WORDING.ISSUE_ID), issue -> new HashMap<>())
                            .computeIfAbsent(revision.paragraphId(), paragraph -> new HashMap<>()).put(revision.language(), revision);
                });
        return wordings;
    }

    /** Writes down what stands of the text. The caller holds its lock. */
    long insert(NegotiatedText text, Issue.Kind kind, String symbol, Long documentId, int number, String by, Instant now) {
        var row = db.newRecord(TEXT_ISSUE);
        row.setTextId(text.id());
        row.setNumber(number);
        row.setKind(kind.name());
        row.setSymbol(symbol);
        row.setDocumentId(documentId);
        row.setTitleEn(text.fields().titleEn());
        row.setTitleFr(text.fields().titleFr());
        row.setTitleEs(text.fields().titleEs());
        row.setSourceLanguage(text.fields().sourceLanguage());
        row.setHouseStyle(text.fields().houseStyle().name());
        row.setExample(text.example());
        row.setIssuedAt(now);
        row.setIssuedBy(by);
        row.store();
        var standing = text.standing();
        for (int position = 0; position < standing.size(); position++) {
            paragraph(row.getId(), position, standing.get(position));
        }
        return row.getId();
    }

    private void paragraph(long issueId, int position, Paragraph paragraph) {
        var row = db.newRecord(TEXT_ISSUE_PARAGRAPH);
        row.setIssueId(issueId);
        row.setPosition(position);
        row.setParagraphId(paragraph.id());
        row.setPart(paragraph.part().name());
        row.setLevel((byte) paragraph.level());
        row.setPlacing(paragraph.placing().name());
        row.setState(paragraph.state().name());
        row.insert();
        paragraph.heads().forEach((language, head) -> db.insertInto(TEXT_ISSUE_WORDING)
                .set(TEXT_ISSUE_WORDING.ISSUE_ID, issueId).set(TEXT_ISSUE_WORDING.PARAGRAPH_ID, paragraph.id())
                .set(TEXT_ISSUE_WORDING.LANGUAGE, language).set(TEXT_ISSUE_WORDING.REVISION_ID, head.id()).execute());
    }
}
