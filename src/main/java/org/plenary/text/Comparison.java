package org.plenary.text;

import java.util.List;

/** Two states of a text held against each other, in the reading order of the later one; what is gone stands where it stood. */
public record Comparison(NegotiatedText before, NegotiatedText after, List<Row> rows) {

    /**
     * A paragraph of either.
     *
     * @param fate      for the one that goes on and for what was parted off it SPLIT; for the one that goes on and for what went into it MERGED
     * @param moved     whether it stands elsewhere among those that are in both
     * @param before    its number then, empty for none; null where it did not stand then
     * @param after     its number now, empty for none; null where it does not stand now
     * @param relatives the numbers of those that it was parted from or into, or that it was joined with
     * @param wording   what changed and by whom; null where there is no wording in that language
     */
    public record Row(long paragraph, Part part, int level, Concordance.Fate fate, boolean moved, String before, String after, List<String> relatives,
            TrackedWording wording) {

        public Row {
            relatives = List.copyOf(relatives);
        }

        /** Whether words of a paragraph that is in both changed. */
        public boolean isReworded() {
            return before != null && after != null && wording != null && !wording.pieces().stream().allMatch(TrackedWording.Piece::isKept);
        }

        public boolean isUnchanged() {
            return fate == Concordance.Fate.KEPT && !moved && !isReworded();
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }
}
