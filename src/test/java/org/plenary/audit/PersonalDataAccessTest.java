package org.plenary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.support.Planners.as;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.PersonalDataAccess.Seen;
import org.plenary.audit.PersonalDataAccess.Taken;
import org.plenary.retention.Emptied;
import org.plenary.retention.KeptData;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class PersonalDataAccessTest {

    @Autowired
    private PersonalDataAccess access;
    @Autowired
    private AccessReportService reports;
    @Autowired
    private HistoryOfPersons persons;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;

    private long meetingId;
    private AccountPrincipal lead;
    private AccountPrincipal partner;

    @BeforeEach
    void aMeetingOfTwo() {
        var planners = new Planners(db);
        meetingId = planners.meeting().id();
        lead = planners.account(meetingId, MeetingRole.LEAD_ORGANISER);
        partner = planners.account(meetingId, MeetingRole.CO_ORGANISER);
    }

    @Test
    void aLookIsToldOnceAnHourOfEachViewerAndObject() {
        look(partner, 7);
        look(partner, 7);
        look(partner, 8);
        look(lead, 7);
        assertThat(report(AccessReport.Filter.ALL)).extracting(AccessReport::entityId).containsExactly(7L, 8L, 7L);
        assertThat(report(new AccessReport.Filter(null, null, "PARTICIPANT", 7L))).extracting(AccessReport::role).containsExactly("LEAD_ORGANISER", "CO_ORGANISER");
    }

    @Test
    void aLookThatCameToNothingDoesNotHideTheNext() {
        as(partner, () -> transactions.execute(status -> {
            access.viewed(meetingId, "PARTICIPANT", 7, Seen.DETAILS);
            status.setRollbackOnly();
            return null;
        }));
        look(partner, 7);
        assertThat(report(AccessReport.Filter.ALL)).hasSize(1);
    }

    @Test
    void whatIsTakenAlongIsToldEachTimeWithHowManyAndHowChosen() {
        for (var time = 0; time < 2; time++) {
            as(partner, () -> transactions.execute(status -> {
                access.exported(meetingId, Taken.PARTICIPANTS, 212, "Category: Party");
                return null;
            }));
        }
        assertThat(report(new AccessReport.Filter(null, PersonalDataAccess.EXPORTED, null, null))).hasSize(2).allSatisfy(taken -> {
            assertThat(taken.what()).isEqualTo("PARTICIPANTS");
            assertThat(taken.persons()).isEqualTo(212);
            assertThat(taken.filter()).isEqualTo("Category: Party");
        });
        assertThat(report(new AccessReport.Filter(null, PersonalDataAccess.VIEWED, null, null))).isEmpty();
    }

    @Test
    void afterTheirPeriodItIsNotKnownAnyMoreWhoLooked() {
        look(partner, 7);
        Integer emptied = transactions.execute(status -> persons.empty(meetingId, KeptData.LOOKS));
        assertThat(emptied).isOne();
        assertThat(report(AccessReport.Filter.ALL)).singleElement().satisfies(look -> {
            assertThat(look.actor()).isEqualTo(Emptied.MARK);
            assertThat(look.what()).isNull();
            assertThat(look.entityId()).isEqualTo(7);
        });
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ACTOR_ACCOUNT_ID.eq(partner.id())))).isZero();
    }

    private void look(AccountPrincipal viewer, long participant) {
        as(viewer, () -> transactions.execute(status -> {
            access.viewed(meetingId, "PARTICIPANT", participant, Seen.DETAILS);
            return null;
        }));
    }

    private List<AccessReport> report(AccessReport.Filter filter) {
        return as(lead, () -> reports.page(meetingId, filter, 0, 50));
    }
}
