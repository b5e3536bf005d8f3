package org.plenary.search;

/**
 * What somebody looks for.
 *
 * @param text    as typed
 * @param kind    of things of this kind alone, or null
 * @param meeting the code of the meeting in which alone, or null
 */
public record SearchQuery(String text, SearchKind kind, String meeting) {

    public static SearchQuery of(String text) {
        return new SearchQuery(text, null, null);
    }
}
