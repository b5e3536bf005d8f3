package org.plenary.programme;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.programme.Arrangement.Draft;
import org.plenary.programme.Arrangement.Effect;
import org.plenary.programme.ArrangementRepository.Found;
import org.plenary.programme.ArrangementRepository.Kept;
import org.plenary.programme.DraftDifference.State;
import org.plenary.programme.solver.Finding;
import org.plenary.programme.solver.Rule;

/** Sets a draft against the programme as it is now. */
final class DraftReader {

    private static final Comparator<DraftDifference> BY_PLACE = Comparator.comparing((DraftDifference one) -> one.to().startsAt()).thenComparing(one -> one.session().id());

    private final Comparator<DraftDifference> whatHasToGoFirst = Comparator.comparing((DraftDifference one) -> !hasToGo(one.from())).thenComparing(BY_PLACE);
    private final KeptBoard kept;
    private final Programme programme;
    private final List<Found> found;
    private final String language;

    DraftReader(KeptBoard kept, List<Found> found, String language) {
        this.kept = kept;
        this.found = found;
        this.language = language;
        programme = kept.programme();
    }

    Draft read(Kept draft) {
        var open = found.stream().filter(one -> programme.session(one.session()).filter(session -> state(session, one) == State.OPEN).isPresent()).toList();
        var before = kept.findings();
        open.forEach(one -> kept.put(one.session(), one.to()));
        var after = kept.findings();
        open.forEach(one -> kept.put(one.session(), one.from()));
        var stillThere = open.isEmpty() ? Set.<Finding>of() : new HashSet<>(after);
        var differences = found.stream().map(one -> programme.session(one.session()).map(session -> difference(session, one, open, stillThere)))
                .flatMap(Optional::stream).sorted(whatHasToGoFirst).toList();
        return new Draft(!basis(programme, found, kept.around().rules()).equals(draft.programme()), DemandLines.say(draft.contradiction(), programme, kept.words().words(), language),
                differences, effect(before, after));
    }

    private DraftDifference difference(Session session, Found one, List<Found> open, Set<Finding> ofAll) {
        var state = state(session, one);
        if (state != State.OPEN) {
            return new DraftDifference(session, one.from(), one.to(), state, Effect.NONE, List.of());
        }
        var id = ProgrammeProblem.id(session.id());
        var before = kept.board().findings(id);
        kept.put(session.id(), one.to());
        var after = kept.board().findings(id);
        kept.put(session.id(), one.from());
        var effect = effect(before, after);
        var others = open.stream().map(Found::session).filter(other -> other != session.id()).collect(Collectors.toSet());
        var with = after.stream().filter(finding -> finding.hard() && !before.contains(finding) && !ofAll.contains(finding))
                .flatMap(finding -> finding.sessions().stream()).map(Long::valueOf).filter(others::contains).distinct().toList();
        return new DraftDifference(session, one.from(), one.to(), state, effect, with);
    }

    /** Whoever says that a day is lost or a room closed looks for what stood there. */
    private boolean hasToGo(Place from) {
        return from.isScheduled() && (kept.around().rules().lost().contains(from.day()) || programme.room(from.roomId()).filter(room -> room.isClosed(from, programme.zone())).isPresent());
    }

    private State state(Session session, Found one) {
        if (session.place().equals(one.to())) {
            return State.TAKEN;
        }
        if (!session.place().equals(one.from())) {
            return State.MOVED_SINCE;
        }
        return one.to().roomId() != null && programme.room(one.to().roomId()).isEmpty() ? State.ROOM_GONE : State.OPEN;
    }

    private Effect effect(List<Finding> before, List<Finding> after) {
        return new Effect(without(before, after), without(after, before));
    }

    private List<ProgrammeFinding> without(List<Finding> findings, List<Finding> others) {
        var known = new HashSet<>(others);
        return findings.stream().filter(finding -> finding.rule() != Rule.UNPLACED && !known.contains(finding)).map(kept.words()::say).toList();
    }

    /** @return what a draft is made on: all that is known of sessions, rooms and rules, sessions that a draft moves where they were before */
    static String basis(Programme programme, List<Found> found, ProgrammeRules rules) {
        Map<Long, Found> byId = found.stream().collect(Collectors.toMap(Found::session, Function.identity()));
        var sessions = programme.sessions().stream().sorted(Comparator.comparing(Session::id)).map(session -> {
            var one = byId.get(session.id());
            return one != null && session.place().equals(one.to()) ? session.id() + " " + session.fields().at(one.from()) : session.id() + " " + session.fields();
        }).toList();
        return FindingsInWords.sha256(programme.zone() + " " + programme.first() + " " + programme.last() + programme.rooms() + rules + sessions);
    }
}
