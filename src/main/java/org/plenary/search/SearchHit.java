package org.plenary.search;

/**
 * Something that was found and that the searcher may see.
 *
 * @param title    in the searcher's language, with the words that were found
 * @param extract  from what it says; empty where it says nothing beyond its title
 * @param language of the file that says it, ISO 639-1; null of everything else, which has all languages
 * @param meeting  the title of its meeting in the searcher's language, or null
 * @param path     where it is seen
 */
public record SearchHit(SearchKind kind, Extract title, Extract extract, String language, String meeting, String path) {
}
