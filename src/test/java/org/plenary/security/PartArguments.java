package org.plenary.security;

import java.time.LocalDate;
import java.util.List;
import org.plenary.agenda.AgendaTree;
import org.plenary.agenda.AgendaUndo;
import org.plenary.document.DocumentDraft;
import org.plenary.programme.Move;
import org.plenary.programme.Place;
import org.plenary.programme.ProgrammeUndo;
import org.plenary.security.MeetingPart.Kind;

/** Arguments of service methods that name a part otherwise than by its id. */
final class PartArguments {

    private PartArguments() {
    }

    static Object naming(Class<?> type, Kind kind, long id, long meetingId) {
        if (type == AgendaTree.Target.class) {
            return AgendaTree.Target.lastIn(id);
        }
        if (type == AgendaUndo.class) {
            return new AgendaUndo.Removed(meetingId, new AgendaUndo.Spot(new AgendaTree.Place(Long.MAX_VALUE, id, 0), null), List.of());
        }
        var moves = List.of(new Move(id, new Place(null, 60, null), new Place(LocalDate.of(2016, 5, 30).atTime(10, 0), 60, null)));
        if (type == ProgrammeUndo.class) {
            return new ProgrammeUndo.Moved(meetingId, moves);
        }
        if (type == DocumentDraft.class) {
            return new DocumentDraft("CMS/X/Doc.1", List.of(id), "Example", null, null, List.of(), null, null, null, "en", List.of("en"), null, false);
        }
        if (type == List.class && kind == Kind.SESSION) {
            return moves;
        }
        throw new AssertionError("No example of " + type);
    }
}
