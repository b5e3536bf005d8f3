package org.plenary.nomination.selection;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything a selection follows from. The order in which things are given does not matter.
 *
 * @param pool     every nomination of the call, those that cannot be selected too
 * @param rulings  at most one a nominee
 * @param previous who is selected now: among equals they stay
 * @param seed     of the draw, as {@link Draw#key} takes it
 * @throws IllegalArgumentException when a nominee is there twice, or a ruling names nobody of the pool
 */
public record SelectionCase(List<Nominee> pool, Criteria criteria, List<Ruling> rulings, SortedSet<Long> previous, String seed) {

    public SelectionCase {
        pool = pool.stream().sorted(Comparator.comparingLong(Nominee::id)).toList();
        rulings = rulings.stream().sorted().toList();
        previous = Collections.unmodifiableSortedSet(new TreeSet<>(previous));
        var ids = new TreeSet<Long>();
        if (!pool.stream().allMatch(nominee -> ids.add(nominee.id()))) {
            throw new IllegalArgumentException("A nominee is in the pool twice");
        }
        var ruled = new TreeSet<Long>();
        if (!rulings.stream().allMatch(ruling -> ids.contains(ruling.nominee()) && ruled.add(ruling.nominee()))) {
            throw new IllegalArgumentException("A ruling is about nobody of the pool, or there are two about one nominee");
        }
    }

    /** @return the same with one ruling more, in place of any about the same nominee */
    public SelectionCase with(Ruling ruling) {
        var others = rulings.stream().filter(other -> other.nominee() != ruling.nominee());
        return new SelectionCase(pool, criteria, Stream.concat(others, Stream.of(ruling)).toList(), previous, seed);
    }

    /** @return the same with these nominees confirmed */
    SelectionCase confirmed(Set<Long> nominees) {
        return new SelectionCase(pool.stream().map(nominee -> nominees.contains(nominee.id()) ? nominee.at(Standing.CONFIRMED) : nominee).toList(),
                criteria, rulings, previous, seed);
    }

    /** @return the same without a ruling about this nominee */
    public SelectionCase without(long nominee) {
        return new SelectionCase(pool, criteria, rulings.stream().filter(ruling -> ruling.nominee() != nominee).toList(), previous, seed);
    }
}
