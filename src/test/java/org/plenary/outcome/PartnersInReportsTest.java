package org.plenary.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.MeetingKind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is noted by hand, and the headings under which reports tell of it. */
@PlenaryTest
class PartnersInReportsTest {

    private static final LocalDate FROM = LocalDate.of(2016, 1, 10);
    private static final ReportQuery YEAR = new ReportQuery(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31), Locale.ENGLISH, Set.of());

    @Autowired
    private ContributionService contributions;
    @Autowired
    private PartnerHeadingService headings;
    @Autowired
    private SynergiesService synergies;
    @Autowired
    private DSLContext db;

    private final ContributionDraft noted = new ContributionDraft("BLG", FROM, FROM.plusDays(4), "The Secretariat reviewed the draft.", null, null, null, "its letter");
    private Planners planners;

    @BeforeEach
    void staffOfASecretariatIsSignedIn() {
        planners = new Planners(db);
        signIn();
    }

    private void signIn() {
        var account = planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER);
        Planners.signIn(new AccountPrincipal(account.id(), account.getUsername(), account.name(), account.organisationId(), account.organisation(),
                PlatformRole.CONVENER, Locale.ENGLISH, true, false, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private List<String> report() {
        return synergies.report(YEAR).paragraphs().map(SynergiesReport.Paragraph::words).toList();
    }

    private PartnerHeading heading(String code) {
        return headings.headings().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private Violation refused(PartnerHeadingDraft draft) {
        return catchThrowableOfType(InvalidInput.class, () -> headings.add(draft)).violations().getFirst();
    }

    private static PartnerHeadingDraft called(String name, String parent) {
        return new PartnerHeadingDraft(parent, name, name, name, Set.of(), Set.of(), Set.of(), List.of());
    }

    @Test
    void whatIsNotedStandsInTheRecordAndTheReportUntilItIsRemoved() {
        var one = contributions.enter(noted);
        assertThat(report()).anyMatch(words -> words.contains("The Secretariat reviewed the draft."));
        assertThat(synergies.activities(YEAR, null, null)).extracting(Activity::id).contains(one.id());
        contributions.edit(one.id(), noted, ThreeWay.with(noted, Map.of("wordsEn", "The Secretariat revised the draft.")));
        assertThat(report()).anyMatch(words -> words.contains("revised"));
        contributions.remove(one.id());
        assertThat(report()).noneMatch(words -> words.contains("revised"));
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq("CONTRIBUTION").and(AUDIT_ENTRY.ENTITY_ID.eq(one.id())))).isEqualTo(3);
    }

    @Test
    void editsOfAContributionMergeByField() {
        var one = contributions.enter(noted);
        contributions.edit(one.id(), noted, ThreeWay.with(noted, Map.of("source", "Their source")));
        assertThat(contributions.edit(one.id(), noted, ThreeWay.with(noted, Map.of("wordsFr", "Le Secrétariat a examiné le projet."))).fields().source()).isEqualTo("Their source");
        assertThatThrownBy(() -> contributions.edit(one.id(), noted, ThreeWay.with(noted, Map.of("source", "Mine")))).isInstanceOf(EditConflict.class);
    }

    @Test
    void whatIsWrongWithAContributionIsSaidAtItsField() {
        var nothing = catchThrowableOfType(InvalidInput.class, () -> contributions.enter(ContributionDraft.empty(FROM, FROM.minusDays(1))));
        assertThat(nothing.violations()).extracting(Violation::field).containsExactly("group", "toDay", "wordsEn");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> contributions.enter(ThreeWay.with(noted, Map.of("group", "NONE")))).violations())
                .containsExactly(Violation.of("group", "contribution.error.group"));
    }

    @Test
    void anotherOrganisationFindsNothing() {
        var one = contributions.enter(noted);
        signIn();
        assertThatThrownBy(() -> contributions.get(one.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contributions.edit(one.id(), noted, noted)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contributions.remove(one.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aHeadingIsAddedFilledMovedAndRemoved() {
        headings.add(new PartnerHeadingDraft("STRATEGIC", "Example partnership", "Partenariat", "Asociación", Set.of(MeetingKind.DIALOGUE), Set.of(), Set.of(), List.of("example facility", " ")));
        var added = heading("EXAMPLE_PARTNERS");
        assertThat(added.fields().words()).containsExactly("example facility");
        var level = headings.headings().stream().filter(one -> "STRATEGIC".equals(one.fields().parent())).map(PartnerHeading::code).toList();
        assertThat(level).endsWith("EXAMPLE_PARTNERS");
        headings.move(added.id(), true);
        headings.move(added.id(), false);
        headings.move(added.id(), false);
        assertThat(headings.headings().stream().filter(one -> "STRATEGIC".equals(one.fields().parent())).map(PartnerHeading::code)).containsExactlyElementsOf(level);
        headings.move(added.id(), true);
        assertThat(headings.headings()).extracting(PartnerHeading::code).containsSubsequence("EXAMPLE_PARTNERS", level.get(level.size() - 2), "REGIONAL");

        var one = contributions.enter(ThreeWay.with(noted, Map.of("group", added.code())));
        assertThat(synergies.report(YEAR).parts()).anyMatch(part -> part.heading().equals("Example partnership"));
        assertThat(catchThrowableOfType(InvalidInput.class, () -> headings.remove(added.id())).violations()).containsExactly(Violation.of("parent", "heading.error.has-contributions", 1));
        contributions.remove(one.id());
        headings.remove(added.id());
        assertThat(headings.headings()).noneMatch(heading -> heading.id() == added.id());
    }

    @Test
    void editsOfAHeadingMergeByFieldAndKeepItsRules() {
        headings.add(new PartnerHeadingDraft(null, "Merged heading", "Rubrique", "Epígrafe", Set.of(), Set.of(), Set.of(), List.of("merging facility")));
        var base = heading("MERGED_HEADING");
        headings.edit(base.id(), base.fields(), ThreeWay.with(base.fields(), Map.of("nameFr", "Leur rubrique")));
        headings.edit(base.id(), base.fields(), ThreeWay.with(base.fields(), Map.of("words", List.of("merging facility", "merging fund"))));
        assertThat(heading("MERGED_HEADING").fields()).satisfies(now -> {
            assertThat(now.nameFr()).isEqualTo("Leur rubrique");
            assertThat(now.words()).containsExactly("merging facility", "merging fund");
        });
        assertThatThrownBy(() -> headings.edit(base.id(), base.fields(), ThreeWay.with(base.fields(), Map.of("nameFr", "Ma rubrique")))).isInstanceOf(EditConflict.class);
        headings.remove(base.id());
    }

    @Test
    void whatIsWrongWithAHeadingIsSaidAtItsField() {
        assertThat(refused(PartnerHeadingDraft.empty())).isEqualTo(Violation.of("nameEn", "error.required"));
        assertThat(refused(called("Below the second level", "BLG"))).isEqualTo(Violation.of("parent", "heading.error.two-levels"));
        assertThat(refused(called("Below nothing", "NONE"))).isEqualTo(Violation.of("parent", "heading.error.parent"));
        assertThat(refused(ThreeWay.with(called("Taken", null), Map.of("meetingKinds", Set.of(MeetingKind.LIAISON))))).isEqualTo(
                Violation.of("meetingKinds", "heading.error.taken", "Biodiversity Liaison Group"));
        assertThat(refused(ThreeWay.with(called("Taken", null), Map.of("words", List.of("ipbes")))).field()).isEqualTo("words");
        assertThat(refused(ThreeWay.with(called("Unknown", null), Map.of("organisations", Set.of("NOBODY"))))).isEqualTo(Violation.of("organisations", "heading.error.organisation"));
        var above = heading("MEA");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> headings.edit(above.id(), above.fields(), ThreeWay.with(above.fields(), Map.of("parent", "UN")))).violations())
                .containsExactly(Violation.of("parent", "heading.error.two-levels"));
        assertThat(catchThrowableOfType(InvalidInput.class, () -> headings.remove(above.id())).violations()).containsExactly(Violation.of("parent", "heading.error.has-below"));
    }
}
