package org.plenary.nomination.selection;

import java.util.BitSet;

/**
 * How many of some of the contenders are wished for, and how many are allowed.
 *
 * @param share   per cent of the places filled; 0 where the minimum is a number
 * @param members positions in the list of contenders
 */
record Quota(QuotaKind kind, String key, int minimum, int share, int maximum, BitSet members) {

    int minimum(int filled) {
        return share == 0 ? minimum : Math.ceilDiv(share * filled, 100);
    }

    boolean limits() {
        return members.cardinality() > maximum;
    }
}
