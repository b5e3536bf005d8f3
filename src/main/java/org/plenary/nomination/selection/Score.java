package org.plenary.nomination.selection;

/**
 * What one reviewer said of one nominee.
 *
 * @param points 1 to 5; null where the reviewer recused themselves
 */
public record Score(String reviewer, Integer points) implements Comparable<Score> {

    @Override
    public int compareTo(Score other) {
        return reviewer.compareTo(other.reviewer);
    }
}
