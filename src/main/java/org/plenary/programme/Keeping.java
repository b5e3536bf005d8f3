package org.plenary.programme;

/** How much of the programme as it stands should stay when it is arranged by machine: what each session that moves costs. */
public enum Keeping {

    /** Sessions move only where they have to, or where that mends a great deal. */
    FEWEST(120),
    /** Sessions move where it pays. */
    FEW(20),
    /** Sessions may go anywhere. */
    ANY(0);

    private final int perMove;

    Keeping(int perMove) {
        this.perMove = perMove;
    }

    /** @return the weight of a move, beside those of the soft rules */
    int perMove() {
        return perMove;
    }
}
