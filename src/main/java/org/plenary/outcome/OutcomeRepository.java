package org.plenary.outcome;

import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.DOCUMENT_ITEM;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.OUTCOME;
import static org.plenary.schema.Tables.OUTCOME_LINK;
import static org.plenary.schema.Tables.TASK;
import static org.plenary.schema.Tables.TEXT_ISSUE;
import static org.plenary.schema.Tables.TEXT_PUBLICATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.outcome.Point.Kind;
import org.plenary.outcome.Trace.Step;
import org.plenary.schema.tables.records.OutcomeRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeRepository {

    /** An outcome without what it is linked to. */
    record Row(long id, long meetingId, OutcomeDraft fields, int version) {

        Point point() {
            return new Point(Kind.OUTCOME, id);
        }
    }

    /** @param title in one of the languages */
    record PublishedText(long issueId, String title) {
    }

    private final DSLContext db;

    OutcomeRepository(DSLContext db) {
        this.db = db;
    }

    /** Nobody else changes the meeting's outcomes until this transaction ends. */
    void lock(long meetingId) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetchSingle();
    }

    List<Row> all(long meetingId) {
        return fetch(OUTCOME.MEETING_ID.eq(meetingId));
    }

    List<Row> all(Collection<Long> ids) {
        return fetch(OUTCOME.ID.in(ids));
    }

    Optional<Row> find(long meetingId, long id) {
        return fetch(OUTCOME.MEETING_ID.eq(meetingId).and(OUTCOME.ID.eq(id))).stream().findFirst();
    }

    private List<Row> fetch(Condition which) {
        return db.selectFrom(OUTCOME).where(which).orderBy(OUTCOME.ID).fetch(row -> new Row(row.getId(), row.getMeetingId(),
                new OutcomeDraft(OutcomeKind.valueOf(row.getKind()), row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getTextEn(), row.getTextFr(),
                        row.getTextEs(), row.getDocumentId(), row.getIssueId(), row.getOwnerId(), row.getDue(),
                        row.getState() == null ? null : ActionState.valueOf(row.getState()), row.getSource()), row.getVersion()));
    }

    long insert(long meetingId, OutcomeDraft fields) {
        var row = db.newRecord(OUTCOME);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setVersion(0);
        row.store();
        return row.getId();
    }

    /** @return whether nobody changed it since; if so it has the next version */
    boolean update(Row now, OutcomeDraft fields) {
        var row = db.newRecord(OUTCOME);
        fill(row, fields);
        row.setVersion(now.version() + 1);
        return db.update(OUTCOME).set(row).where(OUTCOME.ID.eq(now.id())).and(OUTCOME.VERSION.eq(now.version())).execute() == 1;
    }

    private static void fill(OutcomeRecord row, OutcomeDraft fields) {
        row.setKind(fields.kind().name());
        row.setTitleEn(fields.titleEn());
        row.setTitleFr(fields.titleFr());
        row.setTitleEs(fields.titleEs());
        row.setTextEn(fields.textEn());
        row.setTextFr(fields.textFr());
        row.setTextEs(fields.textEs());
        row.setDocumentId(fields.documentId());
        row.setIssueId(fields.issueId());
        row.setOwnerId(fields.ownerId());
        row.setDue(fields.due());
        row.setState(fields.state() == null ? null : fields.state().name());
        row.setSource(fields.source());
    }

    void delete(long id) {
        db.deleteFrom(OUTCOME_LINK).where(OUTCOME_LINK.TARGET_KIND.eq(Kind.OUTCOME.name())).and(OUTCOME_LINK.TARGET_ID.eq(id)).execute();
        db.deleteFrom(OUTCOME).where(OUTCOME.ID.eq(id)).execute();
    }

    /** @return whether it did not lead there before */
    boolean link(long id, Point target) {
        return db.insertInto(OUTCOME_LINK).set(OUTCOME_LINK.OUTCOME_ID, id).set(OUTCOME_LINK.TARGET_KIND, target.kind().name())
                .set(OUTCOME_LINK.TARGET_ID, target.id()).onDuplicateKeyIgnore().execute() == 1;
    }

    /** @return whether it led there */
    boolean unlink(long id, Point target) {
        return db.deleteFrom(OUTCOME_LINK).where(OUTCOME_LINK.OUTCOME_ID.eq(id)).and(OUTCOME_LINK.TARGET_KIND.eq(target.kind().name()))
                .and(OUTCOME_LINK.TARGET_ID.eq(target.id())).execute() == 1;
    }

    void advance(long id) {
        db.update(OUTCOME).set(OUTCOME.VERSION, OUTCOME.VERSION.plus(1)).where(OUTCOME.ID.eq(id)).execute();
    }

    /** @return from outcomes to what they lead to, in the order in which it was said */
    List<Step> links() {
        return db.selectFrom(OUTCOME_LINK).orderBy(OUTCOME_LINK.ID).fetch(row -> new Step(new Point(Kind.OUTCOME, row.getOutcomeId()),
                new Point(Kind.valueOf(row.getTargetKind()), row.getTargetId())));
    }

    /** @return from meetings to their outcomes and to the meetings that they prepare or that follow them, and from documents to their items */
    List<Step> ways() {
        var steps = new ArrayList<Step>();
        db.select(OUTCOME.MEETING_ID, OUTCOME.ID).from(OUTCOME).orderBy(OUTCOME.ID)
                .forEach(row -> steps.add(new Step(new Point(Kind.MEETING, row.value1()), new Point(Kind.OUTCOME, row.value2()))));
        db.selectFrom(MEETING_LINK).orderBy(MEETING_LINK.FROM_MEETING_ID, MEETING_LINK.TO_MEETING_ID).forEach(row -> {
            var step = new Step(new Point(Kind.MEETING, row.getFromMeetingId()), new Point(Kind.MEETING, row.getToMeetingId()));
            steps.add("PREPARES".equals(row.getKind()) ? step : step.turned());
        });
        db.select(DOCUMENT_ITEM.DOCUMENT_ID, DOCUMENT_ITEM.ITEM_ID).from(DOCUMENT_ITEM).orderBy(DOCUMENT_ITEM.DOCUMENT_ID, DOCUMENT_ITEM.ITEM_ID)
                .forEach(row -> steps.add(new Step(new Point(Kind.DOCUMENT, row.value1()), new Point(Kind.AGENDA_ITEM, row.value2()))));
        return steps;
    }

    /** @return the meeting of each point that there is */
    Map<Point, Long> meetings(Collection<Point> points) {
        var meetings = new HashMap<Point, Long>();
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.in(ids(points, Kind.MEETING)))
                .forEach(row -> meetings.put(new Point(Kind.MEETING, row.value1()), row.value1()));
        db.select(AGENDA_ITEM.ID, AGENDA_ITEM.MEETING_ID).from(AGENDA_ITEM).where(AGENDA_ITEM.ID.in(ids(points, Kind.AGENDA_ITEM)))
                .forEach(row -> meetings.put(new Point(Kind.AGENDA_ITEM, row.value1()), row.value2()));
        db.select(DOCUMENT.ID, DOCUMENT.MEETING_ID).from(DOCUMENT).where(DOCUMENT.ID.in(ids(points, Kind.DOCUMENT)))
                .forEach(row -> meetings.put(new Point(Kind.DOCUMENT, row.value1()), row.value2()));
        db.select(OUTCOME.ID, OUTCOME.MEETING_ID).from(OUTCOME).where(OUTCOME.ID.in(ids(points, Kind.OUTCOME)))
                .forEach(row -> meetings.put(new Point(Kind.OUTCOME, row.value1()), row.value2()));
        db.select(TASK.ID, TASK.MEETING_ID).from(TASK).where(TASK.ID.in(ids(points, Kind.TASK)))
                .forEach(row -> meetings.put(new Point(Kind.TASK, row.value1()), row.value2()));
        return meetings;
    }

    private static List<Long> ids(Collection<Point> points, Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).map(Point::id).distinct().toList();
    }

    boolean hasOrganisation(long id) {
        return db.fetchExists(ORGANISATION, ORGANISATION.ID.eq(id));
    }

    /** @return the published texts of the meeting, the newest first */
    List<PublishedText> publishedTexts(long meetingId) {
        return db.select(TEXT_ISSUE.ID, TEXT_ISSUE.TITLE_EN, TEXT_ISSUE.TITLE_FR, TEXT_ISSUE.TITLE_ES).from(TEXT_PUBLICATION)
                .join(TEXT_ISSUE).on(TEXT_ISSUE.ID.eq(TEXT_PUBLICATION.ISSUE_ID)).join(NEGOTIATED_TEXT).on(NEGOTIATED_TEXT.ID.eq(TEXT_ISSUE.TEXT_ID))
                .where(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId)).orderBy(TEXT_PUBLICATION.PUBLISHED_AT.desc())
                .fetch(row -> new PublishedText(row.value1(), row.value2() != null ? row.value2() : row.value3() != null ? row.value3() : row.value4()));
    }
}
