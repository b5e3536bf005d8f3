package org.plenary.nomination.selection;

/**
 * How many places at least and at most.
 *
 * @param minimum wished for: a selection comes as near as the pool allows
 * @param maximum never exceeded; null for no limit
 */
public record Bounds(int minimum, Integer maximum) {

    public static final Bounds NONE = new Bounds(0, null);

    /** @return whether there is anything to keep to */
    public boolean matter() {
        return minimum > 0 || maximum != null;
    }

    int limit() {
        return maximum == null ? Integer.MAX_VALUE : maximum;
    }
}
