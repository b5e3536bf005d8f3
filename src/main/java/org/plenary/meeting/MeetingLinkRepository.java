package org.plenary.meeting;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plenary.meeting.LinkedMeetings.Linked;
import org.plenary.meeting.MeetingLink.Relation;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which meetings prepare and follow up which: each link is one row, whichever of its ends entered it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MeetingLinkRepository {

    private static final String PREPARES = "PREPARES";
    private static final String FOLLOWS_UP = "FOLLOWS_UP";

    private final DSLContext db;

    MeetingLinkRepository(DSLContext db) {
        this.db = db;
    }

    /** @return what it prepares and what prepares it first, then what it follows up and what follows it up */
    List<Linked> linked(long meetingId, String language) {
        return Stream.of(Relation.values()).flatMap(relation -> linked(meetingId, relation, language).stream()).toList();
    }

    private List<Linked> linked(long meetingId, Relation relation, String language) {
        var title = MeetingRepository.inLanguage(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES);
        return db.select(MEETING.ID, MEETING.CODE, title, MEETING.STARTS_ON, MEETING.ENDS_ON, MEETING.DATE_PRECISION).from(MEETING_LINK)
                .join(MEETING).on(MEETING.ID.eq(isFrom(relation) ? MEETING_LINK.TO_MEETING_ID : MEETING_LINK.FROM_MEETING_ID))
                .where((isFrom(relation) ? MEETING_LINK.FROM_MEETING_ID : MEETING_LINK.TO_MEETING_ID).eq(meetingId)).and(MEETING_LINK.KIND.eq(kind(relation)))
                .orderBy(MEETING.STARTS_ON, MEETING.ID)
                .fetch(row -> new Linked(relation, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), "MONTH".equals(row.value6())));
    }

    /** Takes the locks of both meetings and of all links: no two links that close a ring together are entered at once. */
    void lock(long one, long other) {
        List.of(Math.min(one, other), Math.max(one, other)).forEach(id -> db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(id)).forUpdate().fetch());
        db.selectFrom(MEETING_LINK).orderBy(MEETING_LINK.FROM_MEETING_ID, MEETING_LINK.TO_MEETING_ID, MEETING_LINK.KIND).forUpdate().fetch();
    }

    /** @return by meeting, the meetings that come before it */
    Map<Long, List<Long>> before() {
        return db.selectFrom(MEETING_LINK).orderBy(MEETING_LINK.FROM_MEETING_ID, MEETING_LINK.TO_MEETING_ID).fetch().stream()
                .collect(Collectors.groupingBy(row -> PREPARES.equals(row.getKind()) ? row.getToMeetingId() : row.getFromMeetingId(),
                        Collectors.mapping(row -> PREPARES.equals(row.getKind()) ? row.getFromMeetingId() : row.getToMeetingId(), Collectors.toList())));
    }

    Map<Long, String> titles(Collection<Long> meetings, String language) {
        Field<String> title = MeetingRepository.inLanguage(language, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES);
        return db.select(MEETING.ID, title).from(MEETING).where(MEETING.ID.in(Set.copyOf(meetings))).fetchMap(MEETING.ID, title);
    }

    /** @return whether it was not there yet */
    boolean insert(long meetingId, Relation relation, long otherId) {
        return db.insertInto(MEETING_LINK).set(MEETING_LINK.FROM_MEETING_ID, isFrom(relation) ? meetingId : otherId)
                .set(MEETING_LINK.TO_MEETING_ID, isFrom(relation) ? otherId : meetingId).set(MEETING_LINK.KIND, kind(relation)).onDuplicateKeyIgnore().execute() == 1;
    }

    /** @return whether it was there */
    boolean delete(long meetingId, Relation relation, long otherId) {
        Condition ends = isFrom(relation) ? MEETING_LINK.FROM_MEETING_ID.eq(meetingId).and(MEETING_LINK.TO_MEETING_ID.eq(otherId))
                : MEETING_LINK.FROM_MEETING_ID.eq(otherId).and(MEETING_LINK.TO_MEETING_ID.eq(meetingId));
        return db.deleteFrom(MEETING_LINK).where(ends).and(MEETING_LINK.KIND.eq(kind(relation))).execute() == 1;
    }

    private static boolean isFrom(Relation relation) {
        return relation == Relation.PREPARES || relation == Relation.FOLLOWS;
    }

    private static String kind(Relation relation) {
        return relation == Relation.PREPARES || relation == Relation.PREPARED_BY ? PREPARES : FOLLOWS_UP;
    }
}
