package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.ThreeWay;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class AgendaPaperTest {

    @Autowired
    private AgendaPaper paper;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private AgendaVersionService versions;
    @Autowired
    private DocumentService documents;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;

    @BeforeEach
    void anAgenda() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        var budget = agenda.add(meeting, Target.lastIn(null), ThreeWay.with(new AgendaItemDraft("Budget", "Budget et administration", null),
                Map.of("noteEn", "For adoption", "actionEn", "The meeting is invited to adopt it.", "mandate", "Resolution 11.1", "printedNumber", "14")));
        agenda.add(meeting, Target.lastIn(budget.id()), new AgendaItemDraft("Execution", null, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWordFileHasTheNumbersShownAndTheLanguageChosen() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(paper.file(meeting, Optional.empty(), Locale.FRENCH, false, PaperFormat.DOCX)));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("Projet d’ordre du jour", "14.\tBudget et administration", "14.1\tExecution [Anglais seulement]", "30 mai 2016")
                    .doesNotContain("For adoption");
        }
    }

    @Test
    void withAnnotationsThePdfIsAnAnnotatedAgenda() throws IOException {
        try (var pdf = Loader.loadPDF(paper.file(meeting, Optional.empty(), Locale.ENGLISH, true, PaperFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Annotated draft agenda", "For adoption", "14.1",
                    "Mandate: Resolution 11.1", "Action requested: The meeting is invited to adopt it.").doesNotContain("only]");
        }
    }

    @Test
    void theAnnexListsTheDocumentsThatTheItemsHadThen() throws IOException {
        var item = agenda.tree(meeting).getFirst().id();
        documents.add(meeting, document("EXAMPLE/COP1/Doc.14", item));
        var number = versions.putOut(meeting, new PutOut(AgendaState.PROVISIONAL, "EXAMPLE/COP1/Doc.3", null), versions.standing(meeting)).number();
        documents.add(meeting, document("EXAMPLE/COP1/Inf.1", item));
        try (var kept = Loader.loadPDF(paper.file(meeting, Optional.of(number), Locale.ENGLISH, false, PaperFormat.PDF));
                var now = Loader.loadPDF(paper.file(meeting, Optional.empty(), Locale.ENGLISH, false, PaperFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(kept)).contains("EXAMPLE/COP1/Doc.14").doesNotContain("EXAMPLE/COP1/Inf.1");
            assertThat(new PDFTextStripper().getText(now)).contains("EXAMPLE/COP1/Doc.14", "EXAMPLE/COP1/Inf.1");
        }
    }

    private static DocumentDraft document(String symbol, long item) {
        return new DocumentDraft(symbol, List.of(item), "Example", null, null, List.of(), null, null, null, "en", List.of("en"), null, false);
    }

    @Test
    void aVersionIsPrintedAsItWasPutOut() throws IOException {
        var number = versions.putOut(meeting, new PutOut(AgendaState.PROVISIONAL, "EXAMPLE/COP1/Doc.3", null), versions.standing(meeting)).number();
        agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Added later", null, null));
        try (var pdf = Loader.loadPDF(paper.file(meeting, Optional.of(number), Locale.ENGLISH, false, PaperFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Provisional agenda", "EXAMPLE/COP1/Doc.3").doesNotContain("Added later");
        }
    }

    @Test
    void whoMayNotSeeTheMeetingGetsNoFile() {
        Planners.signIn(planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER));
        assertThatThrownBy(() -> paper.file(meeting, Optional.empty(), Locale.ENGLISH, false, PaperFormat.PDF)).isInstanceOf(Refused.class);
    }
}
