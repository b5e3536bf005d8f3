package org.plenary.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.MANDATE;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_MANDATE;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NEGOTIATED_TEXT;
import static org.plenary.schema.Tables.CALL_REGION;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL_FIELD;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.OUTCOME;
import static org.plenary.schema.Tables.OUTCOME_LINK;
import static org.plenary.schema.Tables.PARAGRAPH;
import static org.plenary.schema.Tables.PARAGRAPH_HEAD;
import static org.plenary.schema.Tables.PARAGRAPH_REVISION;
import static org.plenary.schema.Tables.PARTNER_ACTIVITY;
import static org.plenary.schema.Tables.RANGE_STATE;
import static org.plenary.schema.Tables.SESSION;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.body.ReferenceData;
import org.plenary.preparation.task.PlanTemplates;
import org.plenary.support.TestDatabase;
import org.plenary.text.Inline;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.ParagraphNotation.Reading;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

class DemonstrationDataTest {

    private static final int MEETINGS = 16;
    private static final int ACCOUNTS = 8;
    private static TestDatabase.Schema schema;

    @BeforeAll
    static void load() {
        schema = TestDatabase.freshSchema();
        try (var context = context(schema)) {
            context.getBean(ReferenceData.class).load();
            var passwords = new AtomicInteger();
            assertThat(context.getBean(DemonstrationData.class).load(() -> "{test}" + passwords.incrementAndGet()))
                    .isEqualTo(MEETINGS + ACCOUNTS);
            assertThat(passwords).hasValue(ACCOUNTS);
        }
    }

    /** The two loaders with transactions around their methods, as in the application. */
    private static AnnotationConfigApplicationContext context(TestDatabase.Schema schema) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DSLContext.class, schema::dsl);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(PlatformTransactionManager.class, () -> schema.transactions().getTransactionManager());
        context.register(Transactions.class);
        context.scan("org.plenary.body");
        context.register(DemonstrationData.class, DemonstrationRepository.class, PlanTemplates.class);
        context.refresh();
        return context;
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {
    }

    private static DSLContext dsl() {
        return schema.dsl();
    }

    @ParameterizedTest
    @CsvSource({
        "entebbe-2016, RANGE_STATES, 2016-05-30, 2016-05-31, DAY, Africa/Kampala, UG",
        "muscat-2015, TRAINING, 2015-10-18, 2015-10-22, DAY, Asia/Muscat, OM",
        "cms-cop12, CONFERENCE_OF_PARTIES, 2017-10-22, 2017-10-28, DAY, Asia/Manila, PH",
        "cop12-workshop-la-paz, REGIONAL_PREPARATORY, 2017-07-18, 2017-07-20, DAY, America/La_Paz, BO",
        "cop12-workshop-addis-ababa, REGIONAL_PREPARATORY, 2017-08-09, 2017-08-11, DAY, Africa/Addis_Ababa, ET",
        "cop12-workshop-bonn, REGIONAL_PREPARATORY, 2017-08-15, 2017-08-17, DAY, Europe/Berlin, DE",
        "cop12-workshop-brisbane, REGIONAL_PREPARATORY, 2017-08-28, 2017-08-30, DAY, Australia/Brisbane, AU",
        "synergies-workshop-2016, WORKSHOP, 2016-02-01, 2016-02-29, MONTH, Europe/Zurich, CH",
        "blg-11, LIAISON, 2016-08-23, 2016-08-23, DAY, Europe/Berlin, DE",
        "review-mechanism-wg-2016, WORKING_GROUP, 2016-09-19, 2016-09-20, DAY, Europe/Berlin, DE",
        "stc44, COMMITTEE, 2015-10-14, 2015-10-15, DAY, Europe/Berlin, DE",
        "blg-10, LIAISON, 2015-09-01, 2015-09-30, MONTH, UTC,",
        "cbd-sbi-1, COMMITTEE, 2016-05-02, 2016-05-06, DAY, America/Toronto, CA",
        "cbd-cop13, CONFERENCE_OF_PARTIES, 2016-12-04, 2016-12-17, DAY, America/Cancun, MX",
        "aci1, RANGE_STATES, 2018-11-05, 2018-11-08, DAY, Europe/Berlin, DE",
        "aci2, RANGE_STATES, 2023-05-01, 2023-05-04, DAY, Africa/Kampala, UG"})
    void meetingsHaveTheirRealDatesAndZones(String code, String kind, LocalDate from, LocalDate to, String precision, String zone, String country) {
        var meeting = dsl().fetchSingle(MEETING, MEETING.CODE.eq(code));
        assertThat(meeting.getKind()).isEqualTo(kind);
        assertThat(meeting.getStartsOn()).isEqualTo(from);
        assertThat(meeting.getEndsOn()).isEqualTo(to);
        assertThat(meeting.getDatePrecision()).isEqualTo(precision);
        assertThat(ZoneId.of(meeting.getZone())).isEqualTo(ZoneId.of(zone));
        assertThat(meeting.getIso2()).isEqualTo(country);
        assertThat(meeting.getState()).isEqualTo("HELD");
        assertThat(meeting.getSource()).isNotBlank();
        assertThat(meeting.getTitleFr()).isNotBlank();
        assertThat(meeting.getTitleEs()).isNotBlank();
    }

    @Test
    void muscatRunsThroughTheWorkingWeekOfItsHostWithFiveSeatsForEachOfThreeStates() {
        var muscat = dsl().fetchSingle(MEETING, MEETING.CODE.eq("muscat-2015"));
        assertThat(muscat.getStartsOn().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        var call = dsl().fetchSingle(NOMINATION_CALL, NOMINATION_CALL.MEETING_ID.eq(muscat.getId()));
        assertThat(call.getSeats()).isEqualTo(15);
        assertThat(call.getSeatsPerParty()).isEqualTo(5);
        assertThat(dsl().fetch(NOMINATION_ADDRESSEE, NOMINATION_ADDRESSEE.CALL_ID.eq(call.getId())))
                .extracting(asked -> asked.getIso2()).containsExactlyInAnyOrder("OM", "PK", "IR");
    }

    @Test
    void entebbeAsksEveryRangeStateWhetherPartyOrNot() {
        assertThat(dsl().select(NOMINATION_ADDRESSEE.ISO2).from(NOMINATION_ADDRESSEE).join(NOMINATION_CALL)
                .on(NOMINATION_CALL.ID.eq(NOMINATION_ADDRESSEE.CALL_ID)).where(NOMINATION_CALL.MEETING_ID.eq(meeting("entebbe-2016"))).fetchSet(0))
                .isEqualTo(dsl().select(RANGE_STATE.ISO2).from(RANGE_STATE).fetchSet(0)).hasSize(37);
    }

    @Test
    void callsWhoseRealDeadlineIsNotKnownStayDraftsUnlessTheySayThatTheyAreExamples() {
        assertThat(dsl().fetch(NOMINATION_CALL)).hasSize(3).allMatch(call -> call.getState().equals("DRAFT") && call.getDeadline() == null
                || call.getNote().startsWith("Example:"));
    }

    @Test
    void theCallOfGenevaRunsThroughCmsWithTwoSeatsARegionAndExampleNomineesOnly() {
        var call = dsl().fetchSingle(NOMINATION_CALL, NOMINATION_CALL.MEETING_ID.eq(meeting("synergies-workshop-2016")));
        assertThat(call.getThroughId()).isNotNull();
        assertThat(dsl().fetch(CALL_REGION, CALL_REGION.CALL_ID.eq(call.getId()))).hasSize(6).allMatch(region -> region.getMaximum() == 2);
        assertThat(dsl().fetch(NOMINATION_ADDRESSEE, NOMINATION_ADDRESSEE.CALL_ID.eq(call.getId()))).hasSizeGreaterThan(100)
                .allMatch(asked -> asked.getEmail().endsWith("@example.org") && asked.getName().startsWith("Example"));
        assertThat(dsl().fetch(NOMINATION, NOMINATION.CALL_ID.eq(call.getId()))).hasSizeBetween(15, 30)
                .allMatch(one -> one.getGivenName().equals("Example") && one.getEmail().endsWith("@example.org"));
    }

    @Test
    void fourWorkshopsPrepareCop12AndTwoMeetingsFollowEntebbe() {
        assertThat(dsl().fetch(MEETING_LINK)).hasSize(8);
        assertThat(dsl().fetch(MEETING_LINK, MEETING_LINK.TO_MEETING_ID.eq(meeting("cms-cop12")))).hasSize(4)
                .allMatch(link -> link.getKind().equals("PREPARES"));
    }

    @Test
    void everyOutcomeAndLinkHasItsSourceAndEveryTargetIsThere() {
        assertThat(dsl().fetch(OUTCOME)).hasSize(6).allMatch(outcome -> outcome.getSource() != null && outcome.getTitleFr() != null && outcome.getTitleEs() != null);
        assertThat(dsl().fetch(OUTCOME_LINK)).hasSize(7).allMatch(link -> link.getSource() != null);
        assertThat(dsl().fetch(PARTNER_ACTIVITY)).hasSize(7).allMatch(activity -> activity.getSource() != null && activity.getWordsFr() != null && activity.getWordsEs() != null);
        assertThat(dsl().select(MEETING_MANDATE.REFERENCE).from(MEETING_MANDATE).fetch(MEETING_MANDATE.REFERENCE))
                .isSubsetOf(dsl().select(MANDATE.CITATION).from(MANDATE).fetch(MANDATE.CITATION));
    }

    @Test
    void entebbeIsConvenedByThreeOfWhomUgandaHosts() {
        var partners = dsl().select(ORGANISATION.CODE, MEETING_PARTNER.CAPACITY).from(MEETING_PARTNER).join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEETING_PARTNER.ORGANISATION_ID)).where(MEETING_PARTNER.MEETING_ID.eq(meeting("entebbe-2016"))).fetch();
        assertThat(partners).extracting(row -> row.value1(), row -> row.value2()).containsExactlyInAnyOrder(tuple("CMS", "CONVENER"),
                tuple("CITES", "CONVENER"), tuple("GOV-UG", "CONVENER"), tuple("GOV-UG", "HOST"), tuple("IUCN", "SUPPORT"));
    }

    @Test
    void everyMeetingHasOneLeadOrganiser() {
        var leads = dsl().select(MEETING_ROLE.MEETING_ID).from(MEETING_ROLE).where(MEETING_ROLE.ROLE.eq("LEAD_ORGANISER")).fetch(MEETING_ROLE.MEETING_ID);
        assertThat(leads).doesNotHaveDuplicates().hasSize(MEETINGS);
    }

    @Test
    void thePartlyKnownAgendaOfCop12KeepsItsPrintedNumbers() {
        assertThat(dsl().select(AGENDA_ITEM.NUMBER_FIXED).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meeting("cms-cop12")))
                .orderBy(AGENDA_ITEM.ID).fetch(AGENDA_ITEM.NUMBER_FIXED))
                .containsExactly("14.1", "14.2", "14.3", "21", "21.1", "21.2", "24.3.1.1", "24.3.1.2", "24.4.1", "25.1", "26.2");
        assertThat(dsl().fetchCount(AGENDA_ITEM, AGENDA_ITEM.PARENT_ID.isNotNull())).isEqualTo(2);
    }

    @Test
    void proposalsForChangeOfCop12AreExamplesOfWhatStandsThere() {
        assertThat(dsl().fetch(CHANGE_PROPOSAL)).hasSize(5).allMatch(one -> one.getReason().startsWith("Example:") && one.getProposerLabel().equals("Théo Example (Example translators)"))
                .extracting(one -> one.getEntity(), one -> one.getState()).containsExactlyInAnyOrder(tuple("AGENDA_ITEM", "ACCEPTED"), tuple("AGENDA_ITEM", "RETURNED"),
                        tuple("AGENDA_ITEM", "OPEN"), tuple("DOCUMENT", "OPEN"), tuple("SESSION", "OPEN"));
        var session = dsl().fetchSingle(CHANGE_PROPOSAL, CHANGE_PROPOSAL.ENTITY.eq("SESSION"));
        var field = dsl().fetchSingle(CHANGE_PROPOSAL_FIELD, CHANGE_PROPOSAL_FIELD.PROPOSAL_ID.eq(session.getId()));
        assertThat(field.getBase().data()).isEqualTo("\"" + dsl().fetchSingle(SESSION, SESSION.ID.eq(session.getEntityId())).getStartsAt() + ":00\"");
        var returned = dsl().fetchSingle(CHANGE_PROPOSAL, CHANGE_PROPOSAL.STATE.eq("RETURNED"));
        assertThat(returned.getAnswer()).startsWith("Example:");
        assertThat(returned.getAnsweredBy()).isEqualTo("Amara Example (CMS)");
    }

    @Test
    void theCommuniqueIsLabelledAsAnExampleAndCompleteInThreeLanguages() {
        var text = dsl().fetchSingle(NEGOTIATED_TEXT);
        assertThat(text.getExample()).isTrue();
        assertThat(dsl().fetchCount(PARAGRAPH, PARAGRAPH.PART.eq("PREAMBLE"))).isEqualTo(6);
        assertThat(dsl().fetchCount(PARAGRAPH, PARAGRAPH.PART.eq("OPERATIVE"))).isEqualTo(8);
        assertThat(dsl().fetchCount(PARAGRAPH_HEAD)).isEqualTo(3 * 14);
        assertThat(dsl().fetch(PARAGRAPH_REVISION, PARAGRAPH_REVISION.LANGUAGE.ne("en"))).hasSize(2 * 14)
                .allMatch(translation -> translation.getSourceRevisionId() != null);
    }

    @Test
    void paragraphsAreInTheNotationOfTheTextsAndOneOfThemHasAnAttributedBracket() {
        var bodies = dsl().selectFrom(PARAGRAPH_REVISION).fetch(PARAGRAPH_REVISION.BODY);
        assertThat(bodies).allSatisfy(body -> assertThat(ParagraphNotation.parse(body))
                .isInstanceOfSatisfying(Reading.Body.class, read -> assertThat(ParagraphNotation.print(read.body())).isEqualTo(body)));
        var brackets = bodies.stream().flatMap(body -> ParagraphNotation.read(body).content().stream())
                .filter(Inline.Bracket.class::isInstance).map(Inline.Bracket.class::cast).toList();
        assertThat(brackets).as("the same bracket in three languages").hasSize(3)
                .allSatisfy(bracket -> assertThat(bracket.alternatives()).hasSize(2).allMatch(alternative -> alternative.attributions().size() == 1));
    }

    @Test
    void examplePersonsAreLabelledAndCannotBeReached() {
        assertThat(dsl().fetch(ACCOUNT)).hasSize(ACCOUNTS).allMatch(account -> account.getDemonstration()
                && account.getFamilyName().equals("Example") && account.getEmail().endsWith("@example.org") && account.getPasswordHash() != null);
        assertThat(dsl().fetch(NOMINATION_ADDRESSEE))
                .allMatch(asked -> asked.getName().startsWith("Example ") && asked.getEmail().endsWith("@example.org"));
    }

    @Test
    void aSecondLoadLeavesWhatUsersChangedAndRemoved() {
        dsl().update(MEETING).set(MEETING.CITY, "Changed by a user").where(MEETING.CODE.eq("blg-11")).execute();
        dsl().update(ACCOUNT).set(ACCOUNT.LANGUAGE, "es").set(ACCOUNT.PASSWORD_HASH, "own").where(ACCOUNT.EMAIL.eq("cms@example.org")).execute();
        var removed = dsl().fetchSingle(AGENDA_ITEM, AGENDA_ITEM.NUMBER_FIXED.eq("26.2"));
        removed.delete();

        loadAgain();

        assertThat(dsl().fetchSingle(MEETING, MEETING.CODE.eq("blg-11")).getCity()).isEqualTo("Changed by a user");
        assertThat(dsl().fetchSingle(ACCOUNT, ACCOUNT.EMAIL.eq("cms@example.org")).getPasswordHash()).isEqualTo("own");
        assertThat(dsl().fetchCount(AGENDA_ITEM, AGENDA_ITEM.NUMBER_FIXED.eq("26.2"))).isZero();
        removed.insert();
    }

    @Test
    void aRemovedMeetingDoesNotComeBack() {
        var id = meeting("blg-11");
        var mandates = dsl().fetch(MEETING_MANDATE, MEETING_MANDATE.MEETING_ID.eq(id));
        var partners = dsl().fetch(MEETING_PARTNER, MEETING_PARTNER.MEETING_ID.eq(id));
        var roles = dsl().fetch(MEETING_ROLE, MEETING_ROLE.MEETING_ID.eq(id));
        var links = dsl().fetch(MEETING_LINK, MEETING_LINK.FROM_MEETING_ID.eq(id));
        var removed = dsl().fetchSingle(MEETING, MEETING.ID.eq(id));
        List.of(mandates, partners, roles, links).forEach(rows -> dsl().batchDelete(rows).execute());
        removed.delete();

        loadAgain();

        assertThat(dsl().fetchExists(MEETING, MEETING.CODE.eq("blg-11"))).isFalse();
        removed.insert();
        List.of(mandates, partners, roles, links).forEach(rows -> dsl().batchInsert(rows).execute());
    }

    private static void loadAgain() {
        try (var context = context(schema)) {
            assertThat(context.getBean(DemonstrationData.class).load(() -> "{test}again")).isZero();
        }
    }

    private static long meeting(String code) {
        return dsl().fetchSingle(MEETING, MEETING.CODE.eq(code)).getId();
    }
}
