package org.plenary.body;

/** The States in the range of a taxon. @param name of the taxon */
public record RangeList(long id, String code, Names name) {
}
