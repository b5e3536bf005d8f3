package org.plenary.programme.solver;

import java.util.BitSet;

/** Minutes that are forbidden to somebody, counted so that the overlap with any time is known at once. */
final class Spans {

    private final int[] before;
    private final boolean beyond;

    /** @param beyond whether all minutes outside the axis are forbidden too */
    Spans(int minutes, BitSet forbidden, boolean beyond) {
        this.beyond = beyond;
        before = new int[minutes + 1];
        for (var minute = 0; minute < minutes; minute++) {
            before[minute + 1] = before[minute] + (forbidden.get(minute) ? 1 : 0);
        }
    }

    int overlap(int from, int to) {
        var last = before.length - 1;
        var inFrom = Math.clamp(from, 0, last);
        var inTo = Math.clamp(to, 0, last);
        return before[inTo] - before[inFrom] + (beyond ? to - from - (inTo - inFrom) : 0);
    }
}
