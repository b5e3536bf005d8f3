package org.plenary.together;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.RESPONSIBILITY;
import static org.plenary.schema.Tables.RESPONSIBILITY_HOLDER;
import static org.plenary.schema.Tables.RESPONSIBILITY_PERSON;
import static org.plenary.schema.Tables.RESPONSIBILITY_TASK;
import static org.plenary.schema.Tables.TASK;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plenary.shell.NotFound;
import org.plenary.together.Area.Holder;
import org.plenary.together.Area.Standing;
import org.plenary.together.AreaDraft.Progress;
import org.plenary.together.Board.LinkedTask;
import org.plenary.together.Board.Person;
import org.plenary.together.Board.Side;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Areas of responsibility with those who hold them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ResponsibilityRepository {

    /** An area of some meeting. */
    record Asked(long meetingId, Area area) {
    }

    private final DSLContext db;

    ResponsibilityRepository(DSLContext db) {
        this.db = db;
    }

    /** Changes of the areas of one meeting follow each other. */
    String lock(long meetingId) {
        return db.select(MEETING.KIND).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetchSingle(MEETING.KIND);
    }

    List<Area> of(long meetingId) {
        return fetch(RESPONSIBILITY.MEETING_ID.eq(meetingId)).stream().map(Asked::area).toList();
    }

    /** @throws NotFound where the meeting has no such area */
    Area get(long meetingId, long id) {
        return fetch(RESPONSIBILITY.MEETING_ID.eq(meetingId).and(RESPONSIBILITY.ID.eq(id))).stream().map(Asked::area).findFirst()
                .orElseThrow(() -> new NotFound("responsibility", id));
    }

    /** @return those for which the organisation was asked and has not answered */
    List<Asked> asked(long organisationId, Collection<Long> meetingIds) {
        return fetch(RESPONSIBILITY.MEETING_ID.in(meetingIds).and(RESPONSIBILITY.ID.in(select(RESPONSIBILITY_HOLDER.RESPONSIBILITY_ID).from(RESPONSIBILITY_HOLDER)
                .where(RESPONSIBILITY_HOLDER.ORGANISATION_ID.eq(organisationId)).and(RESPONSIBILITY_HOLDER.STANDING.eq(Standing.ASKED.name())))));
    }

    private List<Asked> fetch(Condition which) {
        var rows = db.selectFrom(RESPONSIBILITY).where(which).orderBy(RESPONSIBILITY.ID).fetch();
        var ids = rows.map(row -> row.getId());
        var holders = db.select(RESPONSIBILITY_HOLDER.asterisk(), ORGANISATION.ACRONYM).from(RESPONSIBILITY_HOLDER)
                .join(ORGANISATION).on(ORGANISATION.ID.eq(RESPONSIBILITY_HOLDER.ORGANISATION_ID)).where(RESPONSIBILITY_HOLDER.RESPONSIBILITY_ID.in(ids))
                .orderBy(RESPONSIBILITY_HOLDER.LEADS.desc(), ORGANISATION.ACRONYM)
                .fetchGroups(RESPONSIBILITY_HOLDER.RESPONSIBILITY_ID, row -> new Holder(row.get(RESPONSIBILITY_HOLDER.ORGANISATION_ID), row.get(ORGANISATION.ACRONYM),
                        row.get(RESPONSIBILITY_HOLDER.LEADS), Standing.valueOf(row.get(RESPONSIBILITY_HOLDER.STANDING)), row.get(RESPONSIBILITY_HOLDER.WORDS)));
        var people = db.selectFrom(RESPONSIBILITY_PERSON).where(RESPONSIBILITY_PERSON.RESPONSIBILITY_ID.in(ids))
                .fetchGroups(RESPONSIBILITY_PERSON.RESPONSIBILITY_ID, RESPONSIBILITY_PERSON.ACCOUNT_ID);
        var tasks = db.selectFrom(RESPONSIBILITY_TASK).where(RESPONSIBILITY_TASK.RESPONSIBILITY_ID.in(ids))
                .fetchGroups(RESPONSIBILITY_TASK.RESPONSIBILITY_ID, RESPONSIBILITY_TASK.TASK_ID);
        return rows.map(row -> {
            var held = holders.getOrDefault(row.getId(), List.of());
            var fields = new AreaDraft(row.getNameEn(), row.getNameFr(), row.getNameEs(), held.stream().filter(Holder::leads).map(Holder::organisationId).findFirst().orElse(null),
                    held.stream().filter(holder -> !holder.leads()).map(Holder::organisationId).collect(Collectors.toSet()), Set.copyOf(people.getOrDefault(row.getId(), List.of())),
                    Progress.valueOf(row.getState()), row.getNote(), Set.copyOf(tasks.getOrDefault(row.getId(), List.of())));
            return new Asked(row.getMeetingId(), new Area(row.getId(), fields, held, row.getVersion()));
        });
    }

    Set<String> codes(long meetingId) {
        return db.select(RESPONSIBILITY.CODE).from(RESPONSIBILITY).where(RESPONSIBILITY.MEETING_ID.eq(meetingId)).and(RESPONSIBILITY.CODE.isNotNull()).fetchSet(RESPONSIBILITY.CODE);
    }

    /** @param code of the usual area, or null */
    long insert(long meetingId, String code, AreaDraft draft) {
        return db.insertInto(RESPONSIBILITY).set(RESPONSIBILITY.MEETING_ID, meetingId).set(RESPONSIBILITY.CODE, code).set(RESPONSIBILITY.NAME_EN, draft.nameEn())
                .set(RESPONSIBILITY.NAME_FR, draft.nameFr()).set(RESPONSIBILITY.NAME_ES, draft.nameEs()).set(RESPONSIBILITY.NOTE, draft.note())
                .set(RESPONSIBILITY.STATE, draft.state().name()).returning(RESPONSIBILITY.ID).fetchSingle().getId();
    }

    /** The caller holds the lock. */
    void update(Area area, AreaDraft fields, List<Holder> holders) {
        db.update(RESPONSIBILITY).set(RESPONSIBILITY.NAME_EN, fields.nameEn()).set(RESPONSIBILITY.NAME_FR, fields.nameFr()).set(RESPONSIBILITY.NAME_ES, fields.nameEs())
                .set(RESPONSIBILITY.NOTE, fields.note()).set(RESPONSIBILITY.STATE, fields.state().name()).set(RESPONSIBILITY.VERSION, area.version() + 1)
                .where(RESPONSIBILITY.ID.eq(area.id())).and(RESPONSIBILITY.VERSION.eq(area.version())).execute();
        db.deleteFrom(RESPONSIBILITY_HOLDER).where(RESPONSIBILITY_HOLDER.RESPONSIBILITY_ID.eq(area.id())).execute();
        holders.forEach(holder -> db.insertInto(RESPONSIBILITY_HOLDER).set(RESPONSIBILITY_HOLDER.RESPONSIBILITY_ID, area.id())
                .set(RESPONSIBILITY_HOLDER.ORGANISATION_ID, holder.organisationId()).set(RESPONSIBILITY_HOLDER.LEADS, holder.leads())
                .set(RESPONSIBILITY_HOLDER.STANDING, holder.standing().name()).set(RESPONSIBILITY_HOLDER.WORDS, holder.words()).execute());
        db.deleteFrom(RESPONSIBILITY_PERSON).where(RESPONSIBILITY_PERSON.RESPONSIBILITY_ID.eq(area.id())).execute();
        fields.people().forEach(account -> db.insertInto(RESPONSIBILITY_PERSON).set(RESPONSIBILITY_PERSON.RESPONSIBILITY_ID, area.id())
                .set(RESPONSIBILITY_PERSON.ACCOUNT_ID, account).execute());
        db.deleteFrom(RESPONSIBILITY_TASK).where(RESPONSIBILITY_TASK.RESPONSIBILITY_ID.eq(area.id())).execute();
        fields.tasks().forEach(task -> db.insertInto(RESPONSIBILITY_TASK).set(RESPONSIBILITY_TASK.RESPONSIBILITY_ID, area.id()).set(RESPONSIBILITY_TASK.TASK_ID, task).execute());
    }

    void delete(long id) {
        db.deleteFrom(RESPONSIBILITY).where(RESPONSIBILITY.ID.eq(id)).execute();
    }

    /** @return the organisations that hold a role in the meeting, by themselves or by one of theirs; the lead organiser first */
    List<Side> sides(long meetingId, String language) {
        var name = switch (language) {
            case "fr" -> coalesce(ORGANISATION.NAME_FR, ORGANISATION.NAME_EN);
            case "es" -> coalesce(ORGANISATION.NAME_ES, ORGANISATION.NAME_EN);
            default -> ORGANISATION.NAME_EN;
        };
        Field<Long> holder = coalesce(MEETING_ROLE.ORGANISATION_ID, ACCOUNT.ORGANISATION_ID);
        return db.select(ORGANISATION.ID, ORGANISATION.ACRONYM, name, ORGANISATION.COLOUR).from(MEETING_ROLE)
                .leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(MEETING_ROLE.ACCOUNT_ID)).join(ORGANISATION).on(ORGANISATION.ID.eq(holder))
                .where(MEETING_ROLE.MEETING_ID.eq(meetingId)).and(MEETING_ROLE.ROLE.ne("READER"))
                .orderBy(field("FIELD({0}, 'LEAD_ORGANISER', 'CO_ORGANISER', 'CONTRIBUTOR', 'TRANSLATOR')", Integer.class, MEETING_ROLE.ROLE), ORGANISATION.ACRONYM)
                .fetch(row -> new Side(row.value1(), row.value2(), row.value3(), row.value4())).stream().distinct().toList();
    }

    List<Person> people(Collection<Long> organisations) {
        return db.select(ACCOUNT.ID, ACCOUNT.ORGANISATION_ID, concat(ACCOUNT.GIVEN_NAME, inline(" "), ACCOUNT.FAMILY_NAME, inline(" ("), ORGANISATION.ACRONYM, inline(")"))).from(ACCOUNT)
                .join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID)).where(ACCOUNT.ORGANISATION_ID.in(organisations)).and(ACCOUNT.ENABLED)
                .orderBy(ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME).fetch(row -> new Person(row.value1(), row.value2(), row.value3()));
    }

    List<LinkedTask> tasks(long meetingId, String language) {
        var title = switch (language) {
            case "fr" -> coalesce(TASK.TITLE_FR, TASK.TITLE_EN, TASK.TITLE_ES);
            case "es" -> coalesce(TASK.TITLE_ES, TASK.TITLE_EN, TASK.TITLE_FR);
            default -> coalesce(TASK.TITLE_EN, TASK.TITLE_FR, TASK.TITLE_ES);
        };
        return db.select(TASK.ID, title, TASK.PROGRESS).from(TASK).where(TASK.MEETING_ID.eq(meetingId)).and(TASK.PROGRESS.ne("DROPPED")).orderBy(title)
                .fetch(row -> new LinkedTask(row.value1(), row.value2(), row.value3().equals("DONE")));
    }

    Optional<Long> meetingOfTask(long taskId) {
        return db.select(TASK.MEETING_ID).from(TASK).where(TASK.ID.eq(taskId)).fetchOptional(TASK.MEETING_ID);
    }
}
