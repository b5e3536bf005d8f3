package org.plenary.programme.solver;

/** What the findings of a programme add up to: hard first, then soft; 0 is best. */
public record Cost(long hard, long soft) implements Comparable<Cost> {

    public static final Cost NONE = new Cost(0, 0);

    public boolean feasible() {
        return hard == 0;
    }

    public Cost plus(Cost other) {
        return new Cost(hard + other.hard, soft + other.soft);
    }

    public Cost minus(Cost other) {
        return new Cost(hard - other.hard, soft - other.soft);
    }

    @Override
    public int compareTo(Cost other) {
        return hard != other.hard ? Long.compare(hard, other.hard) : Long.compare(soft, other.soft);
    }
}
