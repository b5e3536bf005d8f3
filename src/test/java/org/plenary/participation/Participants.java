package org.plenary.participation;

import static org.plenary.schema.Tables.GUEST_LINK;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.boot.test.context.TestComponent;

/** Example participants of example meetings, and the links in the letters to them. */
@TestComponent
public class Participants {

    private static final Pattern TOKEN = Pattern.compile("/register/([A-Za-z0-9_-]{43})");

    public record Example(long meetingId, String code, AccountPrincipal organiser) {
    }

    private final DSLContext db;
    private final ParticipantService participants;
    private final InvitationService invitations;

    Participants(DSLContext db, ParticipantService participants, InvitationService invitations) {
        this.db = db;
        this.participants = participants;
        this.invitations = invitations;
    }

    /** A meeting in sixty days, with its lead organiser signed in on this thread. */
    public Example meeting() {
        var planners = new Planners(db);
        var meeting = planners.meeting();
        db.update(MEETING).set(MEETING.STARTS_ON, LocalDate.now().plusDays(60)).set(MEETING.ENDS_ON, LocalDate.now().plusDays(62))
                .set(MEETING.TITLE_FR, "Atelier d’exemple").where(MEETING.ID.eq(meeting.id())).execute();
        var organiser = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        Planners.signIn(organiser);
        return new Example(meeting.id(), meeting.code(), organiser);
    }

    public static ParticipantDraft draft(String familyName, ParticipantCategory category, String iso2, DelegationRole role) {
        return new ParticipantDraft(category, iso2, category.delegation() ? null : "Example Organisation", role, null, "Example", familyName, null,
                "Officer", familyName.toLowerCase().replaceAll("[^a-z]", "") + "@example.org", "+41 22 000 00 00", null, "en", false);
    }

    public Participant enter(Example meeting, String familyName, String iso2) {
        return participants.create(meeting.meetingId(), draft(familyName, ParticipantCategory.PARTY, iso2, null));
    }

    public Participant invite(Example meeting, String familyName, String iso2) {
        return invitations.invite(meeting.meetingId(), draft(familyName, ParticipantCategory.PARTY, iso2, null));
    }

    public Participant now(Example meeting, Participant participant) {
        return participants.get(meeting.meetingId(), participant.id());
    }

    public List<OutboxMessageRecord> letters(Example meeting, String recipient) {
        return db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(meeting.meetingId())).and(OUTBOX_MESSAGE.RECIPIENT.eq(recipient))
                .orderBy(OUTBOX_MESSAGE.ID).fetch();
    }

    /** @return the token of the newest link to register that was sent to this participant */
    public String token(Example meeting, Participant participant) {
        return letters(meeting, participant.fields().email()).reversed().stream().map(letter -> TOKEN.matcher(letter.getBody()))
                .filter(link -> link.find()).findFirst().orElseThrow().group(1);
    }

    public void expireLinks(Example meeting) {
        db.update(GUEST_LINK).set(GUEST_LINK.EXPIRES_AT, Instant.now().minusSeconds(1)).where(GUEST_LINK.MEETING_ID.eq(meeting.meetingId())).execute();
    }
}
