package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody's spreadsheet becomes the programme: what only a person can tell is asked, and the same file a second time changes nothing. */
class ProgrammeImportIT extends MeetingPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocalDate FIRST = LocalDate.of(2016, 5, 6);

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;

    private static byte[] workbook(String[][] rows) {
        try (var book = new XSSFWorkbook(); var file = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (var row : rows) {
                var line = sheet.createRow(Math.max(0, sheet.getPhysicalNumberOfRows()));
                for (var column = 0; column < row.length; column++) {
                    line.createCell(column).setCellValue(row[column]);
                }
            }
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An ambiguous date, a room that is not there, two rows at once in one room, and 25:00. */
    private static final byte[] FILE = workbook(new String[][] {
            {"Programme of the example meeting"},
            {"Day", "Time", "Title", "Kind", "Room"},
            {"05/06/2016", "9:00–10:30", "Opening", "Plenary", "Hall"},
            {"", "10h00 – 11h00", "Budget", "Committee", "Hall"},
            {"", "11.00-12.00", "Coffee break", "", "Annex"},
            {"", "25:00", "Never", "Reception", "Hall"}});

    private void upload(Page page) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("programme.xlsx", XLSX, FILE));
        page.locator("#import-next").click();
    }

    private static Locator question(Page page, String words) {
        return page.locator(".import-questions vaadin-select").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void choose(Page page, Locator select, String option) {
        select.click();
        page.locator("vaadin-select-list-box vaadin-select-item:visible").filter(new Locator.FilterOptions().setHasText(option)).first().click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("programme-import" + name + ".png")));
    }

    private AccountPrincipal organiser() {
        return planners.account(meeting.id(), MeetingRole.CO_ORGANISER);
    }

    @Test
    void aWorkbookIsMappedAnsweredCheckedAndImportedAndChangesNothingTheSecondTime() {
        db.update(MEETING).set(MEETING.STARTS_ON, FIRST).set(MEETING.ENDS_ON, FIRST.plusDays(40)).where(MEETING.ID.eq(meeting.id())).execute();
        var lead = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        Planners.as(lead, () -> rooms.add(meeting.id(), new RoomDraft("Hall", 200, 3, List.of(), List.of())));
        var page = open(organiser(), 1440, 900, ColorScheme.LIGHT, "programme", "h2");
        page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Import")).first().click();
        page.locator("vaadin-upload").waitFor();
        picture(page, "-file");
        upload(page);

        page.locator("#import-next").click();
        assertThat(question(page, "which day is “05/06/2016”?").locator("[slot=error-message]")).hasText("Please choose one.");
        choose(page, question(page, "which day is “05/06/2016”?"), "5 June 2016");
        assertThat(question(page, "there is no room “Annex”")).containsText("Add the room “Annex”");
        picture(page, "-questions");
        page.locator("#import-next").click();

        assertThat(page.locator("#import-summary")).hasText("4 rows: 3 new, 0 updated, 0 unchanged, 1 with a problem, 3 to look at.");
        assertThat(page.locator("#import-rows")).containsText("There is no 25:00: a day ends at 24:00.");
        assertThat(page.locator("#import-rows")).containsText("At the same time in this room: Budget (row 4).");
        assertThat(page.locator("#import-rows")).containsText("From its title: break.");
        assertThat(page.locator("#import-apply")).isDisabled();
        picture(page, "-rows");
        assertThat(new AxeBuilder(page).include(".import").analyze().getViolations()).isEmpty();
        page.locator("vaadin-radio-button").last().click();
        page.locator("#import-apply").click();
        page.locator("#import-done").waitFor();
        picture(page, "-result");
        var imported = Planners.as(lead, () -> programme.programme(meeting.id()));
        assertThat(imported.rooms()).extracting(room -> room.name()).containsExactly("Hall", "Annex");
        assertThat(imported.sessions()).extracting(session -> session.fields().titleEn() + " " + session.place().startsAt() + " " + session.fields().minutes())
                .containsExactly("Opening 2016-06-05T09:00 90", "Budget 2016-06-05T10:00 60", "Coffee break 2016-06-05T11:00 60");

        goTo(page, "programme/import");
        upload(page);
        choose(page, question(page, "which day is “05/06/2016”?"), "5 June 2016");
        page.locator("#import-next").click();
        assertThat(page.locator("#import-summary")).containsText("0 new, 0 updated, 3 unchanged, 1 with a problem");
        page.locator("vaadin-radio-button").last().click();
        page.locator("#import-apply").click();
        page.locator("#import-done").waitFor();
        assertThat(Planners.as(lead, () -> programme.programme(meeting.id())).sessions()).isEqualTo(imported.sessions());
    }

    @Test
    void onAPhoneTheQuestionsAndTheRowsAreReadWithoutScrollingSideways() {
        db.update(MEETING).set(MEETING.STARTS_ON, FIRST).set(MEETING.ENDS_ON, FIRST.plusDays(40)).where(MEETING.ID.eq(meeting.id())).execute();
        var page = open(organiser(), 390, 844, ColorScheme.DARK, "programme/import", "vaadin-upload");
        upload(page);
        picture(page, "-questions-phone");
        choose(page, question(page, "which day is “05/06/2016”?"), "5 June 2016");
        page.locator("#import-next").click();
        page.locator("#import-summary").waitFor();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        picture(page, "-rows-phone");
    }
}
