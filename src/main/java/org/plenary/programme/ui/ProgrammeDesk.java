package org.plenary.programme.ui;

import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.agenda.AgendaItem;
import org.plenary.programme.FindingService;
import org.plenary.programme.Move;
import org.plenary.programme.MoveRefused;
import org.plenary.programme.Programme;
import org.plenary.programme.ProgrammeFinding;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.ProgrammeUndo;
import org.plenary.programme.Room;
import org.plenary.programme.SeriesService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.proposal.ProposalMark;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.shell.ui.proposal.Proposing;
import org.plenary.shell.ui.talk.TalkButton;

/** What somebody who may arrange a programme does with it: each change is announced, and can be undone by whoever made it. */
class ProgrammeDesk {

    private static final int NEW_MINUTES = 60;
    private static final int MOST_UNDOS = 50;

    /** The page on which it happens. */
    interface Page {

        long meetingId();

        Programme programme();

        LocalDate day();

        List<AgendaItem> agenda();

        /** @return how many open findings there are about a session */
        int findingsAbout(long sessionId);

        void read();

        void open(LocalDate day);

        void focus(long sessionId);

        void choose(List<Long> sessions);

        void showSession(Session session);

        void announce(String text);

        /** @return whether the viewer may edit this session */
        boolean mayChange(long sessionId);

        Locale language();

        String getTranslation(String key, Object... arguments);
    }

    private final Page page;
    private final ProgrammeService service;
    private final SeriesService series;
    private final FindingService findingService;
    private final Deque<ProgrammeUndo> undos = new ArrayDeque<>();
    private Notification offer;

    ProgrammeDesk(Page page, ProgrammeService service, SeriesService series, FindingService findingService) {
        this.page = page;
        this.service = service;
        this.series = series;
        this.findingService = findingService;
    }

    void add() {
        var room = page.programme().rooms().isEmpty() ? null : page.programme().rooms().getFirst().id();
        var empty = SessionDraft.titled(SessionKind.PLENARY, null, page.day().atTime(10, 0), NEW_MINUTES, room);
        SessionDialog.adding(page.getTranslation("programme.add"), page.programme(), page.agenda(), empty, (_, draft) -> {
            var added = service.add(page.meetingId(), draft);
            page.read();
            page.showSession(added);
            page.announce(page.getTranslation("programme.added", title(added)));
        }, (template, recurrence) -> {
            var added = service.addSeries(page.meetingId(), template, recurrence);
            page.read();
            Notices.done(page.getTranslation("programme.added-series", added.size()));
        }).open();
    }

    void propose(Session session) {
        propose(session, Proposals.propose(ProgrammeService.SESSION, session.id(), session.fields()));
    }

    private void propose(Session session, Proposing<SessionDraft> proposing) {
        var dialog = SessionDialog.of(title(session), page.programme(), page.agenda(), session.fields(), proposing);
        if (!page.mayChange(session.id())) {
            dialog.hideAfar();
        }
        open(session, dialog);
    }

    /** Opens the form to which a proposal leads, where there is something to be done with it. */
    void followProposal(long proposalId, Session session) {
        Proposals.of(proposalId, ProgrammeService.SESSION, session.id(), session.fields()).ifPresent(proposing -> propose(session, proposing));
    }

    void edit(Session session) {
        open(session, SessionDialog.editing(title(session), page.programme(), page.agenda(), session.fields(), session.seriesId() != null, (base, mine, reach) -> {
            var changed = series.edit(page.meetingId(), session.id(), base, mine, reach);
            page.read();
            Notices.done(changed > 1 ? page.getTranslation("programme_import.saved-series", changed) : page.getTranslation("saved"));
        }));
    }

    private void open(Session session, SessionDialog dialog) {
        Live.editing(dialog, ProgrammeService.SESSION, session.id(), title(session));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                page.focus(session.id());
            }
        });
        dialog.getFooter().addComponentAsFirst(new TalkButton(ProgrammeService.SESSION, session.id(), title(session)));
        dialog.getFooter().addComponentAsFirst(new ProposalMark(ProgrammeService.SESSION, session.id()));
        dialog.open();
    }

    void moveTo(List<Session> sessions) {
        if (!sessions.isEmpty()) {
            var heading = sessions.size() == 1 ? page.getTranslation("programme.move.title", title(sessions.getFirst()))
                    : page.getTranslation("programme.move.several", sessions.size());
            new MoveToDialog(heading, page.programme(), page.day(), sessions, moves -> move(moves, true)).open();
        }
    }

    void unschedule(List<Long> ids) {
        move(ids.stream().map(page.programme()::session).flatMap(Optional::stream).map(session -> Move.of(session, session.place().unscheduled())).toList(), true);
    }

    void pin(Long id) {
        page.programme().session(id).ifPresent(session -> {
            service.edit(page.meetingId(), id, session.fields(), session.fields().pinned(!session.fields().pinned()));
            page.read();
        });
    }

    /** @param offered whether undoing is offered in a note; keys have Ctrl+Z */
    void move(List<Move> moves, boolean offered) {
        if (made(moves, offered)) {
            moved(moves.getFirst().sessionId());
        }
    }

    /** The same for moves that are taken from a list: whoever takes them stays there. */
    void take(List<Move> moves) {
        made(moves, true);
    }

    private boolean made(List<Move> moves, boolean offered) {
        try {
            var undo = service.move(page.meetingId(), moves);
            if (undo.moves().isEmpty()) {
                page.announce(page.getTranslation("programme.there-already"));
                return false;
            }
            page.read();
            var done = said(undo.moves());
            page.announce(done);
            remember(undo, offered ? done : null);
            return true;
        } catch (MoveRefused e) {
            refused(e);
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(page.getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
        return false;
    }

    private void moved(long id) {
        page.programme().session(id).map(session -> session.place().day()).filter(day -> !day.equals(page.day())).ifPresent(page::open);
        page.focus(id);
    }

    private String said(List<Move> moves) {
        if (moves.size() > 1) {
            return page.getTranslation("programme.moved-several", moves.size());
        }
        return page.programme().session(moves.getFirst().sessionId()).map(session -> {
            var place = session.place();
            var wrong = page.findingsAbout(session.id());
            return place.isScheduled() ? page.getTranslation("programme.moved", title(session), Times.day(place.startsAt().toLocalDate(), page.language()),
                    Times.span(place.startsAt(), place.endsAt(page.programme().zone())),
                    page.programme().room(place.roomId()).map(Room::name).orElseGet(() -> page.getTranslation("programme.no-room")), wrong)
                    : page.getTranslation("programme.taken-out", title(session));
        }).orElse("");
    }

    void remove(List<Session> sessions) {
        if (!sessions.isEmpty()) {
            new ReasonDialog(page.getTranslation("programme.remove"), page.getTranslation("programme.remove-explained", title(sessions.getFirst()), sessions.size()),
                    page.getTranslation("programme.remove"), reason -> {
                var undo = service.remove(page.meetingId(), sessions.stream().map(Session::id).toList(), reason);
                page.read();
                page.choose(List.of());
                remember(undo, page.getTranslation("programme.removed", title(sessions.getFirst()), sessions.size()));
            }).open();
        }
    }

    private void remember(ProgrammeUndo undo, String offered) {
        undos.push(undo);
        if (undos.size() > MOST_UNDOS) {
            undos.removeLast();
        }
        if (offer != null) {
            offer.close();
        }
        if (offered != null) {
            offer = Notices.undoable(offered, this::undoLast);
        }
    }

    void undoLast() {
        if (offer != null) {
            offer.close();
        }
        if (undos.isEmpty()) {
            page.announce(page.getTranslation("programme.nothing-to-undo"));
            return;
        }
        try {
            var back = service.undo(page.meetingId(), undos.pop());
            page.read();
            back.stream().findFirst().ifPresent(session -> moved(session.id()));
            page.announce(page.getTranslation("programme.undone"));
        } catch (MoveRefused e) {
            refused(e);
        }
    }

    private void refused(MoveRefused e) {
        page.read();
        Notices.problem(page.getTranslation("programme.refused." + e.reason(), page.programme().session(e.sessionId()).map(this::title).orElse("")));
    }

    /** @param alike one, or several of the same rule */
    void accept(List<ProgrammeFinding> alike) {
        var told = alike.size() == 1 ? alike.getFirst().text()
                : page.getTranslation("programme.findings.alike", alike.getFirst().ruleName(), alike.size());
        new ReasonDialog(page.getTranslation("programme.findings.accept"), told, page.getTranslation("programme.findings.accept-do"), reason -> {
            findingService.accept(page.meetingId(), alike.stream().map(ProgrammeFinding::key).toList(), reason);
            page.read();
        }).open();
    }

    void takeBack(ProgrammeFinding finding) {
        findingService.takeBack(page.meetingId(), finding.key());
        page.read();
    }

    private String title(Session session) {
        return session.title(page.language().getLanguage()).text();
    }
}
