package org.plenary.nomination.selection;

/**
 * What the organisers decided by hand about one nominee.
 *
 * @param reason in their words
 */
public record Ruling(long nominee, Kind kind, String reason) implements Comparable<Ruling> {

    /** PIN: in every selection, if papers and State are in order. EXCLUDE: in none. */
    public enum Kind {
        PIN, EXCLUDE
    }

    @Override
    public int compareTo(Ruling other) {
        return Long.compare(nominee, other.nominee);
    }
}
