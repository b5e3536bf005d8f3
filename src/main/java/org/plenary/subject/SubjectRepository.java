package org.plenary.subject;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.OUTCOME;
import static org.plenary.schema.Tables.PARAGRAPH;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.RESPONSIBILITY;
import static org.plenary.schema.Tables.ROOM;
import static org.plenary.schema.Tables.SESSION;
import static org.plenary.schema.Tables.TASK;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Titles and addresses of the objects of a meeting. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SubjectRepository {

    private final DSLContext db;

    SubjectRepository(DSLContext db) {
        this.db = db;
    }

    /** @return by id; what is not in the meeting, or of a kind that has no title, is missing */
    Map<Long, Subject> find(long meetingId, Kind kind, Collection<Long> ids, String language) {
        return switch (kind) {
            case MEETING -> find(meetingId, kind, ids, MEETING, MEETING.ID, title(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES), MEETING.ID.eq(meetingId), "");
            case TASK -> find(meetingId, kind, ids, TASK, TASK.ID, title(language, TASK.TITLE_EN, TASK.TITLE_FR, TASK.TITLE_ES), TASK.MEETING_ID.eq(meetingId), "/tasks?task=");
            case NOMINATION -> find(meetingId, kind, ids, NOMINATION, NOMINATION.ID, concat(NOMINATION.GIVEN_NAME, inline(" "), NOMINATION.FAMILY_NAME),
                    NOMINATION.CALL_ID.in(select(NOMINATION_CALL.ID).from(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId))), "?selected=");
            case PARTICIPANT -> find(meetingId, kind, ids, PARTICIPANT, PARTICIPANT.ID, concat(PARTICIPANT.GIVEN_NAME, inline(" "), PARTICIPANT.FAMILY_NAME),
                    PARTICIPANT.MEETING_ID.eq(meetingId), "?selected=");
            case AGENDA_ITEM -> find(meetingId, kind, ids, AGENDA_ITEM, AGENDA_ITEM.ID, title(language, AGENDA_ITEM.TITLE_EN, AGENDA_ITEM.TITLE_FR, AGENDA_ITEM.TITLE_ES),
                    AGENDA_ITEM.MEETING_ID.eq(meetingId), "?item=");
            case DOCUMENT -> find(meetingId, kind, ids, DOCUMENT, DOCUMENT.ID, concat(DOCUMENT.SYMBOL, inline(" · "), title(language, DOCUMENT.TITLE_EN, DOCUMENT.TITLE_FR, DOCUMENT.TITLE_ES)),
                    DOCUMENT.MEETING_ID.eq(meetingId), "?document=");
            case SESSION -> find(meetingId, kind, ids, SESSION, SESSION.ID, title(language, SESSION.TITLE_EN, SESSION.TITLE_FR, SESSION.TITLE_ES), SESSION.MEETING_ID.eq(meetingId), "?session=");
            case ROOM -> find(meetingId, kind, ids, ROOM, ROOM.ID, ROOM.NAME, ROOM.MEETING_ID.eq(meetingId), "?room=");
            case OUTCOME -> find(meetingId, kind, ids, OUTCOME, OUTCOME.ID, title(language, OUTCOME.TITLE_EN, OUTCOME.TITLE_FR, OUTCOME.TITLE_ES), OUTCOME.MEETING_ID.eq(meetingId), "?outcome=");
            case RESPONSIBILITY -> find(meetingId, kind, ids, RESPONSIBILITY, RESPONSIBILITY.ID, title(language, RESPONSIBILITY.NAME_EN, RESPONSIBILITY.NAME_FR, RESPONSIBILITY.NAME_ES),
                    RESPONSIBILITY.MEETING_ID.eq(meetingId), "?area=");
            case TEXT -> find(meetingId, kind, ids, NEGOTIATED_TEXT, NEGOTIATED_TEXT.ID, textTitle(language), NEGOTIATED_TEXT.MEETING_ID.eq(meetingId), "/");
            case PARAGRAPH -> paragraphs(meetingId, ids, language);
            case CHANGE_PROPOSAL -> proposals(meetingId, ids, language);
            default -> Map.of();
        };
    }

    private Map<Long, Subject> find(long meetingId, Kind kind, Collection<Long> ids, Table<?> table, Field<Long> id, Field<String> title, Condition inMeeting, String path) {
        var base = base(meetingId, kind) + path;
        var found = new LinkedHashMap<Long, Subject>();
        db.select(id, title).from(table).where(id.in(ids)).and(inMeeting).forEach(row -> found.put(row.value1(),
                new Subject(kind, row.value1(), row.value2(), kind == Kind.MEETING ? base : base + row.value1())));
        return found;
    }

    private Map<Long, Subject> paragraphs(long meetingId, Collection<Long> ids, String language) {
        var base = base(meetingId, Kind.PARAGRAPH);
        var found = new LinkedHashMap<Long, Subject>();
        db.select(PARAGRAPH.ID, PARAGRAPH.TEXT_ID, textTitle(language)).from(PARAGRAPH).join(NEGOTIATED_TEXT).on(NEGOTIATED_TEXT.ID.eq(PARAGRAPH.TEXT_ID))
                .where(PARAGRAPH.ID.in(ids)).and(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId)).forEach(row -> found.put(row.value1(),
                        new Subject(Kind.PARAGRAPH, row.value1(), row.value3(), base + "/" + row.value2() + "?paragraph=" + row.value1())));
        return found;
    }

    /** A proposal for change is called as what it is about. */
    private Map<Long, Subject> proposals(long meetingId, Collection<Long> ids, String language) {
        var path = base(meetingId, Kind.CHANGE_PROPOSAL) + "/proposals?proposal=";
        var found = new LinkedHashMap<Long, Subject>();
        db.select(CHANGE_PROPOSAL.ID, CHANGE_PROPOSAL.ENTITY, CHANGE_PROPOSAL.ENTITY_ID).from(CHANGE_PROPOSAL)
                .where(CHANGE_PROPOSAL.ID.in(ids)).and(CHANGE_PROPOSAL.MEETING_ID.eq(meetingId)).forEach(row -> {
                    var about = find(meetingId, Kind.valueOf(row.value2()), List.of(row.value3()), language).get(row.value3());
                    found.put(row.value1(), new Subject(Kind.CHANGE_PROPOSAL, row.value1(), about == null ? null : about.title(), path + row.value1()));
                });
        return found;
    }

    private String base(long meetingId, Kind kind) {
        return "m/" + db.select(MEETING.CODE).from(MEETING).where(MEETING.ID.eq(meetingId)).fetchSingle(MEETING.CODE) + kind.part().path();
    }

    private static Field<String> textTitle(String language) {
        return title(language, NEGOTIATED_TEXT.TITLE_EN, NEGOTIATED_TEXT.TITLE_FR, NEGOTIATED_TEXT.TITLE_ES);
    }

    private static Field<String> title(String language, Field<String> en, Field<String> fr, Field<String> es) {
        var wanted = switch (language) {
            case "fr" -> fr;
            case "es" -> es;
            default -> en;
        };
        return DSL.coalesce(wanted, Stream.of(en, fr, es).filter(field -> field != wanted).toArray(Field<?>[]::new));
    }
}
