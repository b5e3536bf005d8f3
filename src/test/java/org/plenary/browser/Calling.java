package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/** An organiser at a desk makes a meeting and its call, and reads the letters that go out. */
final class Calling {

    static final LocalDate FIRST_DAY = LocalDate.now().plusMonths(5).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));

    private final Visitor desk;
    private String code;

    Calling(Visitor desk) {
        this.desk = desk;
    }

    Visitor desk() {
        return desk;
    }

    /** @param city that names the time zone as well */
    Calling meeting(String title, String city, String country, String zone) {
        return meeting(title, city, country, zone, country);
    }

    /** @param host as the list of organisations begins it */
    Calling meeting(String title, String city, String country, String zone, String host) {
        desk.open("meetings/new");
        desk.type("Title in English", title);
        desk.choose("Kind", "Workshop");
        desk.choose("State", "Planned");
        desk.day(desk.field("First day"), FIRST_DAY);
        desk.day(desk.field("Last day"), FIRST_DAY.plusDays(4));
        desk.search("Time zone", zone.replaceFirst(".*/", ""), zone);
        desk.type("City", city);
        desk.search("Country", country, country);
        desk.search("Host", host, host);
        desk.press("Create meeting");
        desk.page().waitForURL(url -> url.contains("/m/"));
        desk.settled();
        code = desk.page().url().replaceFirst(".*/m/", "");
        return this;
    }

    Calling open(String page) {
        desk.open("m/" + code + "/" + page);
        return this;
    }

    Calling begin(int seats, int perParty) {
        open("nominations");
        desk.press("Begin the call");
        desk.type("Seats", String.valueOf(seats));
        desk.type("Seats per Party", String.valueOf(perParty));
        at(desk.page().locator("vaadin-date-time-picker").first(), FIRST_DAY.minusMonths(2));
        return this;
    }

    /** Six in the evening of a day. */
    void at(Locator picker, LocalDate day) {
        desk.day(picker.getByRole(AriaRole.COMBOBOX).first(), day);
        picker.getByRole(AriaRole.COMBOBOX).last().fill("18:00");
        picker.getByRole(AriaRole.COMBOBOX).last().press("Enter");
        desk.settled();
    }

    /** Opens a part of the form that is folded until it is wanted. */
    void unfold(String part) {
        desk.page().locator("vaadin-details-summary").filter(new Locator.FilterOptions().setHasText(part)).click();
        desk.settled();
    }

    void addressees(String... lines) {
        desk.press("Paste several");
        desk.type("One addressee a line", String.join("\n", lines));
        desk.press("Add all");
        desk.sees(lines.length + (lines.length == 1 ? " addressee added" : " addressees added"));
    }

    void send() {
        desk.press("Open the call and send the letters");
        desk.sees("The letters are in the outbox.");
    }

    /** Reads a letter as the demonstration shows it, and takes the link in it. */
    String link(String recipient, String subject, String path) {
        open("correspondence?q=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8));
        desk.page().getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(subject)).first().click();
        var link = desk.link("/" + path + "/");
        link.waitFor();
        desk.sees("<" + recipient + ">");
        return link.getAttribute("href").replaceFirst("https?://[^/]+/", "");
    }

    Locator cells(String text) {
        return desk.page().locator("vaadin-grid-cell-content").filter(new Locator.FilterOptions().setHasText(text).setVisible(true));
    }

    /** Opens the line of a list that has this text. */
    void choose(String text) {
        assertThat(cells(text).first()).isVisible();
        cells(text).first().click();
        desk.settled();
    }

    /** Marks somebody in a list. */
    void mark(String name) {
        desk.field("Mark " + name).check();
        desk.settled();
    }

    /** In the dialog that fills in the addressees, which it opens. */
    void choosesRangeStatesOf(String species) {
        desk.press("Fill in the States");
        desk.page().getByText("Range States, Parties or not").click();
        desk.settled();
        desk.field("Range States of").click();
        desk.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(Pattern.compile(species, Pattern.CASE_INSENSITIVE))).first().click();
    }
}
