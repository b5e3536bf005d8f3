package org.plenary.agenda;

import java.util.Optional;
import java.util.stream.Stream;

/** One text in the working languages; null in a language in which there is none. */
public record Wording(String en, String fr, String es) {

    /** @param language the ISO 639-1 code of the language it is in */
    public record Said(String text, String language) {
    }

    /** @return the text in this language, else in the first of English, French and Spanish that there is. */
    public Optional<Said> in(String language) {
        return Stream.of(language, "en", "fr", "es").filter(each -> exactly(each) != null).findFirst().map(each -> new Said(exactly(each), each));
    }

    private String exactly(String language) {
        return switch (language) {
            case "en" -> en;
            case "fr" -> fr;
            case "es" -> es;
            default -> null;
        };
    }
}
