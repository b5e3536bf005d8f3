package org.plenary.agenda;

import java.util.List;
import java.util.Objects;
import org.plenary.agenda.AgendaTree.Place;

/** What it takes to undo a change of the agenda: given by the change, handed back to {@link AgendaService#undo}. */
public sealed interface AgendaUndo {

    long meetingId();

    /**
     * Where an item stands or stood.
     *
     * @param above the sibling above it, or null for the first
     */
    record Spot(Place place, Long above) {

        static Spot of(AgendaTree tree, long id) {
            return new Spot(tree.place(id), tree.above(id));
        }

        boolean sameAs(Spot other) {
            return Objects.equals(place.parentId(), other.place.parentId()) && Objects.equals(above, other.above);
        }
    }

    record Moved(long meetingId, Spot was, Spot is) implements AgendaUndo {
    }

    /** @param items the item and what stood under it, in reading order */
    record Removed(long meetingId, Spot was, List<AgendaItem> items) implements AgendaUndo {
    }
}
