package org.plenary.preparation.task;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.PARTNER_INVITATION;
import static org.plenary.schema.Tables.TASK;
import static org.plenary.schema.Tables.TASK_AFTER;
import static org.plenary.schema.Tables.TASK_CHECK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.Task.Check;
import org.plenary.preparation.task.TaskChoices.Owner;
import org.plenary.preparation.task.TaskChoices.Person;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.schema.tables.records.TaskRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks with what comes before them and their lines to tick. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaskRepository {

    /** The days of a meeting. */
    record Lying(LocalDate firstDay, LocalDate lastDay) {
    }

    private final DSLContext db;

    TaskRepository(DSLContext db) {
        this.db = db;
    }

    /** The plan of the meeting is changed by one transaction after the other. */
    Lying lock(long meetingId) {
        return db.select(MEETING.STARTS_ON, MEETING.ENDS_ON).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate()
                .fetchSingle(row -> new Lying(row.value1(), row.value2()));
    }

    /** @return by their first days */
    List<Task> of(Collection<Long> meetings) {
        return fetch(TASK.MEETING_ID.in(meetings));
    }

    Optional<Task> find(long meetingId, long id) {
        return fetch(TASK.MEETING_ID.eq(meetingId).and(TASK.ID.eq(id))).stream().findFirst();
    }

    List<Task> byIds(Collection<Long> ids) {
        return fetch(TASK.ID.in(ids));
    }

    /** @return what the organisation has to end by that day, for meetings that were neither held nor cancelled */
    List<Task> due(long organisationId, LocalDate by) {
        return fetch(TASK.ORGANISATION_ID.eq(organisationId).and(TASK.PROGRESS.in(Progress.OPEN.name(), Progress.UNDER_WAY.name()))
                .and(MEETING.STATE.notIn("HELD", "CANCELLED"))).stream().filter(task -> !task.to().isAfter(by)).toList();
    }

    private List<Task> fetch(Condition which) {
        var rows = db.select(TASK.asterisk(), MEETING.STARTS_ON, MEETING.ENDS_ON, ORGANISATION.ACRONYM, concat(ACCOUNT.GIVEN_NAME, inline(" "), ACCOUNT.FAMILY_NAME).as("person"))
                .from(TASK).join(MEETING).on(MEETING.ID.eq(TASK.MEETING_ID))
                .leftJoin(ORGANISATION).on(ORGANISATION.ID.eq(TASK.ORGANISATION_ID)).leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(TASK.ACCOUNT_ID))
                .where(which).fetch();
        var ids = rows.map(row -> row.get(TASK.ID));
        var after = before(ids);
        var checks = db.selectFrom(TASK_CHECK).where(TASK_CHECK.TASK_ID.in(ids)).orderBy(TASK_CHECK.ID)
                .fetchGroups(TASK_CHECK.TASK_ID, row -> new Check(row.getId(), row.getWords(), row.getDoneBy(), row.getDoneAt()));
        return rows.map(row -> {
            var task = row.into(TASK);
            return task(task, new Lying(row.get(MEETING.STARTS_ON), row.get(MEETING.ENDS_ON)), row.get(ORGANISATION.ACRONYM), row.get("person", String.class),
                    after.getOrDefault(task.getId(), List.of()), checks.getOrDefault(task.getId(), List.of()));
        }).stream().sorted(Task.BY_DATE).toList();
    }

    private static Task task(TaskRecord row, Lying meeting, String organisation, String person, List<Long> after, List<Check> checks) {
        var dates = new TaskDates(Counted.valueOf(row.getCounted()), row.getOffsetDays(), row.getFixedDay(), row.getLengthDays());
        var from = dates.from(meeting.firstDay(), meeting.lastDay());
        var fields = new TaskDraft(Kind.valueOf(row.getKind()), row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getDetails(),
                TaskOwner.of(row.getOrganisationId(), row.getAccountId()), dates, after);
        return new Task(row.getId(), row.getMeetingId(), fields, from, from.plusDays(dates.length()), Progress.valueOf(row.getProgress()), organisation, person,
                checks, row.getTemplate(), row.getPosition(), row.getExample(), row.getVersion());
    }

    /** @return what has to be done before each of these tasks */
    Map<Long, List<Long>> before(Collection<Long> tasks) {
        return db.selectFrom(TASK_AFTER).where(TASK_AFTER.TASK_ID.in(tasks)).orderBy(TASK_AFTER.AFTER_ID).fetchGroups(TASK_AFTER.TASK_ID, TASK_AFTER.AFTER_ID);
    }

    /** The same as it now is, and nobody puts anything before them until this transaction ends. */
    Map<Long, List<Long>> lockBefore(Collection<Long> tasks) {
        return db.selectFrom(TASK_AFTER).where(TASK_AFTER.TASK_ID.in(tasks)).orderBy(TASK_AFTER.AFTER_ID).forUpdate()
                .fetchGroups(TASK_AFTER.TASK_ID, TASK_AFTER.AFTER_ID);
    }

    /** @return the meetings that this one prepares or follows, and those that prepare or follow it */
    Set<Long> linked(long meetingId) {
        return db.select(MEETING_LINK.TO_MEETING_ID).from(MEETING_LINK).where(MEETING_LINK.FROM_MEETING_ID.eq(meetingId))
                .union(select(MEETING_LINK.FROM_MEETING_ID).from(MEETING_LINK).where(MEETING_LINK.TO_MEETING_ID.eq(meetingId))).fetchSet(0, Long.class);
    }

    /** @return those that hold a role in the meeting, are its partners or are invited to plan it, by acronym */
    List<Owner> owners(long meetingId) {
        return db.select(ORGANISATION.ID, ORGANISATION.ACRONYM).from(ORGANISATION)
                .where(ORGANISATION.ID.in(select(MEETING_ROLE.ORGANISATION_ID).from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(meetingId)))
                        .or(ORGANISATION.ID.in(select(MEETING_PARTNER.ORGANISATION_ID).from(MEETING_PARTNER).where(MEETING_PARTNER.MEETING_ID.eq(meetingId))))
                        .or(ORGANISATION.ID.in(select(PARTNER_INVITATION.ORGANISATION_ID).from(PARTNER_INVITATION)
                                .where(PARTNER_INVITATION.MEETING_ID.eq(meetingId)).and(PARTNER_INVITATION.STATE.eq("INVITED"))))
                        .or(ORGANISATION.ID.in(select(ACCOUNT.ORGANISATION_ID).from(ACCOUNT).join(MEETING_ROLE).on(MEETING_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                                .where(MEETING_ROLE.MEETING_ID.eq(meetingId)))))
                .orderBy(ORGANISATION.ACRONYM).fetch(row -> new Owner(row.value1(), row.value2()));
    }

    /** @return their people who can sign in, by name */
    List<Person> people(Collection<Long> organisations) {
        return db.select(ACCOUNT.ID, ACCOUNT.ORGANISATION_ID, concat(ACCOUNT.GIVEN_NAME, inline(" "), ACCOUNT.FAMILY_NAME)).from(ACCOUNT)
                .where(ACCOUNT.ORGANISATION_ID.in(organisations)).and(ACCOUNT.ENABLED).orderBy(ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3()));
    }

    /** @return the names in addresses of these meetings */
    Map<Long, String> codes(Collection<Long> meetings) {
        return db.select(MEETING.ID, MEETING.CODE).from(MEETING).where(MEETING.ID.in(meetings)).fetchMap(MEETING.ID, MEETING.CODE);
    }

    /** @param template the line of which it is made, or null */
    long insert(long meetingId, TaskDraft fields, String template) {
        var row = db.newRecord(TASK);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setTemplate(template);
        row.setPosition(db.select(max(TASK.POSITION)).from(TASK).where(TASK.MEETING_ID.eq(meetingId)).and(TASK.POSITION.gt(0))
                .fetchOptional(0, Integer.class).map(last -> last + 1).orElse(0));
        row.store();
        putAfter(row.getId(), fields.after());
        return row.getId();
    }

    void update(Task now, TaskDraft fields) {
        var row = db.newRecord(TASK);
        fill(row, fields);
        row.setVersion(now.version() + 1);
        db.update(TASK).set(row).where(TASK.ID.eq(now.id())).execute();
        if (!fields.after().equals(now.fields().after())) {
            db.deleteFrom(TASK_AFTER).where(TASK_AFTER.TASK_ID.eq(now.id())).execute();
            putAfter(now.id(), fields.after());
        }
    }

    void putAfter(long id, List<Long> after) {
        after.forEach(other -> db.insertInto(TASK_AFTER).set(TASK_AFTER.TASK_ID, id).set(TASK_AFTER.AFTER_ID, other).execute());
    }

    private static void fill(TaskRecord row, TaskDraft fields) {
        row.setKind(fields.kind().name());
        row.setTitleEn(fields.titleEn());
        row.setTitleFr(fields.titleFr());
        row.setTitleEs(fields.titleEs());
        row.setDetails(fields.details());
        row.setOrganisationId(fields.owner() == null ? null : fields.owner().organisationId());
        row.setAccountId(fields.owner() == null ? null : fields.owner().accountId());
        row.setCounted(fields.dates().counted().name());
        row.setOffsetDays(fields.dates().offset());
        row.setFixedDay(fields.dates().day());
        row.setLengthDays(fields.dates().length());
    }

    void progress(Task now, Progress progress) {
        db.update(TASK).set(TASK.PROGRESS, progress.name()).set(TASK.VERSION, now.version() + 1).where(TASK.ID.eq(now.id())).execute();
    }

    void advance(Task now) {
        db.update(TASK).set(TASK.VERSION, now.version() + 1).where(TASK.ID.eq(now.id())).execute();
    }

    /** Gives these, all of a meeting, their places from 1. */
    void arrange(List<Task> order) {
        var place = 0;
        for (var task : order) {
            place++;
            if (task.position() != place) {
                db.update(TASK).set(TASK.POSITION, place).where(TASK.ID.eq(task.id())).execute();
            }
        }
    }

    void addCheck(long taskId, String words) {
        db.insertInto(TASK_CHECK).set(TASK_CHECK.TASK_ID, taskId).set(TASK_CHECK.WORDS, words).execute();
    }

    void removeCheck(long id) {
        db.deleteFrom(TASK_CHECK).where(TASK_CHECK.ID.eq(id)).execute();
    }

    /** @param by null to open it again */
    void tick(long id, String by, Instant at) {
        db.update(TASK_CHECK).set(TASK_CHECK.DONE_BY, by).set(TASK_CHECK.DONE_AT, at).where(TASK_CHECK.ID.eq(id)).execute();
    }
}
