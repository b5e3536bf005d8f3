package org.plenary.notification.ui;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.FileRefused;
import org.plenary.notification.ExpectedReply;
import org.plenary.notification.Mailing.Kind;
import org.plenary.notification.Notified;
import org.plenary.notification.NotifiedGuestService;
import org.plenary.notification.Response;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where whoever was addressed reads a notification, acknowledges it and answers: plain HTML without script, in the language of the
 * letter or that of {@code ?lang=}. Looking changes nothing. A link that opens nothing is 404 when it never did and 410 when it no
 * longer does.
 */
@Controller
class NotifiedPage {

    /** What was typed, shown again where something is wrong. */
    public record Typed(String text, String language) {
    }

    /** A language in which an answer may be written. */
    public record Choice(String code, String name) {
    }

    /** Something that was said to all addressees since. */
    public record Told(String title, String note) {
    }

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "pt", "ru", "zh");

    private final NotifiedGuestService notified;
    private final GuestTemplates templates;
    private final Messages messages;

    NotifiedPage(NotifiedGuestService notified, GuestTemplates templates, Messages messages) {
        this.notified = notified;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping("/notified/{token}")
    ModelAndView look(@PathVariable String token, @RequestParam(required = false) String lang, @RequestParam(required = false) String again, Locale browser) {
        try {
            return page(token, lang).addObject("again", again);
        } catch (InvalidLink e) {
            return invalid(token, e, lang, browser);
        }
    }

    @PostMapping(path = "/notified/{token}", params = "answer=acknowledge")
    ModelAndView acknowledge(@PathVariable String token, @RequestParam(required = false) String lang, Locale browser) {
        try {
            notified.acknowledge(token);
            return page(token, lang).addObject("done", "acknowledged");
        } catch (InvalidLink e) {
            return invalid(token, e, lang, browser);
        }
    }

    @PostMapping(path = "/notified/{token}", params = "answer=respond")
    ModelAndView respond(@PathVariable String token, @RequestParam(required = false) String lang, @RequestParam(required = false) String text,
            @RequestParam(required = false) String language, @RequestParam(required = false) MultipartFile file, Locale browser) throws IOException {
        try {
            var withFile = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
            try {
                var received = notified.respond(token, language != null && LANGUAGES.contains(language) ? language : null, text, withFile ? file.getOriginalFilename() : null,
                        withFile ? file.getInputStream() : null);
                return page(token, lang).addObject("done", received.again() ? "again" : received.response().late() ? "late" : "received");
            } catch (InvalidInput e) {
                var locale = locale(token, lang);
                return wrong(token, lang, new Typed(text, language), e.violations().stream().collect(Collectors.toMap(Violation::field,
                        violation -> messages.get(violation.key(), locale, violation.arguments().toArray()), (one, other) -> one)));
            } catch (FileRefused e) {
                return wrong(token, lang, new Typed(text, language), Map.of("file", e.refusal().in(locale(token, lang), messages::get)));
            }
        } catch (InvalidLink e) {
            return invalid(token, e, lang, browser);
        }
    }

    private ModelAndView wrong(String token, String lang, Typed typed, Map<String, String> problems) {
        var page = page(token, lang).addObject("typed", typed).addObject("problems", problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Locale locale(String token, String lang) {
        return lang != null ? GuestTemplates.chosen(lang) : notified.language(token).orElse(Locale.ENGLISH);
    }

    private ModelAndView invalid(String token, InvalidLink e, String lang, Locale browser) {
        return templates.invalid(token, e.reason(), lang != null ? lang : notified.language(token).map(Locale::getLanguage).orElse(null), browser);
    }

    private ModelAndView page(String token, String lang) {
        var seen = notified.look(token, GuestTemplates.chosen(lang));
        var locale = lang == null ? seen.locale() : GuestTemplates.chosen(lang);
        var notification = seen.notification();
        var fields = notification.fields();
        var textLanguage = fields.languageFor(locale.getLanguage());
        return templates.in(locale, "notified", HttpStatus.OK)
                .addObject("organisers", List.of(seen.issuer()))
                .addObject("title", fields.subjectFor(textLanguage))
                .addObject("textLanguage", textLanguage)
                .addObject("cited", messages.get("notification.cited", locale, notification.organisation(), notification.cited()))
                .addObject("issued", notification.issuedOn() == null ? null : Dates.day(notification.issuedOn(), locale))
                .addObject("text", fields.text(textLanguage).orElse(null))
                .addObject("signatory", fields.signatory())
                .addObject("standsIn", textLanguage.equals(locale.getLanguage()) ? null
                        : messages.get("notification.mail.stands-in", locale, Locale.of(textLanguage).getDisplayLanguage(locale)))
                .addObject("told", seen.mailings().stream().map(one -> told(seen, one, locale)).toList())
                .addObject("name", seen.name())
                .addObject("asked", messages.get("notification.mail.reply." + fields.reply(), locale))
                .addObject("answers", fields.reply() == ExpectedReply.RESPONSE)
                .addObject("deadline", notification.deadline() == null ? null : Dates.instant(notification.deadline(), notification.zone(), locale))
                .addObject("isLate", seen.late())
                .addObject("acknowledged", seen.acknowledgedAt() == null ? null
                        : messages.get("notification.guest.acknowledged-at", locale, Dates.instant(seen.acknowledgedAt(), notification.zone(), locale)))
                .addObject("sent", seen.sent().stream().map(one -> sent(seen, one, locale)).toList())
                .addObject("choices", LANGUAGES.stream().map(code -> new Choice(code, capital(Locale.of(code).getDisplayLanguage(locale)))).toList())
                .addObject("typed", new Typed(null, locale.getLanguage()))
                .addObject("problems", Map.of());
    }

    private Told told(Notified seen, org.plenary.notification.Mailing mailing, Locale locale) {
        var notification = seen.notification();
        var title = mailing.kind() == Kind.CORRECTION
                ? messages.get("notification.guest.corrected", locale, mailing.ordinal(), Dates.instant(mailing.sentAt(), notification.zone(), locale))
                : messages.get("notification.guest.extended", locale, Dates.instant(mailing.deadline(), notification.zone(), locale));
        return new Told(title, mailing.note().in(locale.getLanguage()));
    }

    private String sent(Notified seen, Response response, Locale locale) {
        return Stream.of(Dates.instant(response.receivedAt(), seen.notification().zone(), locale),
                        response.file() == null ? null : response.file().name(),
                        response.words() == null ? null : shortened(response.words()),
                        response.late() ? messages.get("notification.late", locale) : null)
                .filter(part -> part != null).collect(Collectors.joining(" · "));
    }

    private static String shortened(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
