package org.plenary.body;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A name in the working languages.
 *
 * @param en null only where a title was given in another language alone
 * @param fr null where no official French name is known
 * @param es null where no official Spanish name is known
 */
public record Names(String en, String fr, String es) {

    /** @param language "en", "fr" or "es"; where there is no name in it, the first in English, French and Spanish that there is stands in */
    public String in(String language) {
        var name = switch (language) {
            case "fr" -> fr;
            case "es" -> es;
            default -> en;
        };
        return Stream.of(name, en, fr, es).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
