package org.plenary.participation.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.participation.CheckInRoll;
import org.plenary.participation.CheckInService;
import org.plenary.participation.Scan;
import org.plenary.participation.ScanAnswer;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.GuestTemplates;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The check-in desk: a page of its own that goes on without a connection, and what it fetches and sends. A service worker of this
 * address alone keeps the page, so that it opens again while the network is away; what was scanned waits in the browser's database.
 */
@Controller
class CheckInPage {

    private static final String PATH = "/m/{code}/participants/check-in";

    /** @param csrf by which the next post proves that it comes from this page */
    record Fetched(CheckInRoll roll, Csrf csrf) {
    }

    record Csrf(String header, String token) {
    }

    private final CheckInService checkIn;
    private final MeetingDirectory meetings;
    private final Rights rights;
    private final GuestTemplates templates;
    private final Messages messages;

    CheckInPage(CheckInService checkIn, MeetingDirectory meetings, Rights rights, GuestTemplates templates, Messages messages) {
        this.checkIn = checkIn;
        this.meetings = meetings;
        this.rights = rights;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView page(@PathVariable String code) {
        var meeting = meetings.heading(code);
        rights.require(Action.CHECK_IN, meeting.id());
        var locale = locale();
        var texts = List.of("camera", "camera-stop", "camera-none", "camera-refused", "found-none", "code-invalid", "all-sent", "waiting", "offline", "signed-out",
                        "here", "CHECKED_IN", "ALREADY", "REVOKED", "NOT_APPROVED", "UNKNOWN", "NO_SESSION", "UNDONE", "no-session",
                        "printed-again", "undo", "undo-named")
                .stream().collect(Collectors.toMap(key -> key, key -> messages.get("lists.check-in." + key, locale, "{0}", "{1}")));
        return new ModelAndView("check-in", Map.of("meeting", meeting, "title", meeting.title(locale.getLanguage()),
                "dates", Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale), "language", locale.getLanguage(), "texts", texts,
                "words", new Words(messages, locale)));
    }

    /** The texts of one language, for the template. */
    public record Words(Messages messages, Locale locale) {

        public String get(String key) {
            return messages.get(key, locale);
        }
    }

    /** May serve the page itself, which lies above its own address. */
    @GetMapping(path = PATH + "/worker.js", produces = "text/javascript")
    ResponseEntity<Resource> worker(@PathVariable String code) {
        var page = "/m/" + meetings.heading(code).code() + "/participants/check-in";
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).header("Service-Worker-Allowed", page)
                .contentType(MediaType.valueOf("text/javascript")).body(new ClassPathResource("META-INF/resources/check-in/worker.js"));
    }

    @GetMapping(path = PATH + "/roll", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Fetched> roll(@PathVariable String code, CsrfToken csrf) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new Fetched(checkIn.roll(meetings.heading(code).id(), locale()), new Csrf(csrf.getHeaderName(), csrf.getToken())));
    }

    @PostMapping(path = PATH + "/scans", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<ScanAnswer> scans(@PathVariable String code, @RequestBody List<Scan> scans) {
        return checkIn.record(meetings.heading(code).id(), scans);
    }

    /** @param scans whose check-ins are taken back */
    @PostMapping(path = PATH + "/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> undo(@PathVariable String code, @RequestBody List<UUID> scans) {
        scans.forEach(scan -> checkIn.undo(meetings.heading(code).id(), scan));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ModelAndView none(NotFound none) {
        return templates.missing(locale());
    }

    private static Locale locale() {
        return Messages.offered(CurrentAccount.get().locale());
    }
}
