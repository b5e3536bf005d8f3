package org.plenary.programme.solver;

/**
 * How much breaking a rule matters.
 *
 * @param hard   whether a programme that breaks it does not count as a programme at all
 * @param weight what one unit of the rule's amount costs; 0 leaves the rule out
 */
public record Weight(boolean hard, int weight) {

    public Weight {
        if (weight < 0) {
            throw new IllegalArgumentException("A weight is not negative: " + weight);
        }
    }

    public static Weight hard(int weight) {
        return new Weight(true, weight);
    }

    public static Weight soft(int weight) {
        return new Weight(false, weight);
    }

    static final Weight OFF = soft(0);
}
