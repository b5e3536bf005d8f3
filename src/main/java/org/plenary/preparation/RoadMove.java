package org.plenary.preparation;

import java.time.LocalDate;
import java.util.List;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadPlan.Days;

/** A feature whose items can be given other dates on the road. */
public interface RoadMove {

    /** @return whether items of this kind are its own */
    boolean moves(Kind kind);

    /**
     * Moves items of its own, all in one meeting, as if they had been changed on its own page: it asks for the right, audits and tells open views.
     *
     * @throws RoadMoved where one no longer has the dates from which it is moved, or is gone; none is moved
     */
    void move(long meetingId, List<Shift> shifts);

    /** @param was the dates that whoever moves it has seen */
    record Shift(RoadItem.Key key, long meetingId, Days was, Days becomes) {

        /** @return the same back again */
        public Shift back() {
            return new Shift(key, meetingId, becomes, was);
        }

        static Shift of(RoadItem item, LocalDate from, LocalDate to) {
            return new Shift(item.key(), item.meetingId(), new Days(item.from(), item.to()), new Days(from, to));
        }
    }
}
