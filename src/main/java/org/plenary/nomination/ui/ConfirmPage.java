package org.plenary.nomination.ui;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.nomination.ConfirmationService;
import org.plenary.nomination.Place;
import org.plenary.security.InvalidLink;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.GuestTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of one decision, for nominees: plain HTML without script, in the language of the letter or that of {@code ?lang=}.
 * Looking changes nothing; a button answers, once. A link that opens nothing is 404 when it never did and 410 when it no longer
 * does.
 */
@Controller
class ConfirmPage {

    /** What was typed into the form of a suggestion, shown again where something is wrong. */
    public record Typed(String name, String email, String why) {
    }

    private final ConfirmationService confirmations;
    private final GuestTemplates templates;
    private final Messages messages;

    ConfirmPage(ConfirmationService confirmations, GuestTemplates templates, Messages messages) {
        this.confirmations = confirmations;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping("/confirm/{token}")
    ModelAndView look(@PathVariable String token, @RequestParam(required = false) String lang,
            @RequestParam(required = false) String again, Locale browser) {
        try {
            return page(confirmations.look(token, GuestTemplates.chosen(lang)), lang).addObject("again", again != null);
        } catch (InvalidLink e) {
            return templates.invalid(token, e.reason(), lang, browser);
        }
    }

    @PostMapping(path = "/confirm/{token}", params = "answer=confirm")
    ModelAndView confirm(@PathVariable String token, @RequestParam(required = false) String lang, Locale browser) {
        try {
            var answered = confirmations.confirm(token, GuestTemplates.chosen(lang));
            return page(answered.place(), lang).addObject("answer", answered.answer());
        } catch (InvalidLink e) {
            return templates.invalid(token, e.reason(), lang, browser);
        }
    }

    @PostMapping(path = "/confirm/{token}", params = "answer=decline")
    ModelAndView decline(@PathVariable String token, @RequestParam(required = false) String lang,
            @RequestParam(required = false) String reason, Locale browser) {
        try {
            var place = confirmations.look(token, GuestTemplates.chosen(lang));
            return page(place, lang).addObject("answer", confirmations.decline(token, reason));
        } catch (InvalidLink e) {
            return templates.invalid(token, e.reason(), lang, browser);
        }
    }

    @PostMapping(path = "/confirm/{token}", params = "answer=suggest")
    ModelAndView suggest(@PathVariable String token, @RequestParam(required = false) String lang, @RequestParam(required = false) String name,
            @RequestParam(required = false) String email, @RequestParam(required = false) String why, Locale browser) {
        try {
            var place = confirmations.look(token, GuestTemplates.chosen(lang));
            var page = page(place, lang);
            try {
                return page.addObject("answer", confirmations.suggest(token, name, email, why));
            } catch (InvalidInput e) {
                var locale = lang == null ? place.locale() : GuestTemplates.chosen(lang);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return page.addObject("typed", new Typed(name, email, why)).addObject("problems", e.violations().stream().collect(Collectors.toMap(
                        Violation::field, violation -> messages.get(violation.key(), locale, violation.arguments().toArray()))));
            }
        } catch (InvalidLink e) {
            return templates.invalid(token, e.reason(), lang, browser);
        }
    }

    private ModelAndView page(Place place, String lang) {
        var locale = lang == null ? place.locale() : GuestTemplates.chosen(lang);
        var meeting = place.meeting();
        return templates.in(locale, "confirm", HttpStatus.OK)
                .addObject("place", place)
                .addObject("typed", new Typed(null, null, null))
                .addObject("problems", Map.of())
                .addObject("title", meeting.title(locale.getLanguage()))
                .addObject("dates", Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), locale))
                .addObject("where", meeting.place(locale))
                .addObject("answerBy", Dates.instant(place.answerBy(), meeting.zone(), locale));
    }
}
