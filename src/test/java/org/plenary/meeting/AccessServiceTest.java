package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.support.Planners.as;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class AccessServiceTest {

    @Autowired
    private AccessService access;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private DSLContext db;

    private Meetings.Example example;

    @BeforeEach
    void meeting() {
        example = Meetings.Example.of(db);
    }

    @Test
    void theLastLeadOrganiserKeepsTheRole() {
        assertThatThrownBy(() -> asLead(() -> access.withdraw(example.id(), grantOf(example.lead()))))
                .isInstanceOf(InvalidInput.class).hasMessageContaining("access.error.last-lead");
        assertThatThrownBy(() -> asLead(() -> access.changeRole(example.id(), grantOf(example.lead()), MeetingRole.READER)))
                .isInstanceOf(InvalidInput.class).hasMessageContaining("access.error.last-lead");
        assertThat(grantOf(example.lead()).role()).isEqualTo(MeetingRole.LEAD_ORGANISER);
    }

    @Test
    void aLeadOrganiserMayLeaveOnceAnotherLeads() {
        asLead(() -> access.changeRole(example.id(), grantOf(example.partner()), MeetingRole.LEAD_ORGANISER));
        asLead(() -> access.withdraw(example.id(), grantOf(example.lead())));
        assertThatThrownBy(() -> as(example.lead(), () -> meetings.get(example.id()))).isInstanceOf(Refused.class);
        assertThat(as(example.partner(), () -> access.grants(example.id()))).extracting(Grant::role)
                .containsExactly(MeetingRole.LEAD_ORGANISER);
    }

    @Test
    void ofTwoLeadOrganisersWhoLeaveAtTheSameMomentOneStays() throws Exception {
        var other = new Planners(db).account(example.id(), MeetingRole.LEAD_ORGANISER);
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<Throwable>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var left : both.invokeAll(List.of(leave(example.lead(), start), leave(other, start)))) {
                try {
                    left.get();
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
        }
        assertThat(refused).singleElement().isInstanceOf(InvalidInput.class);
        assertThat(db.fetchCount(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(example.id()).and(MEETING_ROLE.ROLE.eq("LEAD_ORGANISER")))).isEqualTo(1);
    }

    private Callable<Void> leave(AccountPrincipal lead, CyclicBarrier start) {
        var grant = grantOf(lead);
        return () -> as(lead, () -> {
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            access.withdraw(example.id(), grant);
            return null;
        });
    }

    @Test
    void aCoOrganiserWithoutTheRoleIsRefusedAtTheNextCall() {
        assertThat(as(example.partner(), () -> meetings.get(example.id())).version()).isZero();
        asLead(() -> access.withdraw(example.id(), grantOf(example.partner())));
        assertThatThrownBy(() -> as(example.partner(), () -> meetings.get(example.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void aGrantChangedMeanwhileIsNotTouched() {
        var seen = grantOf(example.partner());
        asLead(() -> access.changeRole(example.id(), seen, MeetingRole.READER));
        assertThatThrownBy(() -> asLead(() -> access.withdraw(example.id(), seen))).isInstanceOf(NotFound.class);
        assertThat(grantOf(example.partner()).role()).isEqualTo(MeetingRole.READER);
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(example.id()).and(AUDIT_ENTRY.ENTITY.eq(AccessService.ACCESS)))).isEqualTo(1);
    }

    @Test
    void aGrantOfAnotherMeetingIsNotFoundHere() {
        var other = Meetings.Example.of(db);
        var foreign = as(other.lead(), () -> access.grants(other.id())).getLast();
        assertThatThrownBy(() -> asLead(() -> access.withdraw(example.id(), foreign))).isInstanceOf(NotFound.class);
        assertThat(as(other.lead(), () -> access.grants(other.id()))).contains(foreign);
    }

    private void asLead(Runnable work) {
        as(example.lead(), () -> {
            work.run();
            return null;
        });
    }

    /** Read as the partner or lead themselves, whoever is signed in on this thread. */
    private Grant grantOf(AccountPrincipal account) {
        var row = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(example.id()).and(MEETING_ROLE.ACCOUNT_ID.eq(account.id())));
        return new Grant(row.getId(), row.getOrganisationId(), row.getAccountId(), account.name(), null, null, MeetingRole.valueOf(row.getRole()),
                row.getVersion());
    }
}
