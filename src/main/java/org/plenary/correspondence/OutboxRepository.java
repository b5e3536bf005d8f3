package org.plenary.correspondence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.OUTBOX_ATTACHMENT;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.plenary.correspondence.CorrespondenceService.Undelivered;
import org.plenary.correspondence.Letter.Attachment;
import org.plenary.correspondence.SentMail.Sent;
import org.plenary.retention.Emptied;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The count of attempts is a letter's version: each claim raises it, and what follows a claim holds only while it stands. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OutboxRepository {

    /** A letter that one sender has for itself until its claim runs out. */
    record Claimed(long id, String messageId, Long meetingId, String recipient, String recipientName, String language, String subject,
            String body, int attempts, List<Attachment> attachments) {
    }

    /** Which letters somebody may see at all. */
    sealed interface Scope {

        record OneMeeting(long meetingId) implements Scope {
        }

        record Meetings(Set<Long> ids) implements Scope {
        }
    }

    /** A title of a meeting may fill it by itself. */
    private static final int LONGEST_SUBJECT = 300;

    private final DSLContext db;

    OutboxRepository(DSLContext db) {
        this.db = db;
    }

    /** @param due from when on it is sent; those due longest go first */
    long insert(Letter letter, Instant now, Instant due) {
        var row = row(letter, now);
        row.setNextAttemptAt(due);
        row.store();
        attach(row.getId(), letter.attachments());
        return row.getId();
    }

    private void attach(long id, List<Attachment> attachments) {
        attachments.forEach(one -> db.insertInto(OUTBOX_ATTACHMENT).set(OUTBOX_ATTACHMENT.OUTBOX_MESSAGE_ID, id).set(OUTBOX_ATTACHMENT.NAME, one.name())
                .set(OUTBOX_ATTACHMENT.MEDIA_TYPE, one.mediaType()).set(OUTBOX_ATTACHMENT.CONTENT, one.content()).execute());
    }

    List<Attachment> attachments(long id) {
        return db.selectFrom(OUTBOX_ATTACHMENT).where(OUTBOX_ATTACHMENT.OUTBOX_MESSAGE_ID.eq(id)).orderBy(OUTBOX_ATTACHMENT.ID)
                .fetch(row -> new Attachment(row.getName(), row.getMediaType(), row.getContent()));
    }

    /** @return the id of the last */
    long insertAll(List<Letter> letters, Instant now) {
        if (letters.stream().anyMatch(letter -> !letter.attachments().isEmpty())) {
            return letters.stream().mapToLong(letter -> insert(letter, now, now)).max().orElseThrow();
        }
        var rows = letters.stream().map(letter -> row(letter, now)).toList();
        db.batchInsert(rows).execute();
        return db.select(OUTBOX_MESSAGE.ID).from(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MESSAGE_ID.eq(rows.getLast().getMessageId())).fetchSingle(OUTBOX_MESSAGE.ID);
    }

    /** @return their Message-IDs, in the order of the letters; none has attachments */
    List<String> insertMany(List<Letter> letters, Instant now) {
        var rows = letters.stream().map(letter -> row(letter, now)).toList();
        db.batchInsert(rows).execute();
        return rows.stream().map(OutboxMessageRecord::getMessageId).toList();
    }

    private OutboxMessageRecord row(Letter letter, Instant now) {
        var row = db.newRecord(OUTBOX_MESSAGE);
        row.setMessageId(UUID.randomUUID().toString());
        row.setMeetingId(letter.meetingId());
        row.setRecipient(letter.recipient());
        row.setRecipientName(letter.recipientName());
        row.setLanguage(letter.locale().getLanguage());
        row.setSubject(letter.subject().length() <= LONGEST_SUBJECT ? letter.subject() : letter.subject().substring(0, LONGEST_SUBJECT - 1) + "…");
        row.setBody(letter.body());
        row.setNextAttemptAt(now);
        row.setCreatedAt(now);
        return row;
    }

    /** Takes the letter that is due longest and that nobody else has in hand. */
    Optional<Claimed> claim(Instant now, Duration claim) {
        var due = db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.eq(LetterState.WAITING.name())).and(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT.le(now))
                .orderBy(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, OUTBOX_MESSAGE.ID)
                .limit(1).forUpdate().skipLocked().fetchOptional();
        return due.map(row -> {
            row.setAttempts(row.getAttempts() + 1);
            row.setNextAttemptAt(now.plus(claim));
            row.update();
            return new Claimed(row.getId(), row.getMessageId(), row.getMeetingId(), row.getRecipient(), row.getRecipientName(),
                    row.getLanguage(), row.getSubject(), row.getBody(), row.getAttempts(), attachments(row.getId()));
        });
    }

    void markSent(Claimed letter, String body, Instant at) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, LetterState.SENT.name())
                .set(OUTBOX_MESSAGE.BODY, body)
                .set(OUTBOX_MESSAGE.SENT_AT, at)
                .setNull(OUTBOX_MESSAGE.LAST_ERROR)
                .where(isStill(letter)).execute();
    }

    void markFailed(Claimed letter, DeliveryFailure failure) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, LetterState.FAILED.name())
                .set(OUTBOX_MESSAGE.LAST_ERROR, failure.stored())
                .where(isStill(letter)).execute();
    }

    void postpone(Claimed letter, DeliveryFailure failure, Instant until) {
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, until)
                .set(OUTBOX_MESSAGE.LAST_ERROR, failure.stored())
                .where(isStill(letter)).execute();
    }

    private static Condition isStill(Claimed letter) {
        return OUTBOX_MESSAGE.ID.eq(letter.id()).and(OUTBOX_MESSAGE.ATTEMPTS.eq(letter.attempts()))
                .and(OUTBOX_MESSAGE.STATE.eq(LetterState.WAITING.name()));
    }

    /** @return whether it had failed, and now waits with all its attempts before it */
    boolean revive(long meetingId, long id, Instant now) {
        return revive(OUTBOX_MESSAGE.ID.eq(id).and(OUTBOX_MESSAGE.MEETING_ID.eq(meetingId)), now);
    }

    boolean revive(String messageId, Instant now) {
        return revive(OUTBOX_MESSAGE.MESSAGE_ID.eq(messageId), now);
    }

    private boolean revive(Condition which, Instant now) {
        return db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, LetterState.WAITING.name())
                .set(OUTBOX_MESSAGE.ATTEMPTS, 0)
                .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, now)
                .setNull(OUTBOX_MESSAGE.LAST_ERROR)
                .where(which).and(OUTBOX_MESSAGE.STATE.eq(LetterState.FAILED.name())).execute() == 1;
    }

    List<Sent> to(long meetingId, String address) {
        return db.select(OUTBOX_MESSAGE.CREATED_AT, OUTBOX_MESSAGE.SENT_AT, OUTBOX_MESSAGE.SUBJECT).from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.MEETING_ID.eq(meetingId)).and(OUTBOX_MESSAGE.RECIPIENT.eq(address)).orderBy(OUTBOX_MESSAGE.ID)
                .fetch(row -> new Sent(row.value1(), row.value2(), row.value3()));
    }

    /** @return how many letters were emptied or removed */
    int empty(long meetingId) {
        var removed = db.deleteFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(meetingId))
                .and(OUTBOX_MESSAGE.STATE.ne(LetterState.SENT.name())).execute();
        db.deleteFrom(OUTBOX_ATTACHMENT).where(OUTBOX_ATTACHMENT.OUTBOX_MESSAGE_ID.in(
                select(OUTBOX_MESSAGE.ID).from(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(meetingId)))).execute();
        return removed + db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.RECIPIENT, Emptied.MARK).setNull(OUTBOX_MESSAGE.RECIPIENT_NAME)
                .set(OUTBOX_MESSAGE.SUBJECT, Emptied.MARK).set(OUTBOX_MESSAGE.BODY, Emptied.MARK)
                .where(OUTBOX_MESSAGE.MEETING_ID.eq(meetingId)).and(OUTBOX_MESSAGE.RECIPIENT.ne(Emptied.MARK)).execute();
    }

    int count(Scope scope, LetterFilter filter) {
        return db.fetchCount(OUTBOX_MESSAGE, within(scope).and(matches(filter)));
    }

    List<LetterRow> page(Scope scope, LetterFilter filter, LetterOrder order, int offset, int limit, String language) {
        var by = switch (order.by()) {
            case WRITTEN -> OUTBOX_MESSAGE.CREATED_AT;
            case RECIPIENT -> coalesce(OUTBOX_MESSAGE.RECIPIENT_NAME, OUTBOX_MESSAGE.RECIPIENT);
            case SUBJECT -> OUTBOX_MESSAGE.SUBJECT;
            case STATE -> OUTBOX_MESSAGE.STATE;
            case MEETING -> title(language);
        };
        return rows(within(scope).and(matches(filter)), language)
                .orderBy(order.descending() ? by.desc() : by.asc(), OUTBOX_MESSAGE.ID.desc())
                .limit(limit).offset(offset)
                .fetch(OutboxRepository::row);
    }

    Optional<LetterRow> find(Scope scope, long id, String language) {
        return rows(within(scope).and(OUTBOX_MESSAGE.ID.eq(id)), language).fetchOptional(OutboxRepository::row);
    }

    List<Undelivered> undelivered(Scope scope, String language) {
        return db.select(MEETING.CODE, title(language), DSL.count())
                .from(OUTBOX_MESSAGE).join(MEETING).on(MEETING.ID.eq(OUTBOX_MESSAGE.MEETING_ID))
                .where(within(scope)).and(OUTBOX_MESSAGE.STATE.eq(LetterState.FAILED.name()))
                .groupBy(MEETING.ID).orderBy(MEETING.STARTS_ON, MEETING.ID)
                .fetch(row -> new Undelivered(row.value1(), row.value2(), row.value3()));
    }

    Optional<String> body(String messageId) {
        return db.select(OUTBOX_MESSAGE.BODY).from(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MESSAGE_ID.eq(messageId)).fetchOptional(OUTBOX_MESSAGE.BODY);
    }

    String body(long id) {
        return db.select(OUTBOX_MESSAGE.BODY).from(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.ID.eq(id)).fetchSingle(OUTBOX_MESSAGE.BODY);
    }

    private SelectConditionStep<? extends Record> rows(Condition which, String language) {
        return db.select(OUTBOX_MESSAGE.ID, OUTBOX_MESSAGE.RECIPIENT, OUTBOX_MESSAGE.RECIPIENT_NAME, OUTBOX_MESSAGE.LANGUAGE,
                        OUTBOX_MESSAGE.SUBJECT, OUTBOX_MESSAGE.STATE, OUTBOX_MESSAGE.ATTEMPTS, OUTBOX_MESSAGE.CREATED_AT,
                        OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, OUTBOX_MESSAGE.SENT_AT, OUTBOX_MESSAGE.LAST_ERROR, MEETING.ID, MEETING.CODE,
                        MEETING.ZONE, title(language).as("title"))
                .from(OUTBOX_MESSAGE).join(MEETING).on(MEETING.ID.eq(OUTBOX_MESSAGE.MEETING_ID))
                .where(which);
    }

    private static Condition within(Scope scope) {
        return switch (scope) {
            case Scope.OneMeeting(long meetingId) -> OUTBOX_MESSAGE.MEETING_ID.eq(meetingId);
            case Scope.Meetings(var ids) -> OUTBOX_MESSAGE.MEETING_ID.in(ids);
        };
    }

    private static Condition matches(LetterFilter filter) {
        var condition = noCondition();
        if (filter.text() != null) {
            condition = condition.and(OUTBOX_MESSAGE.SUBJECT.contains(filter.text()).or(OUTBOX_MESSAGE.RECIPIENT.contains(filter.text()))
                    .or(OUTBOX_MESSAGE.RECIPIENT_NAME.contains(filter.text())));
        }
        return filter.state() == null ? condition : condition.and(OUTBOX_MESSAGE.STATE.eq(filter.state().name()));
    }

    private static LetterRow row(Record row) {
        var error = row.get(OUTBOX_MESSAGE.LAST_ERROR);
        return new LetterRow(row.get(OUTBOX_MESSAGE.ID), row.get(MEETING.ID), row.get(MEETING.CODE),
                row.get("title", String.class), ZoneId.of(row.get(MEETING.ZONE)), row.get(OUTBOX_MESSAGE.RECIPIENT),
                row.get(OUTBOX_MESSAGE.RECIPIENT_NAME),
                Locale.of(row.get(OUTBOX_MESSAGE.LANGUAGE)), row.get(OUTBOX_MESSAGE.SUBJECT),
                LetterState.valueOf(row.get(OUTBOX_MESSAGE.STATE)), row.get(OUTBOX_MESSAGE.ATTEMPTS), row.get(OUTBOX_MESSAGE.CREATED_AT),
                row.get(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT), row.get(OUTBOX_MESSAGE.SENT_AT), error == null ? null : DeliveryFailure.read(error));
    }

    private static Field<String> title(String language) {
        return switch (language) {
            case "fr" -> coalesce(MEETING.TITLE_FR, MEETING.TITLE_EN, MEETING.TITLE_ES);
            case "es" -> coalesce(MEETING.TITLE_ES, MEETING.TITLE_EN, MEETING.TITLE_FR);
            default -> coalesce(MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES);
        };
    }
}
