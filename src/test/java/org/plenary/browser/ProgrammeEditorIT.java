package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Recurrence;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;

/** Six groups of one hour that can be read. */
class ProgrammeEditorIT extends MeetingPages {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final List<String> GROUPS = List.of("Africa", "Asia", "Europe", "North America", "Oceania", "South and Central America and the Caribbean");

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;

    @BeforeEach
    void sixGroupsOnThreeMornings() {
        db.update(MEETING).set(MEETING.ENDS_ON, DAY.plusDays(2)).where(MEETING.ID.eq(meeting.id())).execute();
        var lead = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        Planners.as(lead, () -> {
            var hall = rooms.add(meeting.id(), new RoomDraft("Hall", 200, 3, List.of(), List.of())).id();
            rooms.add(meeting.id(), new RoomDraft("Annex", 60, 0, List.of(), List.of()));
            rooms.add(meeting.id(), new RoomDraft("Library", 20, 0, List.of(), List.of()));
            programme.add(meeting.id(), SessionDraft.titled(SessionKind.PLENARY, "Opening", DAY.atTime(10, 0), 120, hall));
            return programme.addSeries(meeting.id(), SessionDraft.titled(SessionKind.REGIONAL_CONSULTATION, "Regional consultation", DAY.atTime(8, 30), 60, null),
                    new Recurrence(DAY, DAY.plusDays(2), Set.of(), GROUPS));
        });
    }

    private Page open(int width, int height) {
        return open(planners.account(meeting.id(), MeetingRole.CO_ORGANISER), width, height, ColorScheme.LIGHT, "programme", ".session");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("programme-editor" + name + ".png")));
    }

    @Test
    void sixGroupsOfOneHourAreReadByTheirNamesOnADeskAndOnAPhone() {
        for (var page : List.of(open(1440, 900), open(390, 844))) {
            assertThat(page.locator(".session.packed")).hasCount(6);
            for (var group : GROUPS) {
                var label = page.locator(".session.packed[data-title$='" + group + "'] .session-title");
                assertThat(label).hasAttribute("data-short", group);
                assertThat((Boolean) label.evaluate("label => label.scrollWidth <= label.clientWidth + 1")).as(group).isTrue();
            }
            assertThat(page.locator(".session.packed").first()).hasAttribute("aria-label", Pattern.compile("08:30–09:30, .*Regional consultation: Africa.*"));
            assertThat(new AxeBuilder(page).include(".workspace-content").analyze().getViolations()).isEmpty();
            picture(page, page.viewportSize().width > 900 ? "-groups" : "-groups-phone");
        }
    }
}
