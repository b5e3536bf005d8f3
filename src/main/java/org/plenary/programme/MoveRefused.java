package org.plenary.programme;

/** A move that cannot be made in the programme as it is now. Nothing was changed. */
public class MoveRefused extends RuntimeException {

    public enum Reason {
        /** Somebody else has removed the session. */
        GONE,
        /** Somebody else has moved it since it was seen there. */
        MOVED_SINCE,
        /** Somebody else has removed the room. */
        ROOM_GONE
    }

    private final Reason reason;
    private final long sessionId;

    MoveRefused(Reason reason, long sessionId) {
        super("Refused: " + reason + " for session " + sessionId);
        this.reason = reason;
        this.sessionId = sessionId;
    }

    public Reason reason() {
        return reason;
    }

    public long sessionId() {
        return sessionId;
    }
}
