package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.programme.Programme;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Recurrence;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;

/** Rooms put in order, closed and removed, a whole series edited, and six groups of one hour that can be read. */
class ProgrammeEditorIT extends MeetingPages {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final List<String> GROUPS = List.of("Africa", "Asia", "Europe", "North America", "Oceania", "South and Central America and the Caribbean");

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    private AccountPrincipal lead;

    @BeforeEach
    void sixGroupsOnThreeMornings() {
        db.update(MEETING).set(MEETING.ENDS_ON, DAY.plusDays(2)).where(MEETING.ID.eq(meeting.id())).execute();
        lead = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
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

    private Programme now() {
        return Planners.as(lead, () -> programme.programme(meeting.id()));
    }

    private static Locator button(Page page, String name) {
        return page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$"))).last();
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

    @Test
    void anEditGoesToTheFollowingOnesOfASeriesToo() {
        var page = open(1440, 900);
        page.locator("[data-day='2016-05-31']").click();
        assertThat(page.locator("[data-day='2016-05-31']")).hasAttribute("aria-current", "date");
        page.locator(".session.packed[data-title$='Asia']").dblclick();
        page.locator("#session-startsAt input").fill("09:00");
        page.keyboard().press("Tab");
        page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("those that follow")).click();
        picture(page, "-series");
        button(page, "Save").click();
        assertThat(page.getByText("12 sessions saved.").first()).isVisible();
        assertThat(now().sessions().stream().filter(session -> session.seriesId() != null).map(session -> session.place().startsAt().toString()).distinct())
                .containsExactly("2016-05-30T08:30", "2016-05-31T09:00", "2016-06-01T09:00");
    }

    @Test
    void roomsAreMovedByKeysClosedByPickersAndRemovedWithoutLosingASession() {
        var page = open(1440, 900);
        button(page, "Rooms").click();
        page.locator("vaadin-button[aria-label='Move Library up']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".programme-room-name").nth(1)).hasText("Library");
        assertThat(page.locator("vaadin-button[aria-label='Move Library up']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".programme-room-name").first()).hasText("Library");
        assertThat(page.locator(".programme-room").first()).containsText("Library");

        page.locator("vaadin-button[aria-label='Edit Annex']").click();
        button(page, "Add a closed time").click();
        page.locator(".closure input").first().fill("31 May 2016");
        page.keyboard().press("Enter");
        assertThat(page.locator(".closure input").nth(2)).hasValue("31 May 2016");
        page.locator(".closure input").nth(1).fill("13:00");
        page.keyboard().press("Tab");
        assertThat(page.locator(".closure input").nth(3)).hasValue("23:00");
        page.locator(".closure input").nth(3).fill("14:00");
        page.keyboard().press("Tab");
        picture(page, "-closed");
        button(page, "Save").click();
        assertThat(page.locator(".closure")).hasCount(0);
        assertThat(now().rooms()).filteredOn(room -> room.name().equals("Annex")).singleElement()
                .satisfies(room -> assertThat(room.fields().closures()).containsExactly(new RoomDraft.Closure(DAY.plusDays(1).atTime(13, 0), DAY.plusDays(1).atTime(14, 0))));

        page.locator("vaadin-button[aria-label='Remove Hall']").click();
        var where = page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Where they go"));
        where.click();
        page.locator("vaadin-select-list-box vaadin-select-item:visible").filter(new Locator.FilterOptions().setHasText("Annex")).click();
        picture(page, "-remove");
        button(page, "Remove the room, keep the session").click();
        assertThat(page.locator(".programme-room-name")).hasCount(2);
        assertThat(now().sessions()).filteredOn(session -> session.fields().kind() == SessionKind.PLENARY).extracting(Session::place)
                .allSatisfy(place -> assertThat(now().room(place.roomId()).orElseThrow().name() + place.startsAt()).isEqualTo("Annex2016-05-30T10:00"));
    }
}
