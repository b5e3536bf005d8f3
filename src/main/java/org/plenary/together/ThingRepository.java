package org.plenary.together;

import static org.jooq.impl.DSL.coalesce;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.PARAGRAPH;
import static org.plenary.schema.Tables.PARAGRAPH_HEAD;
import static org.plenary.schema.Tables.PARAGRAPH_REVISION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plenary.schema.tables.records.AgendaItemRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is approved, as it is now. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ThingRepository {

    private final DSLContext db;

    ThingRepository(DSLContext db) {
        this.db = db;
    }

    List<ContentLine> content(long meetingId, Thing thing) {
        return switch (thing) {
            case DATES -> dates(meetingId);
            case AGENDA -> agenda(meetingId);
            case INVITEES -> invitees(meetingId);
            case COMMUNIQUE -> texts(meetingId);
        };
    }

    private List<ContentLine> dates(long meetingId) {
        var meeting = db.fetchSingle(MEETING, MEETING.ID.eq(meetingId));
        return List.of(new ContentLine("starts", "field.MEETING.startsOn", meeting.getStartsOn().toString()),
                new ContentLine("ends", "field.MEETING.endsOn", meeting.getEndsOn().toString()),
                new ContentLine("zone", "field.MEETING.zone", meeting.getZone()),
                new ContentLine("venue", "field.MEETING.venue", meeting.getVenue()),
                new ContentLine("city", "field.MEETING.city", meeting.getCity()));
    }

    private List<ContentLine> agenda(long meetingId) {
        Map<Long, List<AgendaItemRecord>> children = db.selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meetingId)).orderBy(AGENDA_ITEM.POSITION).fetch().stream()
                .collect(Collectors.groupingBy(item -> item.getParentId() == null ? 0L : item.getParentId()));
        var lines = new ArrayList<ContentLine>();
        number(children, 0L, "", lines);
        return lines;
    }

    private static void number(Map<Long, List<AgendaItemRecord>> children, long parent, String prefix, List<ContentLine> lines) {
        int at = 0;
        for (var item : children.getOrDefault(parent, List.of())) {
            at++;
            var number = item.getNumberFixed() == null ? prefix + at : item.getNumberFixed();
            lines.add(new ContentLine("item" + item.getId(), number,
                    Stream.of(item.getTitleEn(), item.getTitleFr(), item.getTitleEs()).filter(Objects::nonNull).collect(Collectors.joining(" / "))));
            number(children, item.getId(), number + ".", lines);
        }
    }

    private List<ContentLine> invitees(long meetingId) {
        return db.select(NOMINATION_ADDRESSEE.ID, NOMINATION_ADDRESSEE.ISO2, NOMINATION_ADDRESSEE.NAME).from(NOMINATION_ADDRESSEE)
                .join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION_ADDRESSEE.CALL_ID)).where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).orderBy(NOMINATION_ADDRESSEE.ISO2)
                .fetch(row -> new ContentLine("to" + row.value1(), row.value2(), row.value3()));
    }

    private List<ContentLine> texts(long meetingId) {
        var lines = new ArrayList<ContentLine>();
        var counts = new LinkedHashMap<String, Integer>();
        db.select(NEGOTIATED_TEXT.ID, coalesce(NEGOTIATED_TEXT.TITLE_EN, NEGOTIATED_TEXT.TITLE_FR, NEGOTIATED_TEXT.TITLE_ES), PARAGRAPH.ID, PARAGRAPH_HEAD.LANGUAGE, PARAGRAPH_REVISION.BODY)
                .from(PARAGRAPH).join(NEGOTIATED_TEXT).on(NEGOTIATED_TEXT.ID.eq(PARAGRAPH.TEXT_ID)).join(PARAGRAPH_HEAD).on(PARAGRAPH_HEAD.PARAGRAPH_ID.eq(PARAGRAPH.ID))
                .join(PARAGRAPH_REVISION).on(PARAGRAPH_REVISION.ID.eq(PARAGRAPH_HEAD.REVISION_ID))
                .where(NEGOTIATED_TEXT.MEETING_ID.eq(meetingId)).and(PARAGRAPH.STATE.ne("SUPPRESSED"))
                .orderBy(NEGOTIATED_TEXT.ID, PARAGRAPH_HEAD.LANGUAGE, PARAGRAPH.PART.desc(), PARAGRAPH.POSITION)
                .forEach(row -> lines.add(new ContentLine("paragraph" + row.value3() + row.value4(),
                        row.value2() + ", " + row.value4().toUpperCase() + " " + counts.merge(row.value1() + row.value4(), 1, Integer::sum), row.value5())));
        return lines;
    }
}
