package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.ORGANISATION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.plenary.exchange.PaperFormat;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.Publication.InLanguage;
import org.plenary.text.Publication.Secretariat;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class PublicationServiceTest extends Negotiation {

    @Autowired
    private PublicationService publications;
    @Autowired
    private IssueService issues;
    @Autowired
    private TextFiles files;

    private AccountPrincipal cites;
    private Paragraph paragraph;

    @BeforeEach
    void twoSecretariatsConvene() {
        cites = planners.account(meeting, "CITES", MeetingRole.CO_ORGANISER);
        convene(chair);
        convene(cites);
        paragraph = add("Parties shall cooperate in the conservation of lions.");
        translate(paragraph, "fr", "Les Parties coopèrent à la conservation des lions.");
    }

    private void convene(AccountPrincipal account) {
        db.insertInto(MEETING_PARTNER).set(MEETING_PARTNER.MEETING_ID, meeting).set(MEETING_PARTNER.ORGANISATION_ID, account.organisationId())
                .set(MEETING_PARTNER.CAPACITY, "CONVENER").execute();
    }

    private Issue adopted() {
        adopt(paragraph);
        return issues.putOut(meeting, text, Issue.Kind.FINAL, null);
    }

    private void sign(Issue issue) {
        publications.signOff(meeting, issue.id());
        Planners.as(cites, () -> publications.signOff(meeting, issue.id()));
    }

    @Test
    void aTextIsPublishedOnceEverySecretariatThatConvenesHasSigned() {
        var issue = adopted();
        assertThat(publications.publication(meeting, issue.id()).secretariats()).extracting(Secretariat::acronym, Secretariat::hasSigned)
                .containsExactlyInAnyOrder(tuple("CMS", false), tuple("CITES", false));
        publications.signOff(meeting, issue.id());
        assertRefused("negotiation.error.signed", () -> publications.signOff(meeting, issue.id()));
        assertRefused("negotiation.error.unsigned", () -> publications.publish(meeting, issue.id()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(cites, () -> publications.publish(meeting, issue.id())));
        Planners.as(cites, () -> publications.signOff(meeting, issue.id()));
        var publication = publications.publish(meeting, issue.id());
        assertThat(publication.published()).isNotNull();
        assertThat(issues.issue(meeting, issue.id()).published()).isEqualTo(publication.published());
        assertRefused("negotiation.error.published", () -> publications.publish(meeting, issue.id()));
    }

    @Test
    void aHostGovernmentThatConvenesWithSecretariatsDoesNotSign() {
        List.of(chair, cites).forEach(one -> db.update(ORGANISATION).set(ORGANISATION.KIND, "SECRETARIAT")
                .where(ORGANISATION.ID.eq(one.organisationId())).execute());
        convene(uganda);
        assertThat(publications.publication(meeting, adopted().id()).secretariats()).extracting(Secretariat::acronym)
                .containsExactlyInAnyOrder("CMS", "CITES");
    }

    @Test
    void onlyCompleteLanguagesArePublishedAndTheOthersAreNamed() {
        var issue = adopted();
        sign(issue);
        var publication = publications.publish(meeting, issue.id());
        assertThat(publication.languages()).extracting(InLanguage::language, InLanguage::isComplete, one -> one.sha256() != null)
                .containsExactly(tuple("en", true, true), tuple("fr", true, true), tuple("es", false, false));
    }

    @Test
    void everybodyReadsWhatIsPublishedAndChecksItsHash() {
        var issue = adopted();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> publications.published(issue.id()));
        sign(issue);
        publications.publish(meeting, issue.id());
        signOut();
        var published = publications.published(issue.id());
        assertThat(published.conveners()).containsExactlyInAnyOrder("CMS", "CITES");
        assertThat(published.files()).hasSize(2).allSatisfy(file ->
                assertThat(PublicationService.sha256(publications.publishedFile(issue.id(), file.language()))).isEqualTo(file.sha256()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> publications.publishedFile(issue.id(), "es"));
    }

    @Test
    void whatIsPublishedStaysWhateverBecomesOfTheText() {
        var issue = adopted();
        sign(issue);
        publications.publish(meeting, issue.id());
        var file = publications.publishedFile(issue.id(), "en");
        drafting.adopt(meeting, paragraph.id(), now(paragraph).source().id(), AdoptionStep.Kind.REOPENED, "Mistake");
        drafting.save(meeting, paragraph.id(), now(paragraph).source().id(), new ParagraphDraft("Parties may cooperate.", null));
        assertThat(publications.publishedFile(issue.id(), "en")).isEqualTo(file);
        assertThat(publications.akomaNtoso(meeting, issue.id(), "en")).isEqualTo(file);
        assertThat(publications.published(issue.id()).issue().text().paragraphs().getFirst().source().notation()).contains("shall");
    }

    @Test
    void whatIsNotAdoptedOrByNoConvenerIsNotSignedOff() {
        var draft = issues.putOut(meeting, text, Issue.Kind.CHAIRS_TEXT, null);
        assertRefused("negotiation.error.not-final", () -> publications.signOff(meeting, draft.id()));
        var issue = adopted();
        var other = planners.account(meeting, "IOTC", MeetingRole.CO_ORGANISER);
        assertRefused("negotiation.error.not-convener", () -> Planners.as(other, () -> publications.signOff(meeting, issue.id())));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(uganda, () -> publications.signOff(meeting, issue.id())));
    }

    @Test
    void wordTracksEveryChangeSinceAnIssueWithTheDelegationThatMadeIt() throws IOException {
        var gone = add("This goes.");
        var issue = issues.putOut(meeting, text, Issue.Kind.CHAIRS_TEXT, null);
        Planners.as(uganda, () -> drafting.save(meeting, paragraph.id(), paragraph.source().id(),
                new ParagraphDraft("Parties should cooperate in the conservation of lions.", null)));
        texts.suppress(meeting, gone.id());
        add("This is new.");
        try (var word = new XWPFDocument(new ByteArrayInputStream(files.tracked(meeting, text, issue.id(), Locale.ENGLISH, PaperFormat.DOCX)))) {
            var insertions = word.getParagraphs().stream().flatMap(one -> one.getCTP().getInsList().stream()).toList();
            var deletions = word.getParagraphs().stream().flatMap(one -> one.getCTP().getDelList().stream()).toList();
            assertThat(insertions).extracting(CTRunTrackChange::getAuthor, one -> one.getRArray(0).getTArray(0).getStringValue())
                    .contains(tuple("Uganda", "should"), tuple("CMS", "This is new."));
            assertThat(deletions).extracting(CTRunTrackChange::getAuthor, one -> one.getRArray(0).getDelTextArray(0).getStringValue())
                    .contains(tuple("Uganda", "shall"));
            assertThat(deletions).anySatisfy(one -> assertThat(one.getRArray(0).getDelTextArray(0).getStringValue()).isEqualTo("This goes."));
            assertThat(deletions).allMatch(one -> one.getDate() != null);
            assertThat(insertions.stream().map(CTRunTrackChange::getId)).doesNotHaveDuplicates();
        }
        assertThat(files.tracked(meeting, text, null, Locale.FRENCH, PaperFormat.PDF)).startsWith("%PDF".getBytes());
        assertThat(files.issue(meeting, issue.id(), Locale.ENGLISH, PaperFormat.DOCX)).startsWith("PK".getBytes());
    }
}
