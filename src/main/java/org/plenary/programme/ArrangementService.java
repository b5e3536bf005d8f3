package org.plenary.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.programme.Arrangement.Draft;
import org.plenary.programme.Arrangement.State;
import org.plenary.programme.ArrangementRepository.Kept;
import org.plenary.programme.ArrangementRuns.Order;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the programme of a meeting arranged by machine: one search at a time, in the background, told to everybody who looks; what comes out
 * is a draft beside today's programme, of which each difference is taken as any other move.
 */
@Service
public class ArrangementService {

    public static final String PROGRAMME_DRAFT = "PROGRAMME_DRAFT";

    /** What was asked for, as its history tells it. */
    record Asked(int seconds, long seed, Keeping keeping, Integer chosen) {

        static Asked of(ArrangementWish wish) {
            return new Asked(wish.seconds(), wish.seed(), wish.keeping(), wish.chosen().isEmpty() ? null : wish.chosen().size());
        }
    }

    private final ArrangementRepository drafts;
    private final ArrangementRuns runs;
    private final RoomRepository rooms;
    private final Boards boards;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ArrangementService(ArrangementRepository drafts, ArrangementRuns runs, RoomRepository rooms, Boards boards, AuditTrail audit, Changes changes, Clock clock) {
        this.drafts = drafts;
        this.runs = runs;
        this.rooms = rooms;
        this.boards = boards;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Begins a search on the programme as it is now. A draft that was there is discarded.
     *
     * @throws InvalidInput when something asked for is wrong, nothing is there to arrange, or a search is going on
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void start(long meetingId, ArrangementWish wish) {
        InvalidInput.throwIfAny(wish.violations());
        rooms.lock(meetingId);
        var before = drafts.find(meetingId);
        if (before.filter(kept -> arrangement(kept).isOn()).isPresent()) {
            throw Input.refused("run", "arranging.error.running");
        }
        boards.in(meetingId, Locale.ENGLISH, kept -> {
            var programme = kept.programme();
            var task = ArrangementTask.of(programme, kept.around(), wish, LocalDateTime.ofInstant(clock.instant(), programme.zone()));
            if (programme.sessions().isEmpty() || task.options().selected() != null && task.options().selected().isEmpty()) {
                throw Input.refused("run", "arranging.error.nothing");
            }
            before.ifPresent(one -> drafts.remove(one.id()));
            var cost = task.cost(task.present());
            var by = Actor.current();
            var id = drafts.begin(meetingId, wish, by.label(), clock.instant(), cost, DraftReader.basis(programme, List.of(), kept.around().rules()));
            audit.record(meetingId, PROGRAMME_DRAFT, id, "ARRANGING_STARTED", null, Asked.of(wish));
            changes.changed(meetingId, PROGRAMME_DRAFT, id, 0);
            afterCommit(() -> runs.begin(new Order(id, meetingId, by, task), cost));
            return id;
        });
    }

    /** Has the search end in a moment with the best that it has found. */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void stop(long meetingId) {
        drafts.find(meetingId).filter(kept -> arrangement(kept).state() == State.RUNNING).ifPresent(kept -> {
            drafts.askToStop(kept.id());
            audit.record(meetingId, PROGRAMME_DRAFT, kept.id(), "ARRANGING_STOPPED", null, null);
            changes.changed(meetingId, PROGRAMME_DRAFT, kept.id(), kept.version() + 1);
            afterCommit(() -> runs.stop(kept.id()));
        });
    }

    /** @return how far the search is or how it has ended; empty where nothing was asked for, or the draft was discarded */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public Optional<Arrangement> current(long meetingId) {
        return drafts.find(meetingId).map(this::arrangement);
    }

    /** @return what came out, set against the programme as it is now; empty while nothing has */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public Optional<Draft> draft(long meetingId, Locale locale) {
        return drafts.find(meetingId).filter(kept -> arrangement(kept).state() == State.READY)
                .map(draft -> boards.in(meetingId, locale, kept -> new DraftReader(kept, drafts.differences(draft.id()), locale.getLanguage()).read(draft)));
    }

    /** Discards what came out, or that nothing did; a search that is going on goes on. */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void discard(long meetingId) {
        drafts.find(meetingId).filter(kept -> !arrangement(kept).isOn()).ifPresent(kept -> {
            drafts.remove(kept.id());
            audit.record(meetingId, PROGRAMME_DRAFT, kept.id(), "DRAFT_DISCARDED", null, null);
            changes.changed(meetingId, PROGRAMME_DRAFT, kept.id(), kept.version() + 1);
        });
    }

    private Arrangement arrangement(Kept kept) {
        return new Arrangement(kept.id(), state(kept, clock.instant()), kept.terms(), kept.run(), kept.before(), kept.cost());
    }

    private static State state(Kept kept, Instant now) {
        return switch (kept.stage()) {
            case READY -> State.READY;
            case FAILED -> State.FAILED;
            case INTERRUPTED -> State.INTERRUPTED;
            case RUNNING -> kept.alive().plus(ArrangementRuns.SILENCE).isBefore(now) ? State.INTERRUPTED : kept.stopAsked() ? State.STOPPING : State.RUNNING;
        };
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
