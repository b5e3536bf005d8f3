package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.participation.CredentialDraft.Form;
import org.plenary.participation.CredentialDraft.Signatory;
import org.plenary.participation.CredentialsTable.Standing;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest(properties = "plenary.demonstration=true")
class CredentialServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 20);

    @Autowired
    private CredentialService credentials;
    @Autowired
    private CredentialsReport report;
    @Autowired
    private DSLContext db;

    private long meetingId;

    @BeforeEach
    void signIn() {
        var planners = new Planners(db);
        meetingId = planners.meeting().id();
        Planners.signIn(planners.account(meetingId, MeetingRole.LEAD_ORGANISER));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static CredentialDraft draft(String iso2, String head) {
        return new CredentialDraft(iso2, Signatory.FOREIGN_MINISTER, "Example Minister", DAY.minusDays(20), DAY, Form.ORIGINAL, head,
                "Example Alternate", null, List.of("CMS"), null);
    }

    @Test
    void theCommitteesDecisionIsKeptWithItsReasonAndInTheHistory() {
        var paper = credentials.receive(meetingId, draft("UG", "Example Head"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() ->
                credentials.decide(meetingId, paper.id(), paper.version(), CredentialState.QUESTIONED, " "));
        var questioned = credentials.decide(meetingId, paper.id(), paper.version(), CredentialState.QUESTIONED, "The seal is missing");
        assertThat(credentials.table(meetingId)).singleElement().satisfies(row -> {
            assertThat(row.standing()).isEqualTo(Standing.QUESTIONED);
            assertThat(row.paper().reason()).isEqualTo("The seal is missing");
        });
        credentials.decide(meetingId, paper.id(), questioned.version(), CredentialState.ACCEPTED, null);
        assertThat(db.fetchValues(db.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ENTITY.eq("CREDENTIAL"), AUDIT_ENTRY.ENTITY_ID.eq(paper.id())).orderBy(AUDIT_ENTRY.ID)))
                .containsExactly("CREATED", "CREDENTIAL_QUESTIONED", "CREDENTIAL_ACCEPTED");
    }

    @Test
    void aDecisionOnAnOldViewIsRefused() {
        var paper = credentials.receive(meetingId, draft("UG", "Example Head"));
        credentials.decide(meetingId, paper.id(), paper.version(), CredentialState.EXAMINED, null);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() ->
                credentials.decide(meetingId, paper.id(), paper.version(), CredentialState.ACCEPTED, null));
    }

    @Test
    void twoEditsOfDifferentFieldsMergeAndOfTheSameFieldConflict() {
        var base = draft("UG", "Example Head");
        var paper = credentials.receive(meetingId, base);
        credentials.edit(meetingId, paper.id(), base, draft("UG", "Another Head"));
        var copy = new CredentialDraft("UG", base.signatory(), base.signatoryName(), base.signedOn(), base.receivedOn(), Form.COPY, base.head(),
                base.alternates(), base.advisers(), base.instruments(), base.note());
        assertThat(credentials.edit(meetingId, paper.id(), base, copy).fields())
                .satisfies(fields -> assertThat(fields.head()).isEqualTo("Another Head")).satisfies(fields -> assertThat(fields.form()).isEqualTo(Form.COPY));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> credentials.edit(meetingId, paper.id(), base, draft("UG", "A third head")));
    }

    @Test
    void whatTwoSetInTheRuleIsMergedAndTheSameIsAsked() {
        var base = credentials.rule(meetingId);
        credentials.setRule(meetingId, base, new CredentialRule(DAY, base.instruments(), base.version()));
        credentials.setRule(meetingId, base, new CredentialRule(base.dueOn(), List.of("CMS"), base.version()));
        assertThat(credentials.rule(meetingId)).isEqualTo(new CredentialRule(DAY, List.of("CMS"), base.version() + 2));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> credentials.setRule(meetingId, base, new CredentialRule(DAY.plusDays(1), base.instruments(), base.version())))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("dueOn", null, DAY, DAY.plusDays(1))));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var wrong = new CredentialDraft("UG", null, null, DAY.plusDays(1), DAY, Form.ORIGINAL, null, null, null, List.of(), null);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> credentials.receive(meetingId, wrong))
                .satisfies(refused -> assertThat(refused.violations()).extracting("field").containsExactly("signatory", "signedOn"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> credentials.receive(meetingId, draft("XX", "Example Head")));
    }

    @Test
    void aProgramIsNoScanAndAScanOfAnotherMeetingIsNotFound() {
        var paper = credentials.receive(meetingId, draft("UG", "Example Head"));
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() ->
                credentials.attach(meetingId, paper.id(), paper.version(), "credentials.pdf", new ByteArrayInputStream("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1))));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> credentials.scan(meetingId, paper.id()));
    }

    @Test
    void theReportNamesEveryDelegationInTheOrderOfItsLanguage() throws IOException {
        for (var iso2 : List.of("ZM", "ET", "DZ")) {
            var paper = credentials.receive(meetingId, draft(iso2, "Example Head"));
            credentials.decide(meetingId, paper.id(), paper.version(), CredentialState.ACCEPTED, null);
        }
        assertThat(text(report.file(meetingId, Locale.FRENCH, PaperFormat.PDF))).contains("Algérie; Éthiopie; Zambie.");
        assertThat(text(report.file(meetingId, Locale.ENGLISH, PaperFormat.PDF))).contains("Algeria; Ethiopia; Zambia.");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
