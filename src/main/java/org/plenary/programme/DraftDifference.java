package org.plenary.programme;

import java.util.List;
import org.plenary.programme.Arrangement.Effect;

/**
 * One session that a draft would put elsewhere.
 *
 * @param from   where it stood when the draft was made
 * @param effect of taking it alone, as the programme is now; nothing unless it is open
 * @param with   other sessions of the draft without whose moves it would break what no programme may break
 */
public record DraftDifference(Session session, Place from, Place to, State state, Effect effect, List<Long> with) {

    public enum State {
        /** It can be taken. */
        OPEN,
        /** The session stands there. */
        TAKEN,
        /** Somebody has moved or changed the length of the session since the draft was made. */
        MOVED_SINCE,
        /** Somebody has removed the room. */
        ROOM_GONE
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** @return the move that takes it, refused where the session has moved since */
    public Move move() {
        return new Move(session.id(), from, to);
    }
}
