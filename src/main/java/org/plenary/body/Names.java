package org.plenary.body;

/**
 * A name in the working languages.
 *
 * @param fr null where no official French name is known
 * @param es null where no official Spanish name is known
 */
public record Names(String en, String fr, String es) {

    /** @param language "en", "fr" or "es"; where there is no name in it, the English one stands in */
    public String in(String language) {
        var name = switch (language) {
            case "fr" -> fr;
            case "es" -> es;
            default -> en;
        };
        return name == null ? en : name;
    }
}
