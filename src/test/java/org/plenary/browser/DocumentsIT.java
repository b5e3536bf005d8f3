package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.live.ThreeWay;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of documents in two browsers at once. */
class DocumentsIT extends MeetingPages {

    @Autowired
    private AgendaService agenda;
    @Autowired
    private DocumentService documents;

    @BeforeEach
    void aMeetingWithAnItemAndADocument() {
        Planners.as(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER), () -> {
            var item = agenda.add(meeting.id(), Target.lastIn(null), new AgendaItemDraft("Budget", "Budget", null));
            return documents.add(meeting.id(), ThreeWay.with(DocumentDraft.empty("en"),
                    Map.of("symbol", "UNEP/CMS/COP12/Doc.1", "titleEn", "Example budget", "items", List.of(item.id()))));
        });
    }

    private Page open(MeetingRole role, int width, int height, ColorScheme colours, String language, String path) {
        var account = planners.account(meeting.id(), role);
        db.update(ACCOUNT).set(ACCOUNT.LANGUAGE, language).where(ACCOUNT.ID.eq(account.id())).execute();
        return open(account, width, height, colours, path, ".sections");
    }

    private static Locator row(Page page, String symbol) {
        return page.locator(".columns .document-list li").filter(new Locator.FilterOptions().setHas(page.getByText(symbol, new Page.GetByTextOptions().setExact(true))));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Test
    void aPaperIsRegisteredHandedInPublishedAndRevisedAndTheOtherBrowserFollows() {
        var one = open(MeetingRole.CO_ORGANISER, 1440, 900, ColorScheme.LIGHT, "en", "documents");
        var other = open(MeetingRole.TRANSLATOR, 390, 844, ColorScheme.DARK, "fr", "documents");

        one.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a document")).click();
        one.locator("#document-symbol input").fill("unep - cms / cop12 crp 3");
        assertThat(one.getByText("Read as UNEP/CMS/COP12/CRP.3")).isVisible();
        one.getByLabel("Title in English").fill("Example paper of the working group");
        one.getByText("In-session paper").click();
        picture(one, "documents-form");
        one.locator("#save-document").click();
        assertThat(row(one, "UNEP/CMS/COP12/CRP.3")).isVisible();
        assertThat(row(other, "UNEP/CMS/COP12/CRP.3")).isVisible();
        assertThat(other.locator(".document-arrivals")).containsText("Nouveau");
        picture(other, "documents-phone-dark-fr");

        var english = one.locator(".language-card[data-language=en]");
        english.locator("input[type=file]").setInputFiles(new FilePayload("crp3.pdf", "application/pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        assertThat(english.getByText("crp3.pdf")).isVisible();
        assertThat(english).containsText("Received");
        english.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish")).click();
        assertThat(english).containsText("Published");
        var file = one.waitForDownload(() -> english.getByText("crp3.pdf").click());
        assertThat(file.suggestedFilename()).isEqualTo("crp3.pdf");

        one.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revise")).click();
        assertThat(row(one, "UNEP/CMS/COP12/CRP.3/Rev.1")).isVisible();
        assertThat(row(other, "UNEP/CMS/COP12/CRP.3/Rev.1")).isVisible();
        assertThat(one.locator(".document-chain")).containsText("replaces UNEP/CMS/COP12/CRP.3");
        picture(one, "documents");
        assertThat(new AxeBuilder(one).include(".workspace-content").analyze().getViolations()).isEmpty();
    }

    @Test
    void theMatrixShowsWhatIsMissingAndTheAgendaNamesTheDocuments() {
        var page = open(MeetingRole.READER, 1440, 900, ColorScheme.LIGHT, "en", "documents/matrix");
        var budget = page.locator(".matrix tbody tr").filter(new Locator.FilterOptions().setHasText("Doc.1"));
        assertThat(budget.locator("td[data-language=fr]")).containsText("French: Expected");
        picture(page, "documents-matrix");
        assertThat(new AxeBuilder(page).include(".workspace-content").analyze().getViolations()).isEmpty();
        goTo(page, "agenda");
        assertThat(page.locator(".agenda-papers")).containsText("UNEP/CMS/COP12/Doc.1");
        picture(page, "documents-agenda");
    }
}
