package org.plenary.programme;

/** @param was where whoever moves it has seen it: a session that somebody else has moved since is not moved again unseen */
public record Move(long sessionId, Place was, Place to) {

    public static Move of(Session session, Place to) {
        return new Move(session.id(), session.place(), to);
    }

    Move back() {
        return new Move(sessionId, to, was);
    }
}
