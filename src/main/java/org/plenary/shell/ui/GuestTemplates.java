package org.plenary.shell.ui;

import java.util.List;
import java.util.Locale;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.LinkOrigin;
import org.plenary.shell.LinkOrigins;
import org.plenary.shell.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of plain HTML have in common: their language, their words, and what is said of a link that opens nothing. */
@Component
public class GuestTemplates {

    /** The texts of one language, for the template. */
    public record Words(Messages messages, Locale locale) {

        public String get(String key, Object... arguments) {
            return messages.get(key, locale, arguments);
        }
    }

    private final LinkOrigins origins;
    private final Messages messages;

    GuestTemplates(LinkOrigins origins, Messages messages) {
        this.origins = origins;
        this.messages = messages;
    }

    public ModelAndView in(Locale locale, String view, HttpStatus status) {
        var model = new ModelAndView(view, status);
        model.addObject("words", new Words(messages, locale));
        model.addObject("language", locale.getLanguage());
        model.addObject("languages", List.copyOf(Messages.LOCALES));
        return model;
    }

    /** @return that there is nothing at this address, or nothing that whoever asks may see */
    public ModelAndView missing(Locale locale) {
        return in(locale, "missing", HttpStatus.NOT_FOUND);
    }

    /** @return 404 where the link never opened anything, 410 where it no longer does */
    public ModelAndView invalid(String token, Reason reason, String lang, Locale browser) {
        var origin = origins.of(token);
        var locale = lang != null ? chosen(lang) : origin.map(LinkOrigin::language).orElseGet(() -> Messages.offered(browser));
        return in(locale, "invalid-link", reason == Reason.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE)
                .addObject("reason", reason)
                .addObject("organisers", origin.map(one -> one.meeting().organisers()).orElse(List.of()))
                .addObject("meeting", origin.map(one -> one.meeting().title(locale.getLanguage())).orElse(null))
                .addObject("contact", origin.map(LinkOrigin::contact).orElse(null));
    }

    /** @return the language of {@code ?lang=}; null where there is none */
    public static Locale chosen(String lang) {
        return lang == null ? null : Messages.offered(Locale.of(lang));
    }
}
