package org.plenary.live;

import java.time.Duration;
import java.util.List;
import org.plenary.audit.Actor;

/**
 * Who has what open at present, where in it they are, and what they are typing there. Nothing of it is kept: who gives no sign of life
 * any more is gone after {@link #FADES_AFTER}.
 */
public interface Presence {

    Duration FADES_AFTER = Duration.ofSeconds(30);

    /**
     * Somebody in one view.
     *
     * @param seat   the same as long as that view is open
     * @param spot   the part of the object that they work on, as the view names it; null for none
     * @param typing what they have typed there and not saved; null where nothing, or where they do not show it
     */
    record Present(String seat, Actor who, String spot, String typing) {
    }

    /** The place of one view. Every call is a sign of life; after {@link #leave} none counts. */
    interface Seat {

        String id();

        void at(String spot, String typing);

        void alive();

        void leave();
    }

    /** @param entity and the id after it: what is open, as in the audit trail */
    Seat enter(long meetingId, String entity, long entityId, Actor who);

    /** @return who has it open, in the order in which they came; somebody with two views open is there twice */
    List<Present> present(String entity, long entityId);

    /** Tells of every coming, going and typing, by entity and id; apart from what was committed, because it is much and fleeting. */
    LiveEvents movements();
}
