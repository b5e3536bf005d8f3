package org.plenary.programme;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaVersionService;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.AccessService;
import org.plenary.participation.ParticipantService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/**
 * The boards of programmes that are being arranged, kept so that a move costs the counting of that move. Whether a board is up to date is
 * asked of the database each time, so that everybody counts on what they read; what stands around a programme is told by live events.
 */
@Component
class Boards {

    private static final int MOST = 24;
    private static final Set<String> AROUND = Set.of(AgendaService.AGENDA_ITEM, AgendaVersionService.AGENDA, ParticipantService.PARTICIPANT,
            AccessService.ACCESS, ProgrammeRulesService.PROGRAMME_RULES);

    /** @param delegations whether findings may say how large delegations are: those who may not see participants have a board of their own */
    private record Key(long meetingId, String language, boolean delegations) {
    }

    /** Holds one board, and who works with it. */
    private static final class Slot {
        private KeptBoard board;
        private int turn;
    }

    private final ProgrammeRepository programme;
    private final ProgrammeFacts facts;
    private final Rights rights;
    private final Map<Long, Integer> turns = new ConcurrentHashMap<>();
    private final Map<Key, Slot> slots = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Slot> eldest) {
            return size() > MOST;
        }
    };

    Boards(ProgrammeRepository programme, ProgrammeFacts facts, Rights rights, LiveEvents live) {
        this.programme = programme;
        this.facts = facts;
        this.rights = rights;
        live.subscribe(change -> {
            if (AROUND.contains(change.entity())) {
                turns.merge(change.meetingId(), 1, Integer::sum);
            }
        });
    }

    /**
     * To be called in the transaction that asks.
     *
     * @param locale of titles, and of findings in words
     * @param use    works with the board of the programme as it is now, nobody else meanwhile, and leaves it as it was
     */
    <T> T in(long meetingId, Locale locale, Function<KeptBoard, T> use) {
        var key = new Key(meetingId, locale.getLanguage(), rights.may(Action.VIEW_PARTICIPANTS, meetingId));
        Slot slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(key, _ -> new Slot());
        }
        synchronized (slot) {
            var turn = turns.getOrDefault(meetingId, 0);
            if (slot.board == null || slot.turn != turn || !slot.board.follow(programme.marks(meetingId), ids -> programme.some(meetingId, ids))) {
                var now = programme.programme(meetingId);
                slot.board = new KeptBoard(now, facts.around(meetingId, now.first(), locale), new FindingsInWords(locale));
                slot.turn = turn;
            }
            try {
                return use.apply(slot.board);
            } catch (RuntimeException e) {
                slot.board = null;
                throw e;
            }
        }
    }
}
