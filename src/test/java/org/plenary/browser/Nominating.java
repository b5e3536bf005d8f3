package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;

/** A call goes out, a focal point nominates on a phone, the organisers select, the nominees answer on theirs. */
final class Nominating {

    private static final String FOCAL_POINT = "focal-point.pk@example.org";
    private static final String FIRST = "ayesha@example.org";
    private static final String SECOND = "bilal@example.org";

    private final Team team;
    private final String code;

    Nominating(Team team, String code) {
        this.team = team;
        this.code = code;
    }

    void openCall() {
        var cms = team.cms().open("m/" + code + "/nominations");
        team.look().at(cms, "no-call-yet");
        cms.press("Begin the call");
        cms.type("Seats", "2");
        cms.type("Seats per Party", "2");
        var deadline = cms.page().locator("vaadin-date-time-picker");
        cms.day(deadline.getByRole(AriaRole.COMBOBOX).first(), Convening.FIRST_DAY.minusMonths(2));
        deadline.getByRole(AriaRole.COMBOBOX).last().fill("18:00");
        deadline.getByRole(AriaRole.COMBOBOX).last().press("Enter");
        cms.type("Note", "Example: economy ticket and daily allowance are paid for one person a State.");
        cms.press("Save");
        cms.sees("Saved");
        cms.press("Add an addressee");
        cms.search("State", "Pakistan", "Pakistan");
        cms.type("Name", "Example focal point (Pakistan)");
        cms.type("E-mail", FOCAL_POINT);
        team.look().at(cms, "addressee");
        cms.press("Add, then the next");
        cms.sees(FOCAL_POINT);
        cms.press("Close");
        team.look().at(cms, "call");
        var cites = team.cites().open("m/" + code + "/nominations").stays();
        cms.press("Open the call and send the letters");
        cms.sees("The letters are in the outbox.");
        cites.sees("Invited");
        cites.hasNotReloaded();
        team.look().at(cites, "call-open-at-the-partner");
    }

    void nominate() {
        var link = team.linkInLetterTo(code, FOCAL_POINT, "nominate");
        team.look().at(team.cms(), "letter-to-the-focal-point");
        team.cms().open("m/" + code + "/nominations").stays();
        var focalPoint = team.stage().visitor("Focal point", Device.PHONE).open(link);
        team.look().at(focalPoint, "phone-nominate");
        propose(focalPoint, "Ayesha", "Example", FIRST);
        propose(focalPoint, "Bilal", "Example", SECOND);
        team.look().at(focalPoint, "phone-two-nominated");
        for (var organiser : new Visitor[] {team.cms(), team.cites()}) {
            assertThat(row(organiser, "Ayesha Example")).isVisible();
            assertThat(row(organiser, "Bilal Example")).isVisible();
            organiser.hasNotReloaded();
        }
    }

    private static void propose(Visitor focalPoint, String givenName, String familyName, String email) {
        focalPoint.type("Given name", givenName);
        focalPoint.type("Family name", familyName);
        focalPoint.type("E-mail", email);
        focalPoint.type("Institution", "Example ministry");
        focalPoint.press("Add a candidate");
        focalPoint.sees(givenName + " " + familyName + " saved");
    }

    void select() {
        select("Ayesha Example");
        select("Bilal Example");
        team.look().at(team.cms(), "selected");
        assertThat(cells(team.cites(), "Selected")).hasCount(2);
    }

    private void select(String name) {
        row(team.cms(), name).click();
        team.cms().settled();
        team.cms().press("Select");
        team.cms().settled();
        assertThat(team.cms().page().locator(".nomination-detail").getByText("Selected", new Locator.GetByTextOptions().setExact(true))).isVisible();
    }

    void answer() {
        var confirmation = team.linkInLetterTo(code, FIRST, "confirm");
        var refusal = team.linkInLetterTo(code, SECOND, "confirm");
        var cites = team.cites().stays();
        var ayesha = team.stage().visitor("First nominee", Device.PHONE).open(confirmation).open(confirmation);
        Assertions.assertThat(ayesha.page().locator("script").count()).as("scripts").isZero();
        team.look().at(ayesha, "phone-confirm");
        assertThat(cells(cites, "Selected")).hasCount(2);
        ayesha.press("I will take part");
        ayesha.sees("Your place is confirmed");
        team.look().at(ayesha, "phone-confirmed");
        ayesha.open(confirmation);
        ayesha.sees("You have already answered");
        ayesha.complaints().clear(); // the page is 410 Gone, as it has to be

        var bilal = team.stage().visitor("Second nominee", Device.PHONE).open(refusal);
        bilal.page().getByText("I cannot take part").click();
        bilal.type("Reason (may be left empty; the organisers and whoever nominated you can read it)", "On mission that week (example)");
        team.look().at(bilal, "phone-decline");
        bilal.press("Decline");
        bilal.sees("You have declined");

        assertThat(row(cites, "Confirmed")).isVisible();
        assertThat(row(cites, "Declined")).isVisible();
        cites.hasNotReloaded();
        team.look().at(cites, "answers-at-the-partner");
        team.cms().open("m/" + code + "/correspondence");
        team.look().at(team.cms(), "letters-of-the-meeting");
        team.cms().open("outbox");
        team.look().at(team.cms(), "letters-of-all-meetings");
    }

    private static Locator row(Visitor visitor, String text) {
        return cells(visitor, text).first();
    }

    private static Locator cells(Visitor visitor, String text) {
        return visitor.page().locator("vaadin-grid-cell-content").filter(new Locator.FilterOptions().setHasText(text).setVisible(true));
    }
}
