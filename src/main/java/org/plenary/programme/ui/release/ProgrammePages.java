package org.plenary.programme.ui.release;

import java.util.Locale;
import org.plenary.exchange.CalendarFile;
import org.plenary.programme.release.PublicProgrammeService;
import org.plenary.programme.release.ReleasePapers;
import org.plenary.programme.release.ShownProgramme;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.GuestTemplates;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The published programme for everybody: plain HTML without script, its calendar to subscribe to, and the pocket programme. */
@Controller
class ProgrammePages {

    private final PublicProgrammeService programmes;
    private final ReleasePapers papers;
    private final GuestTemplates templates;
    private final Messages messages;

    ProgrammePages(PublicProgrammeService programmes, ReleasePapers papers, GuestTemplates templates, Messages messages) {
        this.programmes = programmes;
        this.papers = papers;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping("/programme/{code}")
    ModelAndView page(@PathVariable String code, @RequestParam(required = false) String lang, Locale browser) {
        var shown = programmes.look(code, locale(lang, browser));
        return page(templates, shown, "programme").addObject("programme", ProgrammeModel.of(shown, messages)).addObject("personal", null);
    }

    @GetMapping("/programme/{code}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String code, @RequestParam(required = false) String lang, Locale browser) {
        return calendar(programmes.calendar(code, locale(lang, browser)), code);
    }

    @GetMapping("/programme/{code}/pocket.pdf")
    ResponseEntity<byte[]> pocket(@PathVariable String code, @RequestParam(required = false) String lang, Locale browser) {
        var shown = programmes.look(code, locale(lang, browser));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(code + "-programme.pdf").build().toString())
                .body(papers.pocket(shown));
    }

    static ResponseEntity<byte[]> calendar(byte[] content, String name) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).contentType(MediaType.valueOf(CalendarFile.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name + ".ics").build().toString()).body(content);
    }

    /** What every page of a published programme says of it. */
    static ModelAndView page(GuestTemplates templates, ShownProgramme shown, String view) {
        var locale = shown.locale();
        var meeting = shown.meeting();
        return templates.in(locale, view, HttpStatus.OK).addObject("meeting", meeting).addObject("title", meeting.title(locale.getLanguage()))
                .addObject("dates", Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale)).addObject("where", meeting.place(locale))
                .addObject("city", Dates.city(meeting.zone(), locale)).addObject("release", shown.release())
                .addObject("published", shown.isPublished() ? Dates.instant(shown.release().at(), meeting.zone(), locale) : null)
                .addObject("note", shown.isPublished() ? shown.release().note().in(locale.getLanguage()).orElse(null) : null);
    }

    @ExceptionHandler
    ModelAndView none(NotFound none, Locale browser) {
        return templates.in(Messages.offered(browser), "programme-none", HttpStatus.NOT_FOUND);
    }

    private static Locale locale(String lang, Locale browser) {
        return lang == null ? Messages.offered(browser) : GuestTemplates.chosen(lang);
    }
}
