package org.plenary.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING_VISIT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.AuditTrail;
import org.plenary.discussion.DiscussionService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.subject.Part;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class ActivityServiceTest {

    @Autowired
    private ActivityService activity;
    @Autowired
    private DiscussionService discussions;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;

    private long meeting;
    private AccountPrincipal cms;
    private AccountPrincipal cites;
    private AccountPrincipal contributor;

    @BeforeEach
    void aMeetingThatThreePlan() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        cms = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        cites = planners.account(meeting, "CITES", MeetingRole.CO_ORGANISER);
        contributor = planners.account(meeting, "IOTC", MeetingRole.CONTRIBUTOR);
        Planners.signIn(cms);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void happens(String entity, long id) {
        transactions.executeWithoutResult(transaction -> audit.record(meeting, entity, id, "CHANGED", null, null));
    }

    private List<String> seenBy(AccountPrincipal who) {
        return Planners.as(who, () -> activity.of(meeting, null, null, null, null, "en")).deeds().stream().map(Deed::kind).toList();
    }

    @Test
    void eachReadsOnlyOfWhatTheyMaySee() {
        happens("AGENDA_ITEM", 1);
        happens("NOMINATION", 2);
        happens("FUNDING", 3);
        happens("UNHEARD_OF", 4);
        assertThat(seenBy(cites)).containsExactly("FUNDING", "NOMINATION", "AGENDA_ITEM");
        assertThat(seenBy(contributor)).containsExactly("AGENDA_ITEM");
        assertThat(activity.of(meeting, Part.NOMINATIONS, null, null, null, "en").deeds()).singleElement().satisfies(deed -> assertThat(deed.organisation()).isEqualTo("CMS"));
        assertThat(activity.of(meeting, null, "CITES", null, null, "en").deeds()).isEmpty();
    }

    @Test
    void aRemarkIsToldOfWhatItIsAboutAndNotToOthersWhereItIsKeptWithin() {
        discussions.begin(meeting, "MEETING", meeting, false, "All see this.");
        discussions.begin(meeting, "MEETING", meeting, true, "Our line.");
        assertThat(seenBy(cms)).containsExactly("MEETING");
        assertThat(activity.of(meeting, null, null, null, null, "en").deeds().getFirst().times()).isEqualTo(2);
        assertThat(Planners.as(cites, () -> activity.of(meeting, null, null, null, null, "en")).deeds().getFirst().times()).isEqualTo(1);
    }

    @Test
    void whoComesBackIsToldWhatOthersChangedMeanwhile() {
        happens("TASK", 1);
        assertThat(Planners.as(cites, () -> activity.visit(meeting))).isEmpty();
        happens("AGENDA_ITEM", 1);
        happens("AGENDA_ITEM", 2);
        Planners.as(cites, () -> {
            happens("AGENDA_ITEM", 3);
            return null;
        });
        assertThat(Planners.as(cites, () -> activity.visit(meeting))).isEmpty();
        db.update(MEETING_VISIT).set(MEETING_VISIT.SEEN_AT, Instant.now().minus(2, ChronoUnit.DAYS)).set(MEETING_VISIT.SEEN_ENTRY, newestButThree())
                .where(MEETING_VISIT.ACCOUNT_ID.eq(cites.id())).execute();
        assertThat(Planners.as(cites, () -> activity.visit(meeting))).hasValueSatisfying(since -> assertThat(since.changes()).isEqualTo(2));
        assertThat(Planners.as(cites, () -> activity.since(meeting))).hasValueSatisfying(since -> assertThat(since.changes()).isEqualTo(2));
        Planners.as(cites, () -> {
            activity.caughtUp(meeting);
            return null;
        });
        assertThat(Planners.as(cites, () -> activity.visit(meeting))).hasValueSatisfying(since -> assertThat(since.changes()).isZero());
    }

    private long newestButThree() {
        return db.fetchSingle("SELECT MAX(id) - 3 FROM audit_entry WHERE meeting_id = ?", meeting).get(0, Long.class);
    }
}
