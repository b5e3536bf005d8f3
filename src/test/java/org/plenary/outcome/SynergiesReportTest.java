package org.plenary.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.outcome.SynergiesReport.Paragraph;
import org.plenary.outcome.SynergiesService.Wording;
import org.plenary.schema.Tables;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The report that CMS wrote in September 2016, from the demonstration data. */
@PlenaryTest(properties = "plenary.demonstration=true")
class SynergiesReportTest {

    private static final ReportQuery YEAR = query("en");

    @Autowired
    private SynergiesService synergies;
    @Autowired
    private DSLContext db;

    private static ReportQuery query(String language) {
        return new ReportQuery(LocalDate.of(2015, 10, 1), LocalDate.of(2016, 9, 30), Locale.of(language), Set.of());
    }

    @BeforeEach
    void staffOfCmsIsSignedIn() {
        signIn("CMS", "cms@example.org");
    }

    private void signIn(String organisation, String email) {
        var account = db.fetchSingle(Tables.ACCOUNT, Tables.ACCOUNT.EMAIL.eq(email));
        Planners.signIn(new AccountPrincipal(account.getId(), email, "Example", account.getOrganisationId(), organisation, PlatformRole.CONVENER, Locale.ENGLISH, true,
                false, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWordFileHasEveryMeetingOfTheSeedTextThatTheDataHold() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(synergies.file(YEAR, PaperFormat.DOCX)))) {
            var text = word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text).contains("44th Meeting of the CMS Standing Committee (StC44)” (Bonn, Germany, 14–15 October 2015)",
                    "10th Ordinary Meeting of the Biodiversity Liaison Group” (September 2015)",
                    "11th Ordinary Meeting of the Biodiversity Liaison Group” (Bonn, Germany, 23 August 2016)",
                    "Joint CMS–CITES African Lion Range State Meeting” (Entebbe, Uganda, 30–31 May 2016)", "Communiqué of Entebbe",
                    "Workshop on synergies among the biodiversity-related conventions” (Geneva, Switzerland, February 2016)",
                    "First Meeting of the CBD Subsidiary Body on Implementation (SBI-1)” (Montreal, Canada, 2–6 May 2016)",
                    "13th Meeting of the Conference of the Parties to CBD” (Cancún, Mexico, 4–17 December 2016)",
                    "Working Group for the CMS Review Mechanism” (Bonn, Germany, 19–20 September 2016)", "Bern Convention",
                    "(Muscat, Oman, 18–22 October 2015)", "Sharks MOU", "IOSEA", "Regional preparatory workshop for COP12: Africa", "(Manila, Philippines, 22–28 October 2017)", "UNEA", "IPBES", "GEF",
                    "on 14 July 2016, Notification 2016/017", "Notification 2015/019 of 16 July 2015", "Australia", "Togo", "Wild Migration", "into 4 recommendations",
                    "on 9 September 2016, Notification 2016/023");
            assertThat(word.getParagraphs().stream().filter(paragraph -> "Heading1".equals(paragraph.getStyle())).map(XWPFParagraph::getText))
                    .containsExactly("Summary", "United Nations system", "Other multilateral environmental agreements",
                            "Intergovernmental organizations and civil society", "Strategic collaboration", "Regional collaboration", "Action requested");
            var numbers = word.getParagraphs().stream().filter(paragraph -> "Item1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText().replaceAll("(?s)\\..*", "")).map(Integer::valueOf).toList();
            assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void theOtherLanguagesHaveTheSameParagraphsWithoutAnEnglishSentence(String language) {
        var english = synergies.report(YEAR).paragraphs().map(Paragraph::key).toList();
        var report = synergies.report(query(language));
        assertThat(report.paragraphs().map(Paragraph::key)).containsExactlyInAnyOrderElementsOf(english);
        assertThat(report.paragraphs().map(Paragraph::words)).noneMatch(words -> words.matches("(?s).*(The Secretariat|organi[sz]ed|It (was|rests|followed)|taken up|meeting “|Germany|October|Government of).*"));
    }

    @Test
    void aParagraphThatIsLeftOutTakesNoNumberAndAnEditStaysWithItsReport() {
        var first = numbered().getFirst();
        synergies.leaveOut(YEAR, first.key(), first.version(), true);
        var second = numbered().getFirst();
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(second.number()).isEqualTo(1);
        var base = new Wording(second.words());
        synergies.edit(YEAR, second.key(), base, new Wording("Other words."));
        var edited = numbered().getFirst();
        assertThat(edited.words()).isEqualTo("Other words.");
        assertThat(edited.edited()).isTrue();
        assertThat(synergies.report(query("fr")).paragraphs()).noneMatch(Paragraph::leftOut).noneMatch(Paragraph::edited);
        assertThatExceptionOfType(EditConflict.class).as("somebody else was quicker").isThrownBy(() -> synergies.edit(YEAR, second.key(), base, new Wording("Third words.")))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("words", base.words(), "Other words.", "Third words.")));
        synergies.edit(YEAR, second.key(), new Wording(edited.words()), new Wording(" "));
        assertThat(numbered().getFirst().words()).isEqualTo(second.base());
        synergies.leaveOut(YEAR, first.key(), 1, false);
        assertThat(numbered().getFirst().key()).isEqualTo(first.key());
    }

    private List<Paragraph> numbered() {
        return synergies.report(YEAR).paragraphs().filter(paragraph -> paragraph.number() != null).toList();
    }

    @Test
    void whatWasDoneIsFoundByPartnerAndByMandate() {
        var iotc = db.fetchSingle(Tables.ORGANISATION, Tables.ORGANISATION.CODE.eq("IOTC")).getId();
        assertThat(synergies.activities(YEAR, iotc, null)).extracting(Activity::title).singleElement().asString().contains("Muscat");
        assertThat(synergies.activities(YEAR, null, "CMS–CITES Joint Work Programme 2015–2020")).extracting(Activity::title).singleElement().asString().contains("Entebbe");
        assertThat(synergies.activities(YEAR, null, "CBD COP Decision XII/6")).hasSize(2);
    }

    @Test
    void anotherSecretariatHasItsOwnReportFromWhatItMaySee() {
        signIn("IOTC", "iotc@example.org");
        assertThat(synergies.report(YEAR).paragraphs().map(Paragraph::words)).anyMatch(words -> words.contains("Muscat")).noneMatch(words -> words.contains("Entebbe"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedAtItsField() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> synergies.report(new ReportQuery(YEAR.to(), YEAR.from(), Locale.ENGLISH, Set.of())))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("to", "synergies.error.ends-before-start")));
    }
}
