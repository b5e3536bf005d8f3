package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.time.YearMonth;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** One meeting from idea to adopted text, by three secretariats and delegations at once and guests on their phones. */
@BrowserTest
class JourneyIT {

    @Test
    void threeDelegationsAndTheirGuestsTakeAMeetingFromIdeaToAdoptedText(Stage stage) throws Exception {
        var team = Team.at(stage);
        var convening = new Convening(team);
        var code = convening.create();
        convening.invite();
        convening.editTogether(code);

        var nominating = new Nominating(team, code);
        nominating.openCall();
        nominating.nominate();
        nominating.select();
        nominating.answer();

        new Arranging(team, code).arrange();

        var drafting = new Drafting(team, code);
        drafting.draft();
        drafting.disagree();
        drafting.settleAndAdopt();

        isInTheCalendar(team, code);
        team.look().foundNothing();
    }

    private static void isInTheCalendar(Team team, String code) throws Exception {
        var cms = team.cms();
        cms.open("calendar?month=" + YearMonth.from(Convening.FIRST_DAY));
        PlaywrightAssertions.assertThat(cms.page().locator(".month").getByText(Convening.TITLE)).hasCount(3);
        team.look().at(cms, "calendar-month");
        cms.press("List of the year");
        cms.sees(Convening.TITLE);
        team.look().at(cms, "calendar-list");

        cms.open("m/" + code);
        var download = cms.page().waitForDownload(() -> cms.link("Calendar file").click());
        assertThat(download.suggestedFilename()).isEqualTo(code + ".ics");
        try (var file = Files.newInputStream(download.path())) {
            var calendar = new CalendarBuilder().build(file);
            calendar.validate();
            var event = calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
            assertThat(event.getSummary().getValue()).isEqualTo(Convening.TITLE);
            assertThat(event.getStartDate().orElseThrow().getDate()).isEqualTo(Convening.FIRST_DAY);
            assertThat(event.getEndDate().orElseThrow().getDate()).isEqualTo(Convening.FIRST_DAY.plusDays(3));
            assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
        }
        team.look().at(cms, "overview-at-the-end");
    }
}
