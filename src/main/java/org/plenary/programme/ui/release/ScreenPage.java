package org.plenary.programme.ui.release;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.programme.Place;
import org.plenary.programme.release.ChangeWords;
import org.plenary.programme.release.NowAndNext;
import org.plenary.programme.release.PublicProgrammeService;
import org.plenary.programme.release.PublishedSession;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.GuestTemplates;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is on now and comes next, for the displays of a venue. Its script fetches it anew; without script the browser does. */
@Controller
class ScreenPage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** @param time "until 13:00" of what is on, the span of time of what comes */
    public record Card(String title, String titleLanguage, String kind, String room, String time, List<String> facts) {
    }

    private final PublicProgrammeService programmes;
    private final GuestTemplates templates;
    private final Messages messages;
    private final Clock clock;

    ScreenPage(PublicProgrammeService programmes, GuestTemplates templates, Messages messages, Clock clock) {
        this.programmes = programmes;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param at another time than now, on the clocks of the meeting's zone, to see what will stand there then */
    @GetMapping("/screen/{code}")
    ModelAndView screen(@PathVariable String code, @RequestParam(required = false) String lang,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at, Locale browser) {
        var locale = lang == null ? Messages.offered(browser) : GuestTemplates.chosen(lang);
        var shown = programmes.look(code, locale);
        var zone = shown.programme().zone();
        var time = at == null ? LocalDateTime.now(clock.withZone(zone)) : at;
        var words = new ChangeWords(messages, locale, zone);
        var both = NowAndNext.of(shown.programme(), time);
        return ProgrammePages.page(templates, shown, "screen")
                .addObject("now", both.now().stream().map(session -> card(session, messages.get("releases.screen.until", locale,
                        CLOCK.format(session.endsAt(zone))), words, locale)).toList())
                .addObject("next", both.next().stream().map(session -> card(session, words.time(session), words, locale)).toList())
                .addObject("over", both.day() == null).addObject("another", both.day() == null || both.day().equals(new Place(time, 0, null).day()) ? null
                        : Dates.weekday(both.day(), locale))
                .addObject("clock", CLOCK.format(time)).addObject("today", Dates.weekday(time.toLocalDate(), locale)).addObject("zone", zone.getId())
                .addObject("at", at == null ? null : Dates.weekday(at.toLocalDate(), locale) + ", " + CLOCK.format(at));
    }

    private static Card card(PublishedSession session, String time, ChangeWords words, Locale locale) {
        var title = session.title(locale.getLanguage());
        return new Card(words.title(session), title.map(PublishedSession.Title::language).orElse(locale.getLanguage()), session.kind(), words.room(session), time,
                title.isEmpty() ? List.of() : Stream.concat(Stream.of(words.kind(session)), words.facts(session).stream()).toList());
    }

    @ExceptionHandler
    ModelAndView none(NotFound none, Locale browser) {
        return templates.in(Messages.offered(browser), "programme-none", HttpStatus.NOT_FOUND);
    }
}
