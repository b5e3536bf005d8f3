package org.plenary.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.programme.ProgrammeMarks.Mark;
import org.plenary.programme.ProgrammeProblem.Surroundings;
import org.plenary.programme.ProgrammeRepository.Frame;
import org.plenary.programme.solver.Board;
import org.plenary.programme.solver.Finding;
import org.plenary.programme.solver.Problem;
import org.plenary.programme.solver.Rule;

/** A programme with the board that counts what is wrong with it, followed from change to change. One thread at a time. */
final class KeptBoard {

    private static final Comparator<Session> BY_START = Comparator.comparing((Session session) -> session.place().startsAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Session::id);

    private final Surroundings around;
    private final Problem problem;
    private final Board board;
    private final FindingsInWords words;
    private final Map<Long, Long> prepared;
    private Programme programme;

    KeptBoard(Programme programme, Surroundings around, FindingsInWords words) {
        this.programme = programme;
        this.around = around;
        this.words = words;
        prepared = ProgrammeProblem.prepared(programme);
        problem = ProgrammeProblem.of(programme, around);
        board = Board.of(problem, ProgrammeProblem.places(programme));
    }

    Programme programme() {
        return programme;
    }

    Surroundings around() {
        return around;
    }

    /** @return the board, to be left as it was found */
    Board board() {
        return board;
    }

    FindingsInWords words() {
        return words;
    }

    List<Finding> findings() {
        return board.findings().stream().filter(finding -> finding.rule() != Rule.UNPLACED).toList();
    }

    /**
     * Takes up what has changed since.
     *
     * @param read gives the sessions of these ids as they are now
     * @return false where more has changed than places can tell: then another board is to be made
     */
    boolean follow(ProgrammeMarks now, Function<List<Long>, List<Session>> read) {
        var known = programme.sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
        if (!now.frame().equals(new Frame(programme.zone(), programme.first(), programme.last())) || !now.sessions().keySet().equals(known.keySet())
                || !now.rooms().equals(programme.rooms().stream().collect(Collectors.toMap(Room::id, Room::version)))) {
            return false;
        }
        var changed = known.values().stream().filter(session -> !now.sessions().get(session.id()).equals(new Mark(session.version(), session.place())))
                .map(Session::id).toList();
        if (changed.isEmpty()) {
            return true;
        }
        var moved = read.apply(changed);
        if (moved.size() < changed.size() || !moved.stream().allMatch(session -> onlyMoved(known.get(session.id()), session))) {
            return false;
        }
        var after = new HashMap<>(known);
        moved.forEach(session -> after.put(session.id(), session));
        var sessions = new ArrayList<>(after.values());
        sessions.sort(BY_START);
        var next = new Programme(programme.zone(), programme.first(), programme.last(), programme.rooms(), List.copyOf(sessions));
        if (!next.days().equals(programme.days()) || !ProgrammeProblem.prepared(next).equals(prepared)) {
            return false;
        }
        programme = next;
        moved.forEach(session -> put(session.id(), session.place()));
        return true;
    }

    /** What else is known of a session may bind it otherwise. */
    private static boolean onlyMoved(Session before, Session after) {
        return before.place().minutes() == after.place().minutes() && before.fields().at(after.place()).equals(after.fields());
    }

    void put(long session, Place place) {
        if (place.isScheduled()) {
            board.put(ProgrammeProblem.id(session), ProgrammeProblem.placed(place));
        } else {
            board.take(ProgrammeProblem.id(session));
        }
    }
}
