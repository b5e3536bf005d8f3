package org.plenary.preparation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.MeetingKind;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadPlan;
import org.plenary.preparation.task.PlanTemplate.Line;
import org.plenary.preparation.task.PlanTemplateService.Planned;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class PlanTemplateServiceTest {

    private static final LocalDate OPENING = LocalDate.of(2016, 5, 30);

    @Autowired
    private PlanTemplateService templates;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TaskRoad road;
    @Autowired
    private DSLContext db;

    private long meeting;
    private AccountPrincipal cms;

    @BeforeEach
    void theLeadIsSignedIn() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        cms = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting).set(MEETING_ROLE.ORGANISATION_ID, cms.organisationId())
                .set(MEETING_ROLE.ROLE, "LEAD_ORGANISER").set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        Planners.signIn(cms);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Set<String> all(String template) {
        return templates.preview(meeting, template).stream().map(planned -> planned.line().code()).collect(Collectors.toSet());
    }

    @Test
    void everyTemplateMakesAPlanWithNothingInBreachAndInThreeLanguages() {
        for (var template : templates.templates()) {
            assertThat(templates.apply(meeting, template.code(), all(template.code()))).isEqualTo(template.lines().size());
            var items = road.items(List.of(meeting), Locale.FRENCH);
            assertThat(items).hasSize(template.lines().size()).allMatch(item -> item.organisationId() == cms.organisationId());
            var plan = RoadPlan.of(items, OPENING.minusYears(3), Set.of());
            assertThat(plan.cycle()).isEmpty();
            assertThat(plan.standings()).allSatisfy((key, standing) -> assertThat(standing.slack()).as("%s %s", template.code(), key).isNotNegative());
            assertThat(template.names()).containsOnlyKeys("en", "fr", "es");
            assertThat(template.kinds()).allSatisfy(kind -> assertThat(MeetingKind.valueOf(kind)).isNotNull());
            theLeadIsSignedIn();
        }
    }

    @Test
    void whatIsThereIsNotMadeAgainByTheSameOrAnotherTemplate() {
        templates.apply(meeting, "cop", Set.of("announce", "invitations"));
        var dropped = tasks.tasks(meeting).getFirst();
        tasks.report(meeting, dropped.id(), dropped.progress(), Progress.DROPPED);

        assertThat(templates.preview(meeting, "cop")).filteredOn(Planned::present).extracting(Planned::line).extracting(Line::code)
                .containsExactlyInAnyOrder("announce", "invitations");
        assertThat(templates.apply(meeting, "cop", Set.of("announce", "invitations", "registration"))).isEqualTo(1);
        assertThat(templates.apply(meeting, "joint-workshop", Set.of("announce", "concept"))).isEqualTo(1);
        var registration = tasks.tasks(meeting).stream().filter(task -> task.template().equals("registration")).findFirst().orElseThrow();
        var invitations = tasks.tasks(meeting).stream().filter(task -> task.template().equals("invitations")).findFirst().orElseThrow();
        assertThat(registration.fields().after()).containsExactly(invitations.id());
        assertThat(registration.from()).isEqualTo(OPENING.minusDays(210));
    }

    @Test
    void aPreviewMakesNothingAndChoosingNothingIsRefused() {
        assertThat(templates.preview(meeting, "training")).isSortedAccordingTo(Comparator.comparing(Planned::from));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> templates.apply(meeting, "training", Set.of()));
        assertThat(db.fetchCount(TASK, TASK.MEETING_ID.eq(meeting))).isZero();
    }
}
