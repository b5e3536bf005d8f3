package org.plenary.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.document.symbol.Reading.NotUnderstood;
import org.plenary.document.symbol.Symbol;
import org.plenary.document.symbol.SymbolParser;
import org.plenary.shell.Input;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/**
 * The fields of a document that are edited.
 *
 * @param symbol           as typed; in the style of its body once it is understood
 * @param items            ids of the agenda items that it belongs to
 * @param states           submitting States, ISO 3166-1 alpha-2
 * @param submitter        who submits it and is no State, or null
 * @param documentDate     as printed on it, or null
 * @param deadline         last day for it to be published, in the zone of the meeting, or null
 * @param originalLanguage ISO 639-1
 * @param languages        those it is to be had in, the original among them
 * @param embargoUntil     nobody but those who prepare it has the files before, or null
 */
public record DocumentDraft(String symbol, List<Long> items, String titleEn, String titleFr, String titleEs, List<String> states, String submitter,
        LocalDate documentDate, LocalDate deadline, String originalLanguage, List<String> languages, Instant embargoUntil, boolean inSession) {

    public static final List<String> LANGUAGES = Messages.LOCALES.stream().map(Locale::getLanguage).toList();
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUBMITTER = 300;

    public DocumentDraft {
        symbol = Input.trimmed(symbol);
        symbol = symbol == null ? null : SymbolParser.find(symbol).map(Symbol::ofAllLanguages).map(Symbol::text).orElse(symbol);
        items = items.stream().distinct().sorted().toList();
        titleEn = Input.trimmed(titleEn);
        titleFr = Input.trimmed(titleFr);
        titleEs = Input.trimmed(titleEs);
        states = states.stream().distinct().sorted().toList();
        submitter = Input.trimmed(submitter);
        var asked = Stream.concat(languages.stream(), Stream.of(Objects.requireNonNullElse(originalLanguage, ""))).toList();
        languages = LANGUAGES.stream().filter(asked::contains).toList();
    }

    /** A new document in all languages. */
    public static DocumentDraft empty(String originalLanguage) {
        return new DocumentDraft(null, List.of(), null, null, null, List.of(), null, null, null, originalLanguage, LANGUAGES, null, false);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (symbol == null) {
            violations.add(Violation.of("symbol", "error.required"));
        } else if (SymbolParser.read(symbol) instanceof NotUnderstood(var at, var expected)) {
            violations.add(Violation.of("symbol", "document.error.symbol." + expected, at + 1, at < symbol.length() ? symbol.substring(at, at + 1) : ""));
        }
        if (titleEn == null && titleFr == null && titleEs == null) {
            violations.add(Violation.of("titleEn", "document.error.title-missing"));
        }
        Input.tooLong(violations, "titleEn", titleEn, LONGEST_TITLE);
        Input.tooLong(violations, "titleFr", titleFr, LONGEST_TITLE);
        Input.tooLong(violations, "titleEs", titleEs, LONGEST_TITLE);
        Input.tooLong(violations, "submitter", submitter, LONGEST_SUBMITTER);
        Input.language(violations, "originalLanguage", originalLanguage);
        return violations;
    }

    Symbol parsed() {
        return SymbolParser.find(symbol).orElseThrow();
    }

    DocumentDraft withSymbol(Symbol other) {
        return new DocumentDraft(other.text(), items, titleEn, titleFr, titleEs, states, submitter, null, deadline, originalLanguage, languages, null, inSession);
    }
}
