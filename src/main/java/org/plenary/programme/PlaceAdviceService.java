package org.plenary.programme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.programme.Arrangement.Effect;
import org.plenary.programme.PlaceAdvice.Hold;
import org.plenary.programme.PlaceAdvice.Option;
import org.plenary.programme.solver.Elsewhere;
import org.plenary.programme.solver.Finding;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why a session is where it is, and where else it could go. */
@Service
public class PlaceAdviceService {

    private static final int STEP = 30;
    private static final int BEST = 8;

    private final Boards boards;
    private final Clock clock;

    PlaceAdviceService(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    /** @return empty where somebody has removed the session */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public Optional<PlaceAdvice> about(long meetingId, long sessionId, Locale locale) {
        return boards.in(meetingId, locale, kept -> kept.programme().session(sessionId).map(session -> advice(kept, session)));
    }

    private PlaceAdvice advice(KeptBoard kept, Session session) {
        var id = ProgrammeProblem.id(session.id());
        var wrong = session.place().isScheduled() ? kept.board().findings(id) : List.<Finding>of();
        var answer = Elsewhere.of(kept.board(), id, places(kept, session), BEST);
        return new PlaceAdvice(session, said(kept, wrong), answer.obstacles().stream().map(one -> new Hold(kept.words().words().name(one.rule()), one.example().hard(),
                one.places(), kept.words().say(one.example()).text())).toList(), answer.places(), answer.free(),
                answer.best().stream().map(one -> new Option(placed(one.place(), session), new Effect(said(kept, one.mended()), said(kept, one.brought())))).toList());
    }

    /** Every half-hour in the hours of the programme on the days that moves may go to, in every room; in the room where it is where there is no need for one. */
    private List<org.plenary.programme.solver.Place> places(KeptBoard kept, Session session) {
        var programme = kept.programme();
        var now = LocalDateTime.ofInstant(clock.instant(), programme.zone());
        var on = programme.isOn(now.toLocalDate());
        var rooms = session.fields().kind() == SessionKind.BREAK || programme.rooms().isEmpty() ? Collections.singletonList(session.place().roomId())
                : programme.rooms().stream().map(Room::id).toList();
        return Openings.customary(programme).on(programme.daysForMoves(kept.around().rules().lost()), STEP).stream().filter(start -> !on || start.isAfter(now))
                .flatMap(start -> rooms.stream().map(room -> ProgrammeProblem.placed(new Place(start, session.place().minutes(), room)))).toList();
    }

    private static Place placed(org.plenary.programme.solver.Place place, Session session) {
        return new Place(place.start(), session.place().minutes(), place.room() == null ? null : Long.valueOf(place.room()));
    }

    private static List<ProgrammeFinding> said(KeptBoard kept, List<Finding> findings) {
        return findings.stream().map(kept.words()::say).toList();
    }
}
