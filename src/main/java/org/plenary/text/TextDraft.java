package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/**
 * What people decide about a text as a whole; blank titles count as none.
 *
 * @param sourceLanguage "en", "fr" or "es": the language in which it is negotiated
 */
public record TextDraft(String titleEn, String titleFr, String titleEs, String sourceLanguage, HouseStyle houseStyle) {

    private static final int LONGEST_TITLE = 300;

    public TextDraft {
        titleEn = tidy(titleEn);
        titleFr = tidy(titleFr);
        titleEs = tidy(titleEs);
    }

    /** @return the title in this language, else in the source language, else in the first that there is. */
    public String title(String language) {
        return Stream.of(in(language), in(sourceLanguage), titleEn, titleFr, titleEs).filter(Objects::nonNull).findFirst().orElse("");
    }

    public Locale source() {
        return Locale.of(sourceLanguage);
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (titleEn == null && titleFr == null && titleEs == null) {
            violations.add(Violation.of("titleEn", "text.error.title-missing"));
        }
        tooLong(violations, "titleEn", titleEn);
        tooLong(violations, "titleFr", titleFr);
        tooLong(violations, "titleEs", titleEs);
        if (Messages.LOCALES.stream().noneMatch(locale -> locale.getLanguage().equals(sourceLanguage))) {
            violations.add(Violation.of("sourceLanguage", "error.required"));
        }
        if (houseStyle == null) {
            violations.add(Violation.of("houseStyle", "error.required"));
        }
        return violations;
    }

    private String in(String language) {
        return switch (language) {
            case "fr" -> titleFr;
            case "es" -> titleEs;
            default -> titleEn;
        };
    }

    private static void tooLong(List<Violation> violations, String field, String title) {
        if (title != null && title.length() > LONGEST_TITLE) {
            violations.add(Violation.of(field, "error.too-long", LONGEST_TITLE, title.length()));
        }
    }

    private static String tidy(String title) {
        return title == null || title.isBlank() ? null : title.strip();
    }
}
