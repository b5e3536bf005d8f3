package org.plenary.preparation;

import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_PARTNER;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;

/** Example meetings that a body convenes, and one who leads them. */
record Plans(DSLContext db) {

    record Example(long id, String code, AccountPrincipal lead) {
    }

    /** @param body whose secretariat convenes, or null */
    Example meeting(String body, String kind, LocalDate from, LocalDate to) {
        var planners = new Planners(db);
        var meeting = planners.meeting();
        move(meeting.id(), from, to);
        db.update(MEETING).set(MEETING.KIND, kind).where(MEETING.ID.eq(meeting.id())).execute();
        if (body != null) {
            db.insertInto(MEETING_PARTNER).set(MEETING_PARTNER.MEETING_ID, meeting.id())
                    .set(MEETING_PARTNER.ORGANISATION_ID, db.fetchSingle(BODY, BODY.CODE.eq(body)).getSecretariatId())
                    .set(MEETING_PARTNER.CAPACITY, "CONVENER").execute();
        }
        return new Example(meeting.id(), meeting.code(), planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
    }

    Example cop(LocalDate from, LocalDate to) {
        return meeting("CMS", "CONFERENCE_OF_PARTIES", from, to);
    }

    void move(long meetingId, LocalDate from, LocalDate to) {
        db.update(MEETING).set(MEETING.STARTS_ON, from).set(MEETING.ENDS_ON, to).where(MEETING.ID.eq(meetingId)).execute();
    }
}
