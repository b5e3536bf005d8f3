package org.plenary.body;

/** A State in the range of a taxon, Party or not. @param status as the source words it @param note null where there is none */
public record RangeState(String iso2, String status, String note, String source) {
}
