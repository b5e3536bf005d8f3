package org.plenary.participation;

import java.util.Objects;
import java.util.stream.Stream;

/** The same words in English, French and Spanish; null where there are none in a language, but not in all of them. */
public record Texts(String en, String fr, String es) {

    public Texts {
        en = trimmed(en);
        fr = trimmed(fr);
        es = trimmed(es);
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param language en, fr or es; where it has no words, those of the first language that has some stand in */
    public String in(String language) {
        var own = switch (language) {
            case "fr" -> fr;
            case "es" -> es;
            default -> en;
        };
        return Stream.of(own, en, fr, es).filter(Objects::nonNull).findFirst().orElse("");
    }

    public boolean none() {
        return en == null && fr == null && es == null;
    }

    @Override
    public String toString() {
        return String.join(" / ", Stream.of(en, fr, es).filter(Objects::nonNull).toList());
    }
}
