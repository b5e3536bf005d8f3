package org.plenary.participation;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * A long sorted array in short leaves, so that a change copies one leaf and the list of leaves. It never changes.
 *
 * @param <A> an array, of numbers or objects
 */
final class Leaves<A> {

    private static final int USUAL = 512;

    /** Something wanted, beside which elements are held. */
    @FunctionalInterface
    interface Wanted<A> {

        /** @return negative where the element comes before what is wanted, 0 where it is that */
        int compare(A leaf, int place);
    }

    @FunctionalInterface
    interface Visitor<A> {

        /** @return whether to go on */
        boolean visit(A leaf, int place);
    }

    private final Object[] leaves;

    private Leaves(Object[] leaves) {
        this.leaves = leaves;
    }

    /** @param all sorted */
    static <A> Leaves<A> of(A all) {
        var length = Array.getLength(all);
        var leaves = new Object[(length + USUAL - 1) / USUAL];
        Arrays.setAll(leaves, leaf -> part(all, leaf * USUAL, Math.min(length, (leaf + 1) * USUAL)));
        return new Leaves<>(leaves);
    }

    int count() {
        return leaves.length;
    }

    /** @param leaf from 0; what it returns is not to be written to */
    @SuppressWarnings("unchecked")
    A leaf(int leaf) {
        return (A) leaves[leaf];
    }

    /** Shows the elements in their order from what is wanted, or would come after it, on. */
    void from(Wanted<A> wanted, Visitor<A> visitor) {
        if (leaves.length == 0) {
            return;
        }
        var first = leafOf(wanted);
        for (var leaf = first; leaf < leaves.length; leaf++) {
            var start = leaf == first ? place(leaf(leaf), wanted) : 0;
            for (var place = start < 0 ? -start - 1 : start; place < Array.getLength(leaf(leaf)); place++) {
                if (!visitor.visit(leaf(leaf), place)) {
                    return;
                }
            }
        }
    }

    /** @param wanted is among them */
    Leaves<A> without(Wanted<A> wanted) {
        var at = leafOf(wanted);
        var leaf = leaf(at);
        var place = place(leaf, wanted);
        return replaced(at, Array.getLength(leaf) == 1 ? new Object[0] : new Object[] {spliced(leaf, place, place + 1, part(leaf, 0, 0))});
    }

    /** @param wanted is not among them @param one an array with it alone */
    Leaves<A> with(Wanted<A> wanted, A one) {
        if (leaves.length == 0) {
            return of(one);
        }
        var at = leafOf(wanted);
        var place = -place(leaf(at), wanted) - 1;
        var longer = spliced(leaf(at), place, place, one);
        var length = Array.getLength(longer);
        return replaced(at, length <= 2 * USUAL ? new Object[] {longer} : new Object[] {part(longer, 0, USUAL), part(longer, USUAL, length)});
    }

    /** @return the last leaf that does not begin after what is wanted, else the first */
    private int leafOf(Wanted<A> wanted) {
        var from = 1;
        var to = leaves.length;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (wanted.compare(leaf(middle), 0) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    /** As {@link Arrays#binarySearch}. */
    private static <A> int place(A leaf, Wanted<A> wanted) {
        var from = 0;
        var to = Array.getLength(leaf) - 1;
        while (from <= to) {
            var middle = (from + to) >>> 1;
            var compared = wanted.compare(leaf, middle);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -from - 1;
    }

    private Leaves<A> replaced(int at, Object[] by) {
        return new Leaves<>(spliced(leaves, at, at + 1, by));
    }

    private static <A> A part(A of, int from, int to) {
        var part = empty(of, to - from);
        System.arraycopy(of, from, part, 0, to - from);
        return part;
    }

    /** @return the array with others in the place of those from one place to before another */
    private static <A> A spliced(A of, int from, int to, A others) {
        var many = Array.getLength(others);
        var rest = Array.getLength(of) - to;
        var spliced = empty(of, from + many + rest);
        System.arraycopy(of, 0, spliced, 0, from);
        System.arraycopy(others, 0, spliced, from, many);
        System.arraycopy(of, to, spliced, from + many, rest);
        return spliced;
    }

    @SuppressWarnings("unchecked")
    private static <A> A empty(A like, int length) {
        return (A) Array.newInstance(like.getClass().getComponentType(), length);
    }
}
