package org.plenary.programme;

import java.util.List;

/** A room with sessions in it is not removed before it is said what becomes of them. */
public class RoomInUse extends RuntimeException {

    private final transient List<Session> sessions;

    RoomInUse(List<Session> sessions) {
        super(sessions.size() + " sessions are in the room");
        this.sessions = sessions;
    }

    public List<Session> sessions() {
        return sessions;
    }
}
