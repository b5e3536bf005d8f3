package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.PARTICIPANT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.participation.InvitationService;
import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantState;
import org.plenary.participation.Participants;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A programme published, changed and published again: whom it concerns is told by e-mail, and nobody else. */
class ReleasesIT extends MeetingPages {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final Pattern LINK = Pattern.compile("/register/([A-Za-z0-9_-]{43})");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    @Autowired
    private InvitationService invitations;

    private AccountPrincipal lead;

    @DynamicPropertySource
    static void mailTrap(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        properties.add("plenary.mail.from", () -> "plenary@example.org");
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @BeforeEach
    void aProgrammeAndThoseWhoTakePart() {
        lead = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        Planners.as(lead, () -> {
            var hall = rooms.add(meeting.id(), new RoomDraft("Hall", 200, 3, List.of(), List.of())).id();
            var annex = rooms.add(meeting.id(), new RoomDraft("Annex", 60, 0, List.of(), List.of())).id();
            add("Budget", 10, hall, "Example Chairwoman", false);
            add("Fisheries", 14, hall, "Example Bystander", false);
            add("Secret matters", 14, annex, null, true);
            invite("Chairwoman", ParticipantCategory.EXPERT, null);
            invite("Bystander", ParticipantCategory.EXPERT, null);
            return invite("Marker", ParticipantCategory.PARTY, "NO");
        });
    }

    private void add(String title, int hour, long room, String chair, boolean closed) {
        programme.add(meeting.id(), new SessionDraft(SessionKind.COMMITTEE, title, null, null, DAY.atTime(hour, 0), 60, room, false, chair, null, List.of(), null,
                List.of(), null, closed, List.of(), List.of(), null));
    }

    private Participant invite(String name, ParticipantCategory category, String iso2) {
        var invited = invitations.invite(meeting.id(), Participants.draft(name, category, iso2, null));
        db.update(PARTICIPANT).set(PARTICIPANT.STATE, ParticipantState.APPROVED.name()).where(PARTICIPANT.ID.eq(invited.id())).execute();
        return invited;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("releases" + name + ".png")));
    }

    private static void isAccessible(Page page, String within) {
        assertThat(new AxeBuilder(page).include(within).analyze().getViolations()).isEmpty();
    }

    private static String at(Page page, String path) {
        return URI.create(page.url()).resolve(path).toString();
    }

    private static Locator session(Page page, String title) {
        return page.locator(".sessions li").filter(new Locator.FilterOptions().setHas(page.locator("h3", new Page.LocatorOptions().setHasText(title))));
    }

    private static List<MimeMessage> aboutTheProgramme() {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getSubject().contains("changes in the programme");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    /** @return the token in the link that was sent to whoever marks sessions */
    private static String link() throws MessagingException, IOException {
        MAIL.waitForIncomingEmail(60_000, 3);
        for (var mail : MAIL.getReceivedMessages()) {
            var link = LINK.matcher(mail.getContent().toString());
            if (mail.getAllRecipients()[0].toString().contains("marker@") && link.find()) {
                return link.group(1);
            }
        }
        throw new AssertionError("No invitation");
    }

    @Test
    void aMoveReachesThoseWhomItConcernsTheirCalendarsAndTheDisplays() throws MessagingException, IOException {
        var desk = open(lead, 1440, 900, ColorScheme.LIGHT, "programme/releases", "#release-next");
        assertThat(desk.locator("#release-next")).containsText("Release 1, not yet published");
        desk.locator("#release-publish").click();
        assertThat(desk.locator(".release h3")).hasText("Release 1");
        assertThat(desk.locator("#release-notices")).isHidden();

        var phone = desk.context().browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en-GB")).newPage();
        phone.navigate(at(desk, "/my-programme/" + link()));
        assertThat(session(phone, "Secret matters")).isVisible();
        session(phone, "Budget").locator("button").click();
        session(phone, "Fisheries").locator("button").click();
        session(phone, "Secret matters").locator("button").click();
        assertThat(session(phone, "Fisheries").locator(".clash")).containsText("Secret matters");
        session(phone, "Fisheries").locator("button").click();
        session(phone, "Secret matters").locator("button").click();
        assertThat(session(phone, "Budget").locator("button")).hasAttribute("aria-pressed", "true");
        isAccessible(phone, "main");
        picture(phone, "-mine");
        phone.locator("button[name=calendar]").click();
        var feed = phone.locator(".address").inputValue().replaceFirst("https?://[^/]+", "");

        goTo(desk, "programme?day=" + DAY);
        var card = desk.locator(".session").filter(new Locator.FilterOptions().setHasText("Budget"));
        card.focus();
        desk.keyboard().press("Alt+ArrowDown");
        assertThat(card.locator(".session-when")).hasText("10:15–11:15");
        goTo(desk, "programme/releases");
        assertThat(desk.locator("#release-next .release-changes li")).hasCount(1);
        assertThat(desk.locator("#release-next .release-changes")).containsText("10:15–11:15");
        desk.locator("#release-publish").click();

        var notices = desk.locator("#release-notices");
        assertThat(notices).containsText("Example Chairwoman");
        assertThat(notices).containsText("1 other who marked it");
        assertThat(notices).not().containsText("Marker");
        assertThat(notices).not().containsText("Fisheries");
        assertThat(desk.locator("#release-send")).hasText("Send 2 messages");
        isAccessible(desk, ".workspace-content");
        picture(desk, "");
        assertThat(aboutTheProgramme()).isEmpty();
        desk.locator("#release-send").click();
        assertThat(notices).isHidden();
        assertThat(desk.locator(".release").first()).containsText("2 letters");

        var end = System.nanoTime() + 60_000_000_000L;
        while (aboutTheProgramme().size() < 2 && System.nanoTime() < end) {
            MAIL.waitForIncomingEmail(1_000, MAIL.getReceivedMessages().length + 1);
        }
        assertThat(aboutTheProgramme()).extracting(mail -> mail.getAllRecipients()[0].toString()).allMatch(to -> to.contains("chairwoman@") || to.contains("marker@")).hasSize(2);
        var parts = (MimeMultipart) aboutTheProgramme().getFirst().getContent();
        var calendar = new String(parts.getBodyPart(parts.getCount() - 1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(calendar).contains("METHOD:REQUEST", "SEQUENCE:2", "DTSTART;TZID=Africa/Kampala:20160530T101500");

        assertThat(phone.request().get(at(desk, feed)).text()).contains("Budget", "T101500").doesNotContain("Fisheries");
        var everybody = phone.request().get(at(desk, "/programme/" + meeting.code() + "/calendar.ics")).text();
        assertThat(everybody).contains("Fisheries").doesNotContain("Secret");

        var screen = desk.context().browser().newContext(new Browser.NewContextOptions().setViewportSize(1920, 1080)).newPage();
        screen.navigate(at(desk, "/screen/" + meeting.code() + "?lang=en&at=2016-05-30T10:20:00"));
        assertThat(screen.locator(".now")).containsText("Budget");
        assertThat(screen.locator(".now")).containsText("until 11:15");
        assertThat(screen.locator(".next")).containsText("Fisheries");
        assertThat(screen.locator(".next")).containsText("Closed session");
        assertThat(screen.locator("body")).not().containsText("Secret");
        isAccessible(screen, "body");
        picture(screen, "-screen");
    }
}
