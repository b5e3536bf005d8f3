package org.plenary.programme;

import java.util.stream.Stream;

/**
 * A session as it stands in the programme now.
 *
 * @param seriesId of the recurrence it came from, or null
 * @param example  of our own making on known facts
 * @param source   where a fact about a real programme comes from, or null
 */
public record Session(long id, SessionDraft fields, Long seriesId, boolean example, String source, int version) {

    /** @param language the ISO 639-1 code of the language it is in */
    public record Title(String text, String language) {
    }

    public Place place() {
        return fields.place();
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is. */
    public Title title(String language) {
        return Stream.of(language, "en", "fr", "es").filter(one -> titleIn(one) != null).findFirst().map(one -> new Title(titleIn(one), one)).orElseThrow();
    }

    private String titleIn(String language) {
        return switch (language) {
            case "fr" -> fields.titleFr();
            case "es" -> fields.titleEs();
            default -> fields.titleEn();
        };
    }
}
