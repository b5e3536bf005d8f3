package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A meeting is created, partners are asked and accept, and both see what the other changes. */
final class Convening {

    static final String TITLE = "Example workshop on lions across frontiers";
    static final LocalDate FIRST_DAY = LocalDate.now().plusMonths(6).with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));

    private final Team team;

    Convening(Team team) {
        this.team = team;
    }

    /** @return the code of the meeting */
    String create() {
        var cms = team.cms();
        cms.open("meetings/new");
        cms.press("Create meeting");
        cms.sees("Please fill this in.");
        team.look().at(cms, "new-meeting-what-is-missing");
        cms.type("Title in English", TITLE);
        cms.type("Title in French", "Atelier d'exemple sur les lions par-delà les frontières");
        cms.choose("Kind", "Workshop");
        cms.choose("State", "Planned");
        cms.day(cms.field("First day"), FIRST_DAY);
        cms.day(cms.field("Last day"), FIRST_DAY.plusDays(2));
        cms.search("Time zone", "Kampala", "Africa/Kampala");
        cms.type("Venue", "Example hall");
        cms.type("City", "Entebbe");
        cms.search("Country", "Uganda", "Uganda");
        cms.search("Host", "Uganda", "Uganda");
        cms.type("Mandate", "CMS Resolution 11.32\nCMS–CITES Joint Work Programme 2015–2020");
        team.look().at(cms, "new-meeting");
        cms.press("Create meeting");
        cms.page().waitForURL(url -> url.contains("/m/"));
        assertThat(cms.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE))).isVisible();
        cms.settled();
        team.look().at(cms, "meeting-created");
        return cms.page().url().replaceFirst(".*/m/", "");
    }

    void invite() {
        var cites = team.cites().open("");
        assertThat(cites.page().getByText(TITLE)).hasCount(0);
        cites.stays();
        var uganda = team.uganda().open("").stays();
        team.cms().follow("Access");
        invite("CITES", "CITES", "Co-organiser");
        accept(cites);
        cites.hasNotReloaded();
        invite("Uganda", "Uganda", "Contributor");
        accept(uganda);
        uganda.hasNotReloaded();
        uganda.follow("Meetings");
        uganda.sees(TITLE);
        assertThat(team.cms().page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back"))).hasCount(0);
        team.look().at(team.cms(), "access");
    }

    private void invite(String typed, String organisation, String role) {
        team.cms().search("Organisation", typed, organisation);
        team.cms().choose("Role", role);
        team.cms().type("A word to them", "We hope to plan this one with you.");
        team.cms().press("Invite");
        team.cms().sees("is invited");
    }

    /** At home they are told, see what is offered, and answer. */
    private void accept(Visitor partner) {
        partner.sees("Answer the invitation");
        team.look().at(partner, "partner-sees-the-invitation-at-home-" + partner.name());
        partner.follow("Answer the invitation");
        partner.sees("We hope to plan this one with you.");
        team.look().at(partner, "invitation-" + partner.name());
        partner.press("Accept");
        partner.page().waitForURL(url -> url.contains("/m/"));
        partner.sees(TITLE);
    }

    void editTogether(String code) {
        var cms = team.cms().open("m/" + code).stays();
        var cites = team.cites().stays();
        cites.press("Edit");
        cites.type("Venue", "Example hall, by the lake");
        cites.press("Save");
        cms.sees("Example hall, by the lake");
        team.look().at(cms, "the-other-changed-the-venue");
        cms.press("Edit");
        cms.type("Title in Spanish", "Taller de ejemplo sobre los leones a través de las fronteras");
        cms.press("Save");
        cites.sees("Taller de ejemplo sobre los leones a través de las fronteras");
        cms.hasNotReloaded();
        cites.hasNotReloaded();
        team.look().at(cites, "both-have-changed-it");
    }
}
