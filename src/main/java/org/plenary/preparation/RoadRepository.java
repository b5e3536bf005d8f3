package org.plenary.preparation;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_PARTNER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.plenary.body.Names;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meetings and how they are linked, as the road needs them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoadRepository {

    /** @param title in the language asked for, else in another that there is */
    record MeetingOnRoad(long id, String code, String title, LocalDate startsOn, LocalDate endsOn, String state) {
    }

    /** The first prepares the second: a preparatory meeting before the one prepared, a meeting before the one that follows it up. */
    record Before(long earlier, long later) {
    }

    private final DSLContext db;

    RoadRepository(DSLContext db) {
        this.db = db;
    }

    /** @return in the order of their dates */
    List<MeetingOnRoad> meetings(Collection<Long> ids, String language) {
        return db.select(MEETING.ID, MEETING.CODE, MEETING.TITLE_EN, MEETING.TITLE_FR, MEETING.TITLE_ES, MEETING.STARTS_ON, MEETING.ENDS_ON, MEETING.STATE)
                .from(MEETING).where(MEETING.ID.in(ids)).orderBy(MEETING.STARTS_ON, MEETING.ID)
                .fetch(row -> new MeetingOnRoad(row.get(MEETING.ID), row.get(MEETING.CODE),
                        new Names(row.get(MEETING.TITLE_EN), row.get(MEETING.TITLE_FR), row.get(MEETING.TITLE_ES)).in(language), row.get(MEETING.STARTS_ON),
                        row.get(MEETING.ENDS_ON), row.get(MEETING.STATE)));
    }

    /** @return of each meeting the organisation that convenes it, the first where there are several */
    Map<Long, Long> conveners(Collection<Long> meetings) {
        return db.select(MEETING_PARTNER.MEETING_ID, MEETING_PARTNER.ORGANISATION_ID).from(MEETING_PARTNER)
                .where(MEETING_PARTNER.MEETING_ID.in(meetings)).and(MEETING_PARTNER.CAPACITY.eq("CONVENER"))
                .orderBy(MEETING_PARTNER.POSITION.desc(), MEETING_PARTNER.ORGANISATION_ID.desc())
                .fetch().stream().collect(Collectors.toMap(row -> row.value1(), row -> row.value2(), (last, earlier) -> earlier));
    }

    /** @return the links both ends of which are among these meetings */
    List<Before> links(Collection<Long> meetings) {
        return db.selectFrom(MEETING_LINK).where(MEETING_LINK.FROM_MEETING_ID.in(meetings)).and(MEETING_LINK.TO_MEETING_ID.in(meetings))
                .orderBy(MEETING_LINK.FROM_MEETING_ID, MEETING_LINK.TO_MEETING_ID)
                .fetch(row -> row.getKind().equals("PREPARES") ? new Before(row.getFromMeetingId(), row.getToMeetingId())
                        : new Before(row.getToMeetingId(), row.getFromMeetingId()));
    }
}
