package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A paragraph is drafted by two delegations from the same wording, bracketed, settled, agreed and adopted. */
final class Drafting {

    private final Team team;
    private final String code;

    Drafting(Team team, String code) {
        this.team = team;
        this.code = code;
    }

    void draft() {
        var cms = team.cms().open("m/" + code + "/texts");
        team.look().at(cms, "no-text-yet");
        cms.type("Title in English", "Communiqué (example wording)");
        cms.press("Create text");
        cms.press("Add an operative paragraph");
        cms.reword("Wording", "The Parties should share data on lions every year;");
        team.look().at(cms, "first-paragraph");
        cms.press("Save wording");
        assertThat(paragraph(cms)).containsText("should share data on lions every year");
    }

    void disagree() {
        var cites = open(team.cites());
        var uganda = open(team.uganda());
        cites.reword("Wording", "The Parties shall share data on lions every year;");
        uganda.reword("Wording", "The Parties may share data on lions every two years;");
        cites.press("Save wording");
        cites.sees("Saved.");
        uganda.sees("CITES changed this paragraph meanwhile. It now reads:");
        assertThat(uganda.field("Wording")).hasText("The Parties may share data on lions every two years;");
        team.look().at(uganda, "the-other-was-faster");
        uganda.press("Save wording");
        uganda.sees("Your wording and that of CITES differ here: both stand in brackets.");
        uganda.hasNotReloaded();
        team.look().at(uganda, "bracketed");
        team.cms().sees("1 open bracket");
        team.look().at(team.cms(), "bracket-at-the-chair");
    }

    void settleAndAdopt() {
        var cms = team.cms();
        cms.press("Work on paragraph 1.");
        cms.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("CITES: shall")).check();
        team.look().at(cms, "settling");
        cms.page().locator(".settle").first().click();
        cms.sees("No open brackets");
        team.cites().sees("No open brackets");
        cms.press("Agree");
        assertThat(standing(team.cites())).containsText("Agreed");
        cms.press("Adopt");
        for (var each : new Visitor[] {cms, team.cites(), team.uganda()}) {
            assertThat(standing(each)).containsText("Adopted");
            assertThat(paragraph(each)).hasText("The Parties shall share data on lions every two years;");
        }
        team.cites().hasNotReloaded();
        team.look().at(cms, "adopted");
        team.look().inTheDark(team.uganda(), "adopted-at-the-delegation");
    }

    private Visitor open(Visitor delegation) {
        delegation.open("m/" + code + "/texts").stays();
        delegation.press("Work on paragraph 1.");
        return delegation;
    }

    private static Locator paragraph(Visitor visitor) {
        return visitor.page().locator(".paragraph-words").first();
    }

    private static Locator standing(Visitor visitor) {
        return visitor.page().locator(".paragraph-standing").first();
    }
}
