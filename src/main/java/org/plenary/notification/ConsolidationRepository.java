package org.plenary.notification;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NOTIFICATION_BASIS;
import static org.plenary.schema.Tables.NOTIFICATION_RECOMMENDATION;
import static org.plenary.schema.Tables.NOTIFICATION_TARGET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plenary.notification.Recommendation.Fields;
import org.plenary.notification.Recommendation.Level;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recommendations with what they rest on, and where they went. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsolidationRepository {

    private final DSLContext db;

    ConsolidationRepository(DSLContext db) {
        this.db = db;
    }

    List<Recommendation> of(long notificationId) {
        var rows = db.selectFrom(NOTIFICATION_RECOMMENDATION).where(NOTIFICATION_RECOMMENDATION.NOTIFICATION_ID.eq(notificationId))
                .orderBy(NOTIFICATION_RECOMMENDATION.POSITION, NOTIFICATION_RECOMMENDATION.ID).fetch();
        var basis = db.selectFrom(NOTIFICATION_BASIS).where(NOTIFICATION_BASIS.RECOMMENDATION_ID.in(rows.map(row -> row.getId())))
                .fetchGroups(NOTIFICATION_BASIS.RECOMMENDATION_ID, NOTIFICATION_BASIS.RESPONSE_ID);
        return rows.map(row -> new Recommendation(row.getId(), row.getPosition(), new Fields(Level.valueOf(row.getLevel()),
                row.getTextEn(), row.getTextFr(), row.getTextEs(), basis.getOrDefault(row.getId(), List.of())), row.getSource(), row.getVersion()));
    }

    Optional<Recommendation> find(long notificationId, long id) {
        return of(notificationId).stream().filter(one -> one.id() == id).findFirst();
    }

    /** After the others. */
    long insert(long notificationId, Fields fields) {
        var last = db.select(max(NOTIFICATION_RECOMMENDATION.POSITION)).from(NOTIFICATION_RECOMMENDATION)
                .where(NOTIFICATION_RECOMMENDATION.NOTIFICATION_ID.eq(notificationId)).fetchOne(0, Integer.class);
        var row = db.newRecord(NOTIFICATION_RECOMMENDATION);
        row.setNotificationId(notificationId);
        row.setPosition(last == null ? 0 : last + 1);
        row.setLevel(fields.level().name());
        row.setTextEn(fields.en());
        row.setTextFr(fields.fr());
        row.setTextEs(fields.es());
        row.insert();
        basis(row.getId(), fields.responses());
        return row.getId();
    }

    /** Its notification is locked. */
    void update(Recommendation before, Fields fields) {
        db.update(NOTIFICATION_RECOMMENDATION).set(NOTIFICATION_RECOMMENDATION.LEVEL, fields.level().name())
                .set(NOTIFICATION_RECOMMENDATION.TEXT_EN, fields.en()).set(NOTIFICATION_RECOMMENDATION.TEXT_FR, fields.fr())
                .set(NOTIFICATION_RECOMMENDATION.TEXT_ES, fields.es()).set(NOTIFICATION_RECOMMENDATION.VERSION, before.version() + 1)
                .where(NOTIFICATION_RECOMMENDATION.ID.eq(before.id())).execute();
        db.deleteFrom(NOTIFICATION_BASIS).where(NOTIFICATION_BASIS.RECOMMENDATION_ID.eq(before.id())).execute();
        basis(before.id(), fields.responses());
    }

    private void basis(long id, List<Long> responses) {
        responses.forEach(response -> db.insertInto(NOTIFICATION_BASIS).set(NOTIFICATION_BASIS.RECOMMENDATION_ID, id)
                .set(NOTIFICATION_BASIS.RESPONSE_ID, response).execute());
    }

    void delete(long id) {
        db.deleteFrom(NOTIFICATION_RECOMMENDATION).where(NOTIFICATION_RECOMMENDATION.ID.eq(id)).execute();
    }

    /** @param order the ids of all of them */
    void order(List<Long> order) {
        for (var position = 0; position < order.size(); position++) {
            db.update(NOTIFICATION_RECOMMENDATION).set(NOTIFICATION_RECOMMENDATION.POSITION, position)
                    .where(NOTIFICATION_RECOMMENDATION.ID.eq(order.get(position))).execute();
        }
    }

    List<Target> targets(long notificationId, String language) {
        var items = db.select(NOTIFICATION_TARGET.ENTITY_ID, MEETING.ID, MEETING.CODE, in(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES),
                        AGENDA_ITEM.NUMBER_FIXED, in(language, AGENDA_ITEM.TITLE_EN, AGENDA_ITEM.TITLE_FR, AGENDA_ITEM.TITLE_ES))
                .from(NOTIFICATION_TARGET).join(MEETING).on(MEETING.ID.eq(NOTIFICATION_TARGET.MEETING_ID))
                .join(AGENDA_ITEM).on(AGENDA_ITEM.ID.eq(NOTIFICATION_TARGET.ENTITY_ID))
                .where(NOTIFICATION_TARGET.NOTIFICATION_ID.eq(notificationId)).and(NOTIFICATION_TARGET.ENTITY.eq(Target.Kind.AGENDA_ITEM.name()))
                .fetch(row -> new Target(Target.Kind.AGENDA_ITEM, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        var documents = db.select(NOTIFICATION_TARGET.ENTITY_ID, MEETING.ID, MEETING.CODE, in(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES),
                        DOCUMENT.SYMBOL, in(language, DOCUMENT.TITLE_EN, DOCUMENT.TITLE_FR, DOCUMENT.TITLE_ES))
                .from(NOTIFICATION_TARGET).join(MEETING).on(MEETING.ID.eq(NOTIFICATION_TARGET.MEETING_ID))
                .join(DOCUMENT).on(DOCUMENT.ID.eq(NOTIFICATION_TARGET.ENTITY_ID))
                .where(NOTIFICATION_TARGET.NOTIFICATION_ID.eq(notificationId)).and(NOTIFICATION_TARGET.ENTITY.eq(Target.Kind.DOCUMENT.name()))
                .fetch(row -> new Target(Target.Kind.DOCUMENT, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        return Stream.concat(items.stream(), documents.stream()).toList();
    }

    /** @return what of this kind the meeting has, by which a consolidation can be attached */
    List<Target> offered(long meetingId, String language) {
        var items = db.select(AGENDA_ITEM.ID, MEETING.ID, MEETING.CODE, in(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES),
                        AGENDA_ITEM.NUMBER_FIXED, in(language, AGENDA_ITEM.TITLE_EN, AGENDA_ITEM.TITLE_FR, AGENDA_ITEM.TITLE_ES))
                .from(AGENDA_ITEM).join(MEETING).on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID)).where(MEETING.ID.eq(meetingId))
                .orderBy(AGENDA_ITEM.PARENT_ID, AGENDA_ITEM.POSITION)
                .fetch(row -> new Target(Target.Kind.AGENDA_ITEM, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        var documents = db.select(DOCUMENT.ID, MEETING.ID, MEETING.CODE, in(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES),
                        DOCUMENT.SYMBOL, in(language, DOCUMENT.TITLE_EN, DOCUMENT.TITLE_FR, DOCUMENT.TITLE_ES))
                .from(DOCUMENT).join(MEETING).on(MEETING.ID.eq(DOCUMENT.MEETING_ID)).where(MEETING.ID.eq(meetingId)).orderBy(DOCUMENT.SORT_KEY)
                .fetch(row -> new Target(Target.Kind.DOCUMENT, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
        return Stream.concat(items.stream(), documents.stream()).toList();
    }

    /** @return by the id of an item or document of the meeting, the notifications whose consolidation is attached to it */
    Map<Long, List<Long>> attached(long meetingId, Target.Kind kind) {
        return db.select(NOTIFICATION_TARGET.ENTITY_ID, NOTIFICATION_TARGET.NOTIFICATION_ID).from(NOTIFICATION_TARGET)
                .where(NOTIFICATION_TARGET.MEETING_ID.eq(meetingId)).and(NOTIFICATION_TARGET.ENTITY.eq(kind.name()))
                .orderBy(NOTIFICATION_TARGET.NOTIFICATION_ID).fetchGroups(NOTIFICATION_TARGET.ENTITY_ID, NOTIFICATION_TARGET.NOTIFICATION_ID);
    }

    void attach(long notificationId, Target target) {
        db.insertInto(NOTIFICATION_TARGET).set(NOTIFICATION_TARGET.NOTIFICATION_ID, notificationId).set(NOTIFICATION_TARGET.MEETING_ID, target.meetingId())
                .set(NOTIFICATION_TARGET.ENTITY, target.kind().name()).set(NOTIFICATION_TARGET.ENTITY_ID, target.id()).onDuplicateKeyIgnore().execute();
    }

    boolean detach(long notificationId, Target.Kind kind, long id) {
        return db.deleteFrom(NOTIFICATION_TARGET).where(NOTIFICATION_TARGET.NOTIFICATION_ID.eq(notificationId))
                .and(NOTIFICATION_TARGET.ENTITY.eq(kind.name())).and(NOTIFICATION_TARGET.ENTITY_ID.eq(id)).execute() == 1;
    }

    private static Field<String> in(String language, Field<String> en, Field<String> fr, Field<String> es) {
        return switch (language) {
            case "fr" -> coalesce(fr, en, es);
            case "es" -> coalesce(es, en, fr);
            default -> coalesce(en, fr, es);
        };
    }
}
