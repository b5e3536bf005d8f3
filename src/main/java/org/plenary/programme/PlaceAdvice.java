package org.plenary.programme;

import java.util.List;
import org.plenary.programme.Arrangement.Effect;

/**
 * Why a session is where it is, and where else it could go, all others staying.
 *
 * @param wrong  with the session where it is now
 * @param holds  what would be broken elsewhere, whatever keeps it from most places first
 * @param places that were tried
 * @param free   those of them that would break nothing more
 * @param best   places, best first
 */
public record PlaceAdvice(Session session, List<ProgrammeFinding> wrong, List<Hold> holds, int places, int free, List<Option> best) {

    /**
     * @param rule    what it asks for, in words
     * @param places  at which it would be broken
     * @param example in words
     */
    public record Hold(String rule, boolean hard, int places, String example) {
    }

    public record Option(Place place, Effect effect) {

        public Move move(Session session) {
            return Move.of(session, place);
        }
    }
}
