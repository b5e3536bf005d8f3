package org.plenary.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.together.Area.Holder;
import org.plenary.together.Area.Standing;
import org.plenary.together.AreaDraft.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class ResponsibilityServiceTest {

    @Autowired
    private ResponsibilityService responsibilities;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private AccountPrincipal cms;
    private AccountPrincipal cites;
    private AccountPrincipal host;

    @BeforeEach
    void threePlanAMeeting() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        cms = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        cites = planners.account(meeting, "CITES", MeetingRole.CO_ORGANISER);
        host = planners.account(meeting, "GOV-UG", MeetingRole.CONTRIBUTOR);
        Planners.signIn(cms);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Area venue() {
        return responsibilities.add(meeting, new AreaDraft("Venue", null, null, host.organisationId(), Set.of(cms.organisationId()), Set.of(host.id()), Progress.OPEN, null, Set.of()));
    }

    @Test
    void anOrganisationThatIsAskedAcceptsOrHandsBackAndThatIsSaid() {
        var venue = venue();
        assertThat(venue.holders()).extracting(Holder::acronym, Holder::standing).containsExactly(tuple("GOV-UG", Standing.ASKED),
                tuple("CMS", Standing.ACCEPTED));
        assertThat(Planners.as(host, () -> responsibilities.askedFor("en"))).extracting(AskedFor::area).containsExactly("Venue");

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Planners.as(host, () -> responsibilities.answer(meeting, venue.id(), false, "", venue.version())))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("words", "error.required")));
        var back = Planners.as(host, () -> responsibilities.answer(meeting, venue.id(), false, "The hotel is contracted by UNEP.", venue.version()));
        assertThat(back.holder(host.organisationId())).hasValueSatisfying(holder -> assertThat(holder.words()).contains("UNEP"));
        assertThat(Planners.as(host, () -> responsibilities.askedFor("en"))).isEmpty();

        var again = responsibilities.edit(meeting, venue.id(), back.fields(), ThreeWay.with(back.fields(), Map.of("nameEn", "Venue and rooms")));
        assertThat(again.holder(host.organisationId()).orElseThrow().standing()).isEqualTo(Standing.ASKED);
        var accepted = Planners.as(host, () -> responsibilities.answer(meeting, venue.id(), true, null, again.version()));
        assertThat(Planners.as(host, () -> responsibilities.report(meeting, venue.id(), Progress.DONE, accepted.version())).fields().state()).isEqualTo(Progress.DONE);
    }

    @Test
    void nobodyAnswersForAnotherOrReportsOnWhatIsNotTheirs() {
        var venue = venue();
        var contributor = planners.account(meeting, "IOTC", MeetingRole.CONTRIBUTOR);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Planners.as(cites, () -> responsibilities.answer(meeting, venue.id(), true, null, venue.version())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Planners.as(contributor, () -> responsibilities.report(meeting, venue.id(), Progress.DONE, venue.version())));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Planners.as(host, () -> responsibilities.answer(meeting, venue.id(), true, null, venue.version() - 1)));
    }

    @Test
    void theUsualAreasComeOnceAndFitTheKindOfMeeting() {
        assertThat(responsibilities.addUsual(meeting)).isPositive();
        assertThat(responsibilities.addUsual(meeting)).isZero();
        assertThat(responsibilities.board(meeting, "en").areas()).extracting(area -> area.fields().name("en")).contains("Invitations and notifications", "Experts and resource persons")
                .doesNotContain("Credentials");
    }

    @Test
    void editsMergeFieldByFieldAndAConflictIsShown() {
        var venue = venue();
        responsibilities.edit(meeting, venue.id(), venue.fields(), ThreeWay.with(venue.fields(), Map.of("note", "Two rooms")));
        var merged = Planners.as(cites, () -> responsibilities.edit(meeting, venue.id(), venue.fields(), ThreeWay.with(venue.fields(), Map.of("state", Progress.UNDER_WAY))));
        assertThat(merged.fields().note()).isEqualTo("Two rooms");
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> responsibilities.edit(meeting, venue.id(), venue.fields(), ThreeWay.with(venue.fields(), Map.of("note", "Three rooms"))));
    }

    @Test
    void whoDoesNotPlanTheMeetingIsNotMadeResponsible() {
        var stranger = planners.account(planners.meeting().id(), "BERN", MeetingRole.LEAD_ORGANISER);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> responsibilities.add(meeting,
                new AreaDraft("Venue", null, null, stranger.organisationId(), Set.of(), Set.of(), Progress.OPEN, null, Set.of())));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> responsibilities.add(meeting,
                new AreaDraft("Venue", null, null, cms.organisationId(), Set.of(cms.organisationId()), Set.of(), Progress.OPEN, null, Set.of())));
    }
}
