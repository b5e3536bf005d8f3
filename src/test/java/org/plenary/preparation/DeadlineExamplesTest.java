package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.support.Planners.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The dates that secretariats printed, found again from the rules as they are loaded. */
@PlenaryTest(properties = "plenary.demonstration=true")
class DeadlineExamplesTest {

    /** Which rule of which body is meant, and at which kind of meeting. */
    private record Meant(String body, String kind, String topic) {
    }

    private static final Map<String, Meant> MEANT = Map.of(
            "CMS COP12 Appendix proposals", new Meant("CMS", "CONFERENCE_OF_PARTIES", "Proposal to amend Appendices (text + reasons) to Secretariat"),
            "CMS COP12 comments", new Meant("CMS", "CONFERENCE_OF_PARTIES", "Parties' comments on a proposal"),
            "CITES CoP18 credentials", new Meant("CITES", "CONFERENCE_OF_PARTIES", "Credentials to Secretariat"),
            "Ramsar SC54 documents", new Meant("RAMSAR", "COMMITTEE", "Documents published in official languages"),
            "CMS COP12 national reports", new Meant("CMS", "CONFERENCE_OF_PARTIES", "Range-State Parties report measures taken"));

    @Autowired
    private DSLContext db;
    @Autowired
    private DeadlineService deadlines;
    @Autowired
    private DeadlineWords words;

    /** Copied from the collection of examples: case, anchor, rule, printed date, source, note. */
    @ParameterizedTest
    @CsvFileSource(resources = "deadline-examples.csv", numLinesToSkip = 1)
    void everyPrintedDateFollowsFromTheRulesAsLoaded(String example, LocalDate anchor, String rule, LocalDate printed, String source, String note) {
        var meant = MEANT.get(example);
        var meeting = new Plans(db).meeting(meant.body(), meant.kind(), anchor, anchor.plusDays(5));
        var plan = as(meeting.lead(), () -> deadlines.plan(meeting.id()));
        assertThat(plan.deadlines()).filteredOn(deadline -> deadline.topic("en").equals(meant.topic())).singleElement()
                .satisfies(deadline -> assertThat(deadline.day()).describedAs("%s, %s: %s (%s)", example, rule, source, note).isEqualTo(printed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Proposal to amend Appendices (text + reasons) to Secretariat | 2017-05-25",
            "Parties' comments on a proposal | 2017-08-23",
            "National reports | 2017-04-24",
            "Range-State Parties report measures taken | 2017-04-24",
            "Amendment to Appendices enters into force | 2018-01-26",
            "Reservation window on an Appendix amendment | 2018-01-26"})
    void theDemonstrationShowsTheDatesOfCop12(String topic, LocalDate day) {
        var cop = db.fetchSingle(MEETING, MEETING.CODE.eq("cms-cop12"));
        var lead = new Planners(db).account(cop.getId(), MeetingRole.LEAD_ORGANISER);
        var plan = as(lead, () -> deadlines.plan(cop.getId()));
        assertThat(plan.deadlines()).filteredOn(deadline -> deadline.topic("en").equals(topic)).singleElement()
                .satisfies(deadline -> assertThat(deadline.day()).isEqualTo(day));
        assertThat(plan.meeting().anchor(Anchor.Point.FIRST_ANNOUNCED_DAY).day()).isEqualTo("2017-10-22");
        assertThat(plan.meeting().anchor(Anchor.Point.OPENING).day()).isEqualTo("2017-10-23");
    }

    @Test
    void theReasoningReadsInThreeLanguages() {
        var meeting = new Plans(db).cop(LocalDate.of(2017, 10, 22), LocalDate.of(2017, 10, 28));
        var plan = as(meeting.lead(), () -> deadlines.plan(meeting.id()));
        var proposals = plan.deadlines().stream().filter(deadline -> deadline.topic("en").startsWith("Proposal to amend Appendices")).findFirst().orElseThrow();
        assertThat(words.reasoning(proposals.due(), plan.meeting(), Locale.ENGLISH)).containsExactly("150 days before 22 October 2017 (first announced day), Art. XI.3");
        assertThat(words.reasoning(proposals.due(), plan.meeting(), Locale.FRENCH)).containsExactly("150 jours avant le 22 octobre 2017 (premier jour annoncé), Art. XI.3");
        assertThat(words.reasoning(proposals.due(), plan.meeting(), Locale.of("es")))
                .containsExactly("150 días antes del 22 de octubre de 2017 (primer día anunciado), Art. XI.3");
        var reports = plan.deadlines().stream().filter(deadline -> deadline.topic("en").startsWith("Range-State")).findFirst().orElseThrow();
        assertThat(words.reasoning(reports.due(), plan.meeting(), Locale.ENGLISH)).isEqualTo(List.of(
                "6 months before 22 October 2017 (first announced day), Art. VI.3", "moved from Sat 22 Apr 2017 to Mon 24 Apr 2017: weekend in Bonn"));
        assertThat(reports.rule().certainty()).isEqualTo(CatalogueRule.Certainty.INFERRED);
    }
}
