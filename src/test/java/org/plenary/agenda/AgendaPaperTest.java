package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.exchange.PaperFormat;
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
    private DSLContext db;

    private Planners planners;
    private long meeting;

    @BeforeEach
    void anAgenda() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        var budget = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Budget", "Budget et administration", null, "For adoption", "14"));
        agenda.add(meeting, Target.lastIn(budget.id()), new AgendaItemDraft("Execution", "Exécution", null, null, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWordFileHasTheNumbersShownAndTheLanguageChosen() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(paper.file(meeting, Locale.FRENCH, false, PaperFormat.DOCX)));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("Ordre du jour provisoire", "14.\tBudget et administration", "14.1\tExécution", "30 mai 2016")
                    .doesNotContain("For adoption");
        }
    }

    @Test
    void withAnnotationsThePdfIsAnAnnotatedAgenda() throws IOException {
        try (var pdf = Loader.loadPDF(paper.file(meeting, Locale.ENGLISH, true, PaperFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Annotated provisional agenda", "For adoption", "14.1");
        }
    }

    @Test
    void whoMayNotSeeTheMeetingGetsNoFile() {
        Planners.signIn(planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER));
        assertThatThrownBy(() -> paper.file(meeting, Locale.ENGLISH, false, PaperFormat.PDF)).isInstanceOf(Refused.class);
    }
}
