package org.plenary.programme;

import java.util.List;

/** What it takes to undo a change of the programme: given by the change, handed back to {@link ProgrammeService#undo}. */
public sealed interface ProgrammeUndo {

    long meetingId();

    record Moved(long meetingId, List<Move> moves) implements ProgrammeUndo {
    }

    record Removed(long meetingId, List<Session> sessions) implements ProgrammeUndo {
    }
}
