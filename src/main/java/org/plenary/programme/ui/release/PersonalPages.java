package org.plenary.programme.ui.release;

import java.util.Locale;
import org.plenary.correspondence.PublicAddress;
import org.plenary.programme.release.Personal;
import org.plenary.programme.release.PersonalProgrammeService;
import org.plenary.security.CurrentAccount;
import org.plenary.security.InvalidLink;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.GuestTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The published programme with the sessions that somebody marked: plain HTML without script, for participants by their link to register, for
 * staff by their account. Looking changes nothing; buttons mark. Where a session has gone meanwhile, the page shows the programme as it is now.
 */
@Controller
class PersonalPages {

    private static final String GUEST = "/my-programme/{token}";
    private static final String STAFF = "/m/{code}/my-programme";

    private final PersonalProgrammeService programmes;
    private final MeetingDirectory meetings;
    private final GuestTemplates templates;
    private final PublicAddress address;
    private final Messages messages;

    PersonalPages(PersonalProgrammeService programmes, MeetingDirectory meetings, GuestTemplates templates, PublicAddress address, Messages messages) {
        this.programmes = programmes;
        this.meetings = meetings;
        this.templates = templates;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping(GUEST)
    ModelAndView look(@PathVariable String token, @RequestParam(required = false) String lang, @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String again, Locale browser) {
        try {
            return page(programmes.look(token, GuestTemplates.chosen(lang)), mine, null).addObject("again", again != null);
        } catch (InvalidLink e) {
            return templates.invalid(token, e.reason(), lang, browser);
        }
    }

    @PostMapping(path = GUEST, params = "session")
    ModelAndView mark(@PathVariable String token, @RequestParam long session, @RequestParam boolean marked, @RequestParam(required = false) String lang,
            @RequestParam(defaultValue = "false") boolean mine, Locale browser) {
        try {
            programmes.mark(token, session, marked);
        } catch (NotFound gone) {
            return back("/my-programme/" + token, lang, mine, session);
        } catch (InvalidLink e) {
            return templates.invalid(token, e.reason(), lang, browser);
        }
        return back("/my-programme/" + token, lang, mine, session);
    }

    @PostMapping(path = GUEST, params = "calendar")
    ModelAndView calendar(@PathVariable String token, @RequestParam(required = false) String lang, Locale browser) {
        try {
            var locale = programmes.look(token, GuestTemplates.chosen(lang)).shown().locale();
            var feed = programmes.renewFeed(token, locale);
            return page(programmes.look(token, locale), true, feed);
        } catch (InvalidLink e) {
            return templates.invalid(token, e.reason(), lang, browser);
        }
    }

    @GetMapping(STAFF)
    ModelAndView own(@PathVariable String code, @RequestParam(required = false) String lang, @RequestParam(defaultValue = "false") boolean mine) {
        return page(programmes.look(meetings.heading(code).id(), locale(lang)), mine, null);
    }

    @PostMapping(path = STAFF, params = "session")
    ModelAndView markOwn(@PathVariable String code, @RequestParam long session, @RequestParam boolean marked, @RequestParam(required = false) String lang,
            @RequestParam(defaultValue = "false") boolean mine) {
        var meeting = meetings.heading(code).id();
        try {
            programmes.mark(meeting, session, marked);
        } catch (NotFound gone) {
            return back("/m/" + code + "/my-programme", lang, mine, session);
        }
        return back("/m/" + code + "/my-programme", lang, mine, session);
    }

    @PostMapping(path = STAFF, params = "calendar")
    ModelAndView ownCalendar(@PathVariable String code, @RequestParam(required = false) String lang) {
        var meeting = meetings.heading(code).id();
        var feed = programmes.renewFeed(meeting, locale(lang));
        return page(programmes.look(meeting, locale(lang)), true, feed);
    }

    /** What calendars read, again and again: an address that no longer is one is gone for good. */
    @GetMapping("/my-calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        try {
            return ProgrammePages.calendar(programmes.calendar(token), "programme");
        } catch (InvalidLink e) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
    }

    private ModelAndView page(Personal personal, boolean mine, String feed) {
        var shown = personal.shown();
        if (!shown.isPublished()) {
            return templates.in(shown.locale(), "programme-none", HttpStatus.OK);
        }
        return ProgrammePages.page(templates, shown, "programme").addObject("programme", ProgrammeModel.of(personal, mine, messages))
                .addObject("personal", personal).addObject("mine", mine).addObject("feed", feed == null ? null : address.of("/my-calendar/" + feed + ".ics"));
    }

    private static ModelAndView back(String path, String lang, boolean mine, long session) {
        var back = UriComponentsBuilder.fromPath(path).fragment("s" + session);
        if (lang != null) {
            back.queryParam("lang", GuestTemplates.chosen(lang).getLanguage());
        }
        if (mine) {
            back.queryParam("mine", true);
        }
        return new ModelAndView("redirect:" + back.build().toUriString());
    }

    @ExceptionHandler
    ModelAndView none(NotFound none, Locale browser) {
        return templates.in(Messages.offered(browser), "programme-none", HttpStatus.NOT_FOUND);
    }

    private static Locale locale(String lang) {
        return lang == null ? Messages.offered(CurrentAccount.get().locale()) : GuestTemplates.chosen(lang);
    }
}
