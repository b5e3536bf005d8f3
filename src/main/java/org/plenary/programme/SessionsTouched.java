package org.plenary.programme;

import java.util.List;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingPart.Kind;
import org.plenary.security.PartReader;

/** The sessions that a change of the programme moves; putting back what was removed goes beyond them. */
final class SessionsTouched {

    private SessionsTouched() {
    }

    static final class ByMoves implements PartReader<List<Move>> {

        @Override
        public List<MeetingPart> parts(Kind kind, List<Move> moves) {
            return moves.stream().map(move -> new MeetingPart(kind, move.sessionId())).toList();
        }
    }

    static final class ByUndo implements PartReader<ProgrammeUndo> {

        @Override
        public List<MeetingPart> parts(Kind kind, ProgrammeUndo undo) {
            return switch (undo) {
                case ProgrammeUndo.Moved moved -> new ByMoves().parts(kind, moved.moves());
                case ProgrammeUndo.Removed _ -> List.of(new MeetingPart(kind, NOTHING));
            };
        }
    }
}
