package org.plenary.participation;

import java.lang.reflect.Array;

/**
 * Where a sorted array loses elements and gains others; all else is copied in stretches.
 *
 * @param leaving  places, ascending
 * @param entering places before which something new stands, ascending; one may come more than once
 */
record Splice(int[] leaving, int[] entering) {

    /**
     * @param from  an array
     * @param added an array of the same kind, one element for each that enters
     * @return another array of that kind
     */
    @SuppressWarnings("unchecked")
    <A> A of(A from, A added) {
        var length = Array.getLength(from);
        if (leaving.length == 0 && entering.length == 0) {
            return from;
        }
        var to = (A) Array.newInstance(from.getClass().getComponentType(), length - leaving.length + entering.length);
        var read = 0;
        var written = 0;
        var left = 0;
        var entered = 0;
        while (left < leaving.length || entered < entering.length) {
            var enters = left == leaving.length || entered < entering.length && entering[entered] <= leaving[left];
            var place = enters ? entering[entered] : leaving[left];
            System.arraycopy(from, read, to, written, place - read);
            written += place - read;
            read = place;
            if (enters) {
                System.arraycopy(added, entered++, to, written++, 1);
            } else {
                left++;
                read++;
            }
        }
        System.arraycopy(from, read, to, written, length - read);
        return to;
    }
}
