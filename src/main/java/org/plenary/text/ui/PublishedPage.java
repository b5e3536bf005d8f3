package org.plenary.text.ui;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.GuestTemplates;
import org.plenary.text.Paragraph;
import org.plenary.text.Part;
import org.plenary.text.PublicationService;
import org.plenary.text.PublishedText;
import org.plenary.text.WordingHtml;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A published text for everybody: plain HTML without script. Every paragraph has an address that no renumbering changes
 * ({@code /published/3/en#p17}), and the page gives the hash of the official file and how to check it.
 */
@Controller
class PublishedPage {

    /** A paragraph as it is read. @param address stays */
    public record Shown(String address, String number, int level, Part part, String html) {
    }

    /** The texts of one language, for the template. */
    public record Words(Messages messages, Locale locale) {

        public String get(String key, Object... arguments) {
            return messages.get(key, locale, arguments);
        }
    }

    private final PublicationService publications;
    private final Messages messages;
    private final GuestTemplates templates;

    PublishedPage(PublicationService publications, Messages messages, GuestTemplates templates) {
        this.publications = publications;
        this.messages = messages;
        this.templates = templates;
    }

    @GetMapping("/published/{issue}/{language}")
    ModelAndView page(@PathVariable long issue, @PathVariable String language) {
        var published = publications.published(issue);
        var file = published.files().stream().filter(one -> one.language().equals(language)).findFirst()
                .orElseThrow(() -> new NotFound("issue", issue));
        var locale = Locale.of(language);
        var page = new ModelAndView("published");
        page.addObject("words", new Words(messages, locale));
        page.addObject("language", language);
        page.addObject("languages", published.files().stream().map(one -> Locale.of(one.language())).toList());
        page.addObject("published", published);
        page.addObject("title", published.issue().text().fields().title(language));
        page.addObject("meeting", published.meeting().in(language));
        page.addObject("day", published.at().atZone(ZoneOffset.UTC).toLocalDate().format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)));
        page.addObject("hash", file.sha256());
        page.addObject("paragraphs", shown(published, locale));
        page.addObject("parts", List.of(Part.values()));
        return page;
    }

    private List<Shown> shown(PublishedText published, Locale language) {
        var text = published.issue().text();
        var numbers = text.numbers(language);
        return text.standing().stream().map(paragraph -> new Shown("p" + paragraph.id(), numbers.get(paragraph.id()), paragraph.level(), paragraph.part(),
                html(paragraph, language))).toList();
    }

    private String html(Paragraph paragraph, Locale language) {
        return WordingHtml.of(paragraph.head(language.getLanguage()).orElseGet(paragraph::source).body(), messages.get("text.settle.delete", language));
    }

    /** The file whose hash the page gives, byte for byte. */
    @GetMapping("/published/{issue}/{language}/text.xml")
    ResponseEntity<byte[]> file(@PathVariable long issue, @PathVariable String language) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"text-" + issue + "-" + language.replaceAll("[^a-z]", "") + ".xml\"")
                .body(publications.publishedFile(issue, language));
    }

    @ExceptionHandler
    ModelAndView none(NotFound none, Locale browser) {
        return templates.missing(Messages.offered(browser));
    }
}
