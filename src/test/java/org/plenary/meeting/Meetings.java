package org.plenary.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;

/** Drafts of an example meeting, and organisers of it. */
final class Meetings {

    private Meetings() {
    }

    static MeetingDraft draft(String title, String city) {
        return new MeetingDraft(MeetingKind.RANGE_STATES, title, null, null, LocalDate.of(2016, 5, 30), LocalDate.of(2016, 5, 31), false,
                "Africa/Kampala", "Imperial Resort Beach Hotel", city, "UG", false, MeetingState.ANNOUNCED, null,
                List.of("CMS Resolution 11.32"), null);
    }

    static MeetingDraft titled(MeetingDraft draft, String title) {
        return with(draft, title, draft.city(), draft.summary());
    }

    static MeetingDraft in(MeetingDraft draft, String city) {
        return with(draft, draft.titleEn(), city, draft.summary());
    }

    static MeetingDraft summed(MeetingDraft draft, String summary) {
        return with(draft, draft.titleEn(), draft.city(), summary);
    }

    private static MeetingDraft with(MeetingDraft draft, String title, String city, String summary) {
        return new MeetingDraft(draft.kind(), title, draft.titleFr(), draft.titleEs(), draft.startsOn(), draft.endsOn(), draft.monthOnly(),
                draft.zone(), draft.venue(), city, draft.iso2(), draft.closed(), draft.state(), summary, draft.mandates(), draft.hostId());
    }

    /** A meeting with two organisations that plan it. */
    record Example(long id, AccountPrincipal lead, AccountPrincipal partner) {

        static Example of(DSLContext db) {
            var planners = new Planners(db);
            var id = planners.meeting().id();
            return new Example(id, planners.account(id, MeetingRole.LEAD_ORGANISER), planners.account(id, MeetingRole.CO_ORGANISER));
        }
    }
}
