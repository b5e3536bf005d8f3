package org.plenary.notification;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NOTIFICATION;
import static org.plenary.schema.Tables.NOTIFICATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOTIFICATION_MEETING;
import static org.plenary.schema.Tables.NOTIFICATION_RESPONSE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.plenary.schema.tables.records.NotificationRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register. Every list says for whom it reads. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NotificationRepository {

    /** Sequences of a year stay below it. */
    private static final int WITHIN_A_YEAR = 100_000;
    private static final int LATER_THAN_ALL = Integer.MAX_VALUE;

    private final DSLContext db;

    NotificationRepository(DSLContext db) {
        this.db = db;
    }

    List<NotificationRow> page(Viewer viewer, NotificationFilter filter, NotificationOrder order, int offset, int limit, String language) {
        var addressees = field(selectCount().from(NOTIFICATION_ADDRESSEE)
                .where(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(NOTIFICATION.ID)).and(NOTIFICATION_ADDRESSEE.EMAIL.isNotNull()));
        var responses = field(selectCount().from(NOTIFICATION_RESPONSE).where(NOTIFICATION_RESPONSE.NOTIFICATION_ID.eq(NOTIFICATION.ID)));
        return db.select(NOTIFICATION.asterisk(), ORGANISATION.ACRONYM, BODY.CODE, addressees.as("addressees"), responses.as("responses"))
                .from(NOTIFICATION).join(ORGANISATION).on(ORGANISATION.ID.eq(NOTIFICATION.ORGANISATION_ID))
                .leftJoin(BODY).on(BODY.ID.eq(NOTIFICATION.BODY_ID))
                .where(seenBy(viewer)).and(matches(filter)).orderBy(ordered(order)).offset(offset).limit(limit)
                .fetch(row -> {
                    var stored = row.into(NOTIFICATION);
                    var number = number(stored);
                    return new NotificationRow(stored.getId(), row.get(ORGANISATION.ACRONYM), number == null ? stored.getReference() : number.toString(),
                            row.get(BODY.CODE), stored.getIssuedOn(), fields(stored, List.of()).subjectFor(language),
                            NotificationState.valueOf(stored.getState()), stored.getDeadline(), ZoneId.of(stored.getZone()),
                            row.get("addressees", Integer.class), row.get("responses", Integer.class));
                });
    }

    int count(Viewer viewer, NotificationFilter filter) {
        return db.fetchCount(db.select(NOTIFICATION.ID).from(NOTIFICATION).leftJoin(BODY).on(BODY.ID.eq(NOTIFICATION.BODY_ID))
                .where(seenBy(viewer)).and(matches(filter)));
    }

    /** @return the years in which those that the viewer sees were issued, latest first */
    List<Integer> years(Viewer viewer) {
        var year = coalesce(NOTIFICATION.YEAR.cast(Integer.class), year(NOTIFICATION.ISSUED_ON));
        return db.selectDistinct(year).from(NOTIFICATION).where(seenBy(viewer)).and(year.isNotNull()).orderBy(year.desc()).fetch(year);
    }

    Optional<Notification> find(Viewer viewer, long id) {
        return fetch(NOTIFICATION.ID.eq(id).and(seenBy(viewer)));
    }

    /** @return of these, those that the viewer sees, by their ids */
    Map<Long, Notification> seen(Viewer viewer, Collection<Long> ids) {
        return all(NOTIFICATION.ID.in(ids).and(seenBy(viewer))).stream().collect(Collectors.toMap(Notification::id, one -> one));
    }

    /** For whoever holds a link or the system; asks nobody's rights. */
    Optional<Notification> find(long id) {
        return fetch(NOTIFICATION.ID.eq(id));
    }

    /** Takes the row lock. @return empty where the organisation issues no such notification */
    Optional<Notification> findForUpdate(long organisationId, long id) {
        db.select(NOTIFICATION.ID).from(NOTIFICATION).where(NOTIFICATION.ID.eq(id)).forUpdate().fetch();
        return fetch(NOTIFICATION.ID.eq(id).and(NOTIFICATION.ORGANISATION_ID.eq(organisationId)));
    }

    /** @return of these meetings, what the viewer sees of each, with the meetings in the draft */
    List<Notification> of(Viewer viewer, Collection<Long> meetings) {
        return all(seenBy(viewer).and(exists(selectOne().from(NOTIFICATION_MEETING).where(NOTIFICATION_MEETING.NOTIFICATION_ID.eq(NOTIFICATION.ID))
                .and(NOTIFICATION_MEETING.MEETING_ID.in(meetings)))));
    }

    /** @return all of the organisation that are not closed, drafts too */
    List<Notification> open(long organisationId) {
        return all(NOTIFICATION.ORGANISATION_ID.eq(organisationId).and(NOTIFICATION.STATE.ne(NotificationState.CLOSED.name())));
    }

    /** @return those of the organisation with a date in this period, first and last day included, that the viewer sees */
    List<Notification> issued(Viewer viewer, long organisationId, LocalDate from, LocalDate to) {
        return all(seenBy(viewer).and(NOTIFICATION.ORGANISATION_ID.eq(organisationId)).and(NOTIFICATION.ISSUED_ON.between(from, to)));
    }

    List<Notification> all() {
        return all(noCondition());
    }

    private Optional<Notification> fetch(Condition which) {
        return all(which).stream().findFirst();
    }

    private List<Notification> all(Condition which) {
        var rows = db.select(NOTIFICATION.asterisk(), ORGANISATION.ACRONYM).from(NOTIFICATION)
                .join(ORGANISATION).on(ORGANISATION.ID.eq(NOTIFICATION.ORGANISATION_ID)).where(which).orderBy(NOTIFICATION.ID).fetch();
        var meetings = meetings(rows.map(row -> row.get(NOTIFICATION.ID)));
        return rows.map(row -> notification(row, meetings.getOrDefault(row.get(NOTIFICATION.ID), List.of())));
    }

    private Map<Long, List<Long>> meetings(Collection<Long> ids) {
        return db.select(NOTIFICATION_MEETING.NOTIFICATION_ID, NOTIFICATION_MEETING.MEETING_ID).from(NOTIFICATION_MEETING)
                .where(NOTIFICATION_MEETING.NOTIFICATION_ID.in(ids)).fetchGroups(NOTIFICATION_MEETING.NOTIFICATION_ID, NOTIFICATION_MEETING.MEETING_ID);
    }

    private static Notification notification(Record row, List<Long> meetings) {
        var stored = row.into(NOTIFICATION);
        return new Notification(stored.getId(), stored.getOrganisationId(), row.get(ORGANISATION.ACRONYM), number(stored), stored.getReference(),
                NotificationState.valueOf(stored.getState()), stored.getIssuedOn(), fields(stored, meetings), stored.getDeadline(), stored.getSource(),
                stored.getVersion());
    }

    private static NotificationNumber number(NotificationRecord stored) {
        return stored.getYear() == null ? null : new NotificationNumber(stored.getYear(), stored.getSequence());
    }

    private static NotificationDraft fields(NotificationRecord stored, List<Long> meetings) {
        var deadline = stored.getDeadline() == null ? null : LocalDateTime.ofInstant(stored.getDeadline(), ZoneId.of(stored.getZone()));
        return new NotificationDraft(stored.getBodyId(), stored.getSubjectEn(), stored.getSubjectFr(), stored.getSubjectEs(), stored.getTextEn(),
                stored.getTextFr(), stored.getTextEs(), stored.getSignatory(), ExpectedReply.valueOf(stored.getReply()), deadline, stored.getZone(),
                stored.getContinuesId(), meetings);
    }

    long insert(long organisationId, NotificationDraft draft, String source, Instant now) {
        var row = db.newRecord(NOTIFICATION);
        row.setOrganisationId(organisationId);
        row.setSource(source);
        row.setCreatedAt(now);
        fill(row, draft);
        row.insert();
        setMeetings(row.getId(), draft.meetings());
        return row.getId();
    }

    /** @return whether nobody else was quicker */
    boolean update(Notification before, NotificationDraft draft) {
        var row = db.newRecord(NOTIFICATION);
        fill(row, draft);
        row.setVersion(before.version() + 1);
        var done = db.update(NOTIFICATION).set(row).where(NOTIFICATION.ID.eq(before.id())).and(NOTIFICATION.VERSION.eq(before.version())).execute() == 1;
        if (done) {
            setMeetings(before.id(), draft.meetings());
        }
        return done;
    }

    private static void fill(NotificationRecord row, NotificationDraft draft) {
        row.setBodyId(draft.bodyId());
        row.setSubjectEn(draft.subjectEn());
        row.setSubjectFr(draft.subjectFr());
        row.setSubjectEs(draft.subjectEs());
        row.setTextEn(draft.textEn());
        row.setTextFr(draft.textFr());
        row.setTextEs(draft.textEs());
        row.setSignatory(draft.signatory());
        row.setReply(draft.reply().name());
        row.setDeadline(draft.deadlineInstant());
        row.setZone(draft.zone());
        row.setContinuesId(draft.continuesId());
    }

    private void setMeetings(long id, List<Long> meetings) {
        db.deleteFrom(NOTIFICATION_MEETING).where(NOTIFICATION_MEETING.NOTIFICATION_ID.eq(id)).and(NOTIFICATION_MEETING.MEETING_ID.notIn(meetings)).execute();
        meetings.forEach(meeting -> db.insertInto(NOTIFICATION_MEETING).set(NOTIFICATION_MEETING.NOTIFICATION_ID, id)
                .set(NOTIFICATION_MEETING.MEETING_ID, meeting).onDuplicateKeyIgnore().execute());
    }

    /** A draft that was never issued. */
    void delete(long id) {
        setMeetings(id, List.of());
        db.deleteFrom(NOTIFICATION_ADDRESSEE).where(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(id)).execute();
        db.deleteFrom(NOTIFICATION).where(NOTIFICATION.ID.eq(id)).and(NOTIFICATION.STATE.eq(NotificationState.DRAFT.name())).execute();
    }

    /** Until this transaction ends nobody else takes a number of this organisation. @return the one after the last of the year */
    NotificationNumber nextNumber(long organisationId, int year) {
        db.select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.ID.eq(organisationId)).forUpdate().fetch();
        var last = db.select(max(NOTIFICATION.SEQUENCE)).from(NOTIFICATION).where(NOTIFICATION.ORGANISATION_ID.eq(organisationId))
                .and(NOTIFICATION.YEAR.eq((short) year)).fetchOne(0, Integer.class);
        return new NotificationNumber(year, last == null ? 1 : last + 1);
    }

    boolean taken(long organisationId, NotificationNumber number) {
        return db.fetchExists(NOTIFICATION, NOTIFICATION.ORGANISATION_ID.eq(organisationId).and(NOTIFICATION.YEAR.eq((short) number.year()))
                .and(NOTIFICATION.SEQUENCE.eq(number.sequence())));
    }

    void issue(Notification draft, NotificationNumber number, LocalDate on, NotificationState state) {
        db.update(NOTIFICATION).set(NOTIFICATION.YEAR, (short) number.year()).set(NOTIFICATION.SEQUENCE, number.sequence()).set(NOTIFICATION.ISSUED_ON, on)
                .set(NOTIFICATION.STATE, state.name()).set(NOTIFICATION.VERSION, draft.version() + 1).where(NOTIFICATION.ID.eq(draft.id())).execute();
    }

    void setState(Notification before, NotificationState state, Instant deadline) {
        db.update(NOTIFICATION).set(NOTIFICATION.STATE, state.name()).set(NOTIFICATION.DEADLINE, deadline)
                .set(NOTIFICATION.VERSION, before.version() + 1).where(NOTIFICATION.ID.eq(before.id())).execute();
    }

    private static Condition seenBy(Viewer viewer) {
        var concernsThem = NOTIFICATION.STATE.ne(NotificationState.DRAFT.name()).and(exists(selectOne().from(NOTIFICATION_MEETING)
                .join(MEETING_ROLE).on(MEETING_ROLE.MEETING_ID.eq(NOTIFICATION_MEETING.MEETING_ID))
                .where(NOTIFICATION_MEETING.NOTIFICATION_ID.eq(NOTIFICATION.ID))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(viewer.accountId()).or(MEETING_ROLE.ORGANISATION_ID.eq(viewer.organisationId())))));
        return concernsThem.or(viewer.issuing() ? NOTIFICATION.ORGANISATION_ID.eq(viewer.organisationId()) : falseCondition());
    }

    private static Condition matches(NotificationFilter filter) {
        var condition = noCondition();
        if (filter.text() != null) {
            Field<String> number = concat(NOTIFICATION.YEAR.cast(String.class), inline("/"), lpad(NOTIFICATION.SEQUENCE.cast(String.class), inline(3), inline("0")));
            var text = NotificationNumber.read(filter.text()).map(NotificationNumber::toString).orElse(filter.text());
            condition = condition.and(NOTIFICATION.SUBJECT_EN.contains(text).or(NOTIFICATION.SUBJECT_FR.contains(text))
                    .or(NOTIFICATION.SUBJECT_ES.contains(text)).or(NOTIFICATION.REFERENCE.contains(text)).or(coalesce(number, inline("")).contains(text)));
        }
        if (filter.year() != null) {
            condition = condition.and(coalesce(NOTIFICATION.YEAR.cast(Integer.class), year(NOTIFICATION.ISSUED_ON)).eq(filter.year()));
        }
        if (filter.body() != null) {
            condition = condition.and(BODY.CODE.eq(filter.body()));
        }
        return filter.state() == null ? condition : condition.and(NOTIFICATION.STATE.eq(filter.state().name()));
    }

    /** Drafts have neither number nor date: they come first where the latest does. */
    private static List<OrderField<?>> ordered(NotificationOrder order) {
        Field<?> by = switch (order.by()) {
            case NUMBER -> when(NOTIFICATION.STATE.eq(NotificationState.DRAFT.name()), inline(LATER_THAN_ALL))
                    .otherwise(coalesce(NOTIFICATION.YEAR.cast(Integer.class).mul(WITHIN_A_YEAR).plus(NOTIFICATION.SEQUENCE),
                            year(NOTIFICATION.ISSUED_ON).mul(WITHIN_A_YEAR), inline(0)));
            case ISSUED -> NOTIFICATION.ISSUED_ON;
            case DEADLINE -> NOTIFICATION.DEADLINE;
            case STATE -> NOTIFICATION.STATE;
        };
        return order.descending() ? List.of(by.desc(), NOTIFICATION.YEAR.desc(), NOTIFICATION.SEQUENCE.desc(), NOTIFICATION.ID.desc())
                : List.of(by.asc(), NOTIFICATION.YEAR.asc(), NOTIFICATION.SEQUENCE.asc(), NOTIFICATION.ID.asc());
    }
}
