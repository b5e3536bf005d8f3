package org.plenary.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a delegation proposes for a text, and where others stand on it.
 *
 * @param fields    as they were put forward; the delegation is always named
 * @param author    name and organisation as they were
 * @param decidedBy the chair who last decided on it, or null
 * @param decidedAt when, or null
 * @param positions one for each delegation that took one, the first first
 */
public record Proposal(long id, long textId, ProposalDraft fields, State state, String author, Instant at, String decidedBy, Instant decidedAt,
        int version, List<Position> positions) {

    /** As drafting papers mark them: ADD, MOD, SUP, (move), NOC. */
    public enum Kind {
        ADD, MODIFY, SUPPRESS, MOVE,
        /** No change: the paragraph is to stay as it is. */
        KEEP;

        /** Whether it brings a wording. */
        public boolean hasWording() {
            return this == ADD || this == MODIFY;
        }
    }

    public enum State {
        OPEN,
        /** The text reads so. */
        ACCEPTED,
        /** It stands in the text in brackets, beside what was there. */
        BRACKETED,
        /** Set aside to come back to. */
        PARKED, DECLINED, WITHDRAWN
    }

    public enum Stance { SUPPORT, OPPOSE, RESERVE }

    /** @param by name and organisation of who took it down, as they were */
    public record Position(String delegation, Stance stance, String comment, String by, Instant at) {
    }

    public Proposal {
        positions = List.copyOf(positions);
    }

    /** @return whom brackets name for it: the group where it is spoken for, else the delegation */
    public String proponent() {
        return Objects.requireNonNullElse(fields.onBehalfOf(), fields.delegation());
    }

    /** @return the proponent and who supports it, as brackets name them */
    public List<String> proponents() {
        var names = new ArrayList<>(List.of(proponent()));
        positions.stream().filter(position -> position.stance() == Stance.SUPPORT).map(Position::delegation).forEach(names::add);
        return names;
    }

    public boolean isPending() {
        return state == State.OPEN || state == State.PARKED;
    }

    public long count(Stance stance) {
        return positions.stream().filter(position -> position.stance() == stance).count();
    }
}
