package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Items are put on the agenda and moved by hand and by key, under the eyes of the partner. */
final class Arranging {

    private final Team team;
    private final String code;

    Arranging(Team team, String code) {
        this.team = team;
        this.code = code;
    }

    void arrange() {
        var cms = team.cms().open("m/" + code + "/agenda");
        team.look().at(cms, "no-agenda-yet");
        var cites = team.cites().open("m/" + code + "/agenda").stays();
        add("Adoption of the agenda");
        add("Opening of the meeting");
        add("Threats to lions");
        add("Conclusions");
        shows(cites, "Adoption of the agenda", "Opening of the meeting", "Threats to lions", "Conclusions");

        var opening = row(cms, "Opening of the meeting");
        opening.locator(".agenda-grip").dragTo(row(cms, "Adoption of the agenda"),
                new Locator.DragToOptions().setTargetPosition(200, 3));
        shows(cites, "Opening of the meeting", "Adoption of the agenda", "Threats to lions", "Conclusions");
        cms.sees("“Opening of the meeting” is now item 1.");
        team.look().at(cms, "agenda-dragged");

        row(cms, "Conclusions").focus();
        cms.page().keyboard().press("Alt+ArrowUp");
        shows(cites, "Opening of the meeting", "Adoption of the agenda", "Conclusions", "Threats to lions");
        assertThat(row(cms, "Conclusions")).isFocused();
        cms.page().keyboard().press("Alt+ArrowDown");
        shows(cms, "Opening of the meeting", "Adoption of the agenda", "Threats to lions", "Conclusions");
        shows(cites, "Opening of the meeting", "Adoption of the agenda", "Threats to lions", "Conclusions");
        cites.hasNotReloaded();
        team.look().at(cites, "agenda-at-the-partner");
    }

    private void add(String title) {
        team.cms().button("Add item").first().click();
        team.cms().settled();
        team.cms().type("Title in English", title);
        team.cms().press("Save");
        assertThat(row(team.cms(), title)).isVisible();
    }

    private static Locator row(Visitor visitor, String title) {
        return visitor.page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(title));
    }

    private static void shows(Visitor visitor, String... titles) {
        assertThat(visitor.page().locator(".agenda-title")).hasText(titles);
    }
}
