package org.plenary.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.schema.Tables;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class MandateServiceTest {

    @Autowired
    private MandateService mandates;
    @Autowired
    private DSLContext db;

    private String cited;

    @BeforeEach
    void aMeetingCitesAMandateOfWhichNothingIsEntered() {
        var planners = new Planners(db);
        var meeting = planners.meeting().id();
        var account = planners.account(meeting, MeetingRole.LEAD_ORGANISER);
        Planners.signIn(new AccountPrincipal(account.id(), account.getUsername(), account.name(), account.organisationId(), account.organisation(),
                PlatformRole.CONVENER, Locale.ENGLISH, true, false, null));
        cited = "Example resolution " + UUID.randomUUID();
        db.insertInto(Tables.MEETING_MANDATE).set(Tables.MEETING_MANDATE.MEETING_ID, meeting).set(Tables.MEETING_MANDATE.REFERENCE, cited).execute();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatMeetingsCiteIsInTheRegisterAndOnceEnteredStandsThereOnce() {
        assertThat(mandates.register()).filteredOn(one -> one.fields().citation().equals(cited)).singleElement().satisfies(one -> assertThat(one.id()).isNull());
        mandates.enter(ThreeWay.with(MandateDraft.cited(cited), Map.of("titleEn", "On examples")));
        assertThat(mandates.register()).filteredOn(one -> one.fields().citation().equals(cited)).singleElement()
                .satisfies(one -> assertThat(one.fields().titleEn()).isEqualTo("On examples"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> mandates.enter(MandateDraft.cited(cited)))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("citation", "synergies.error.mandate-taken", cited)));
    }

    @Test
    void editsMergeByFieldAndTheCitationStays() {
        var base = mandates.enter(MandateDraft.cited(cited)).fields();
        mandates.edit(base, ThreeWay.with(base, Map.of("titleFr", "Sur les exemples")));
        assertThat(mandates.edit(base, ThreeWay.with(base, Map.of("kind", MandateKind.RESOLUTION))).fields().titleFr()).isEqualTo("Sur les exemples");
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> mandates.edit(base, ThreeWay.with(base, Map.of("titleFr", "Autre"))));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> mandates.edit(base, ThreeWay.with(base, Map.of("citation", "Another"))));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedAtItsField() {
        var draft = ThreeWay.with(MandateDraft.cited(cited), Map.of("startsOn", LocalDate.of(2020, 1, 1), "endsOn", LocalDate.of(2015, 1, 1)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> mandates.enter(draft))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("endsOn", "synergies.error.ends-before-start")));
    }
}
