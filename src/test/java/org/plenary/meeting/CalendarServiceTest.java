package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.support.Planners.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.body.ReferenceData;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.InvalidLink;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class CalendarServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 9, 12);

    @Autowired
    private CalendarService calendars;
    @Autowired
    private ReferenceData reference;
    @Autowired
    private DSLContext db;

    private Planners.Example one;
    private Planners.Example other;
    private AccountPrincipal lead;

    @BeforeEach
    void twoMeetingsOnTheSameDay() {
        reference.load();
        one = onThatDay(new Planners(db).meeting());
        other = onThatDay(new Planners(db).meeting());
        lead = new Planners(db).account(one.id(), MeetingRole.LEAD_ORGANISER);
    }

    private Planners.Example onThatDay(Planners.Example meeting) {
        db.update(MEETING).set(MEETING.STARTS_ON, DAY).set(MEETING.ENDS_ON, DAY).where(MEETING.ID.eq(meeting.id())).execute();
        register(meeting, "Ana.Perez@example.org", "Pérez");
        return meeting;
    }

    private void register(Planners.Example meeting, String email, String name) {
        db.insertInto(PARTICIPANT).set(PARTICIPANT.MEETING_ID, meeting.id()).set(PARTICIPANT.CATEGORY, "PARTY").set(PARTICIPANT.ISO2, "UG")
                .set(PARTICIPANT.GIVEN_NAME, "Ana").set(PARTICIPANT.FAMILY_NAME, name).set(PARTICIPANT.EMAIL, email).set(PARTICIPANT.SORT_KEY, name)
                .set(PARTICIPANT.CREATED_AT, Instant.now()).set(PARTICIPANT.CHANGED_AT, Instant.now()).execute();
    }

    private void role(AccountPrincipal account, Planners.Example meeting, MeetingRole role) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting.id()).set(MEETING_ROLE.ORGANISATION_ID, account.organisationId())
                .set(MEETING_ROLE.ROLE, role.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
    }

    private CalendarService.Calendar thatDay() {
        return as(lead, () -> calendars.calendar(DAY, DAY));
    }

    @Test
    void whoIsExpectedAtTwoMeetingsAtOnceIsTold() {
        role(lead, other, MeetingRole.CO_ORGANISER);
        var calendar = thatDay();
        var clash = calendar.clashes().getFirst();
        assertThat(calendar.clashes()).hasSize(1);
        assertThat(clash.states()).containsExactly("UG");
        assertThat(clash.people()).containsExactly("ana.perez@example.org");
        assertThat(calendar.people()).isEqualTo(Map.of("ana.perez@example.org", "Ana Pérez"));
        assertThat(clash.staff()).isEmpty();
        role(lead, one, MeetingRole.LEAD_ORGANISER);
        assertThat(thatDay().clashes().getFirst().staff()).containsExactly(lead.organisation());
    }

    @Test
    void nothingIsToldThatOnesRightsHide() {
        assertThat(thatDay().meetings()).extracting(MeetingRow::id).containsExactly(one.id());
        role(lead, other, MeetingRole.READER);
        assertThat(thatDay().meetings()).hasSize(2);
        assertThat(thatDay().clashes()).isEmpty();
        assertThat(thatDay().people()).isEqualTo(Map.of("ana.perez@example.org", "Ana Pérez"));
    }

    @Test
    void whoCancelledIsNotExpectedAndACancelledMeetingClashesWithNone() {
        role(lead, other, MeetingRole.CO_ORGANISER);
        db.update(PARTICIPANT).set(PARTICIPANT.STATE, "CANCELLED").where(PARTICIPANT.MEETING_ID.eq(one.id())).execute();
        assertThat(thatDay().clashes()).isEmpty();
        db.update(PARTICIPANT).set(PARTICIPANT.STATE, "APPROVED").where(PARTICIPANT.MEETING_ID.eq(one.id())).execute();
        assertThat(thatDay().clashes()).hasSize(1);
        db.update(MEETING).set(MEETING.STATE, "CANCELLED").where(MEETING.ID.eq(other.id())).execute();
        assertThat(thatDay().clashes()).isEmpty();
    }

    @Test
    void holidaysOnTheDaysOfAMeetingAreTold() {
        var calendar = thatDay();
        assertThat(calendar.holidays(calendar.meeting(one.id()))).singleElement().satisfies(eid -> {
            assertThat(eid.name().in("fr")).isEqualTo("Aïd al-Adha");
            assertThat(eid.approximate()).isTrue();
        });
        assertThat(as(lead, () -> calendars.calendar(LocalDate.of(2017, 10, 24), LocalDate.of(2017, 10, 24))).observances())
                .extracting(day -> day.name().en()).containsExactly("United Nations Day");
    }

    @Test
    void aCalendarReadsWhatItsOwnerMaySeeUntilTheAddressEnds() {
        var first = as(lead, calendars::renewFeed);
        assertThat(new String(calendars.feed(first), StandardCharsets.UTF_8)).contains("UID:" + one.code() + "@plenary").doesNotContain(other.code());
        role(lead, other, MeetingRole.READER);
        assertThat(new String(calendars.feed(first), StandardCharsets.UTF_8)).contains("UID:" + other.code() + "@plenary");
        var second = as(lead, calendars::renewFeed);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> calendars.feed(first));
        db.update(ACCOUNT).set(ACCOUNT.ENABLED, false).where(ACCOUNT.ID.eq(lead.id())).execute();
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> calendars.feed(second));
        db.update(ACCOUNT).set(ACCOUNT.ENABLED, true).where(ACCOUNT.ID.eq(lead.id())).execute();
        assertThat(calendars.feed(second)).isNotEmpty();
        as(lead, () -> {
            calendars.endFeed();
            return null;
        });
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> calendars.feed(second));
    }
}
