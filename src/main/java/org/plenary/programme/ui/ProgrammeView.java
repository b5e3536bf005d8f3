package org.plenary.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.MeetingService;
import org.plenary.programme.ArrangementService;
import org.plenary.programme.FindingService;
import org.plenary.programme.PlaceAdviceService;
import org.plenary.programme.Programme;
import org.plenary.programme.ProgrammeFinding;
import org.plenary.programme.ProgrammeImportService;
import org.plenary.programme.ProgrammeRulesService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomService;
import org.plenary.programme.SeriesService;
import org.plenary.programme.Session;
import org.plenary.programme.ui.release.ReleaseSections;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingRights;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;

/** The programme of a meeting, a day at a time: read by all who plan, arranged by those who may, several at once. */
@Route(value = "m/:code/programme", layout = MeetingWorkspace.class)
@PermitAll
public class ProgrammeView extends MeetingPage implements ProgrammeDesk.Page {

    private static final Set<String> SHOWN = Set.of(ProgrammeService.SESSION, RoomService.ROOM, FindingService.FINDING, ProgrammeRulesService.PROGRAMME_RULES,
            AgendaService.AGENDA_ITEM, MeetingService.MEETING);

    private final transient ProgrammeService service;
    private final transient FindingService findingService;
    private final transient ArrangeDialog.Services arranging;
    private final transient PlaceAdviceService advice;
    private final transient AgendaService agendaService;
    private final transient HistoryService history;
    private final transient ProgrammeImportService tables;
    private final transient SeriesService series;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final transient Clock clock;
    private final Div announcer = new Div();
    private transient ViewState state = ViewState.empty();
    private transient Programme programme;
    private transient List<ProgrammeFinding> findings = List.of();
    private ProgrammeGrid grid;
    private DayTabs days;
    private SelectionBar bar;
    private FindingsPanel panel;
    private ArrangePanel arrangePanel;
    private ProgrammeBody body;
    private transient ProgrammeDesk desk;
    private LocalDate day;
    private transient ProgrammeScale scale;
    private transient MeetingRights held = MeetingRights.NONE;
    private boolean mayEdit;
    /** Whether something of the programme was read and not yet all that belongs to it. */
    private boolean behind;

    public ProgrammeView(ProgrammeService service, RoomService rooms, FindingService findingService, ProgrammeRulesService rules, ArrangementService arrangements,
            PlaceAdviceService advice, AgendaService agendaService, HistoryService history, ProgrammeImportService tables, SeriesService series, BodyService bodies, Rights rights,
            MeetingDirectory meetings, LiveEvents live, Clock clock) {
        super(meetings, live, "tab.programme");
        this.service = service;
        this.findingService = findingService;
        arranging = new ArrangeDialog.Services(arrangements, rules, rooms);
        this.advice = advice;
        this.agendaService = agendaService;
        this.history = history;
        this.tables = tables;
        this.series = series;
        this.bodies = bodies;
        this.rights = rights;
        this.clock = clock;
        addClassName("programme");
        announcer.addClassName("unseen");
        announcer.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        state = ViewState.of(event.getLocation());
        held = rights.in(meetingId());
        mayEdit = held.may(Action.EDIT_PROGRAMME);
        programme = service.programme(meetingId());
        scale = ProgrammeScale.of(state);
        day = state.get("day").flatMap(ProgrammeView::date).filter(programme.days()::contains)
                .orElseGet(() -> arranging().firstDay(LocalDate.now(clock.withZone(programme.zone()))));
        desk = new ProgrammeDesk(this, service, series, findingService);
        var keys = new ProgrammeKeys(this, desk, this::arranging, this::edit, this::places);
        grid = new ProgrammeGrid(mayEdit, stateNames(), pressed -> keys.press(pressed.key(), pressed.sessions()), chosen -> choose(chosen.sessions()),
                drop -> desk.move(arranging().dropped(drop, day), true),
                resize -> arranging().resized(resize.session(), resize.end(), day).ifPresent(move -> desk.move(List.of(move), true)));
        days = new DayTabs(this::open);
        bar = new SelectionBar(mayEdit, this::mayChange, held.may(Action.VIEW_HISTORY), keys::press, desk::pin, desk::unschedule, this::history);
        panel = new FindingsPanel(new FindingsPanel.Doing(this::showSession, session -> desk.moveTo(List.of(session)), desk::accept, desk::takeBack));
        arrangePanel = new ArrangePanel(arranging, this, desk);
        var head = head();
        body = new ProgrammeBody(arrangePanel.differences(), grid, panel, head, mayEdit);
        removeAll();
        add(ReleaseSections.of(meeting(), ReleaseSections.PROGRAMME, rights), head, arrangePanel, days, body, bar, announcer);
        draw();
        if (mayEdit) {
            add(new ProgrammeHelp());
        }
        read();
        state.id("session").flatMap(programme::session).ifPresent(session -> {
            showSession(session);
            state.id("proposal").ifPresent(proposal -> desk.followProposal(proposal, session));
        });
    }

    private UnaryOperator<String> stateNames() {
        return bodies.countryNames().translating(getLocale().getLanguage(), programme.first());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ProgrammeHead head() {
        return new ProgrammeHead(scale, mayEdit, new ProgrammeTables(tables, meeting(), mayEdit, getLocale()), new ProgrammeHead.Doing(chosen -> {
            scale = chosen;
            draw();
            remember();
        }, () -> new RulesDialog(arranging.rules(), meetingId(), programme.days(), this::read).open(),
                () -> new RoomsDialog(arranging.rooms(), meetingId(), () -> service.programme(meetingId())).open(), desk::add,
                () -> arrangePanel.ask(Set.copyOf(bar.chosen()))));
    }

    private void draw() {
        grid.snap(scale.snap());
        grid.zoom(scale.hour());
    }

    private void remember() {
        state.set("day", day);
        scale.keep(state);
        getUI().ifPresent(state::replaceIn);
    }

    /** Where others have moved something is shown before it is found out what is wrong with it. */
    @Override
    protected void changed(List<Change> changes) {
        if (mayEdit && changes.stream().anyMatch(change -> change.entity().equals(ArrangementService.PROGRAMME_DRAFT)) && arrangePanel.progress()) {
            readFindings();
        }
        if (!behind && changes.stream().allMatch(this::isShown)) {
            return;
        }
        readProgramme();
        var me = CurrentAccount.get().id();
        grid.mark(changes.stream().filter(change -> change.entity().equals(ProgrammeService.SESSION) && !Long.valueOf(me).equals(change.by().accountId()))
                .map(Change::entityId).collect(Collectors.toSet()));
        getUI().filter(ui -> ui.getPushConfiguration().getPushMode().isEnabled()).ifPresent(UI::push);
        readFindings();
    }

    private boolean isShown(Change change) {
        return !SHOWN.contains(change.entity()) || change.entity().equals(MeetingService.MEETING) && service.programme(meetingId()).equals(programme)
                || change.entity().equals(ProgrammeService.SESSION)
                && programme.session(change.entityId()).filter(session -> session.version() >= change.version()).isPresent();
    }

    @Override
    public void read() {
        readProgramme();
        readFindings();
    }

    private void readProgramme() {
        behind = true;
        programme = service.programme(meetingId());
        if (!programme.days().contains(day)) {
            day = programme.first();
        }
        bar.show(programme);
        showSessions();
        showBody();
    }

    private void readFindings() {
        if (mayEdit) {
            findings = findingService.findings(meetingId(), getLocale());
            arrangePanel.read();
            grid.outline(arrangePanel.outlines());
            showSessions();
            panel.show(findings, programme, day);
        }
        behind = false;
    }

    private void showSessions() {
        var counts = counts();
        days.show(programme, day, counts);
        grid.show(programme, day, counts);
    }

    private void showBody() {
        var empty = programme.sessions().isEmpty() && programme.rooms().isEmpty();
        days.setVisible(!empty);
        body.show(empty);
    }

    private Map<Long, Integer> counts() {
        var counts = new HashMap<Long, Integer>();
        findings.stream().filter(ProgrammeFinding::isOpen).forEach(finding -> finding.sessions().forEach(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }

    @Override
    public void open(LocalDate opened) {
        day = opened;
        remember();
        read();
    }

    @Override
    public void showSession(Session session) {
        if (session.place().isScheduled() && !session.place().day().equals(day)) {
            open(session.place().day());
        }
        grid.focus(session.id());
        choose(List.of(session.id()));
    }

    @Override
    public void choose(List<Long> ids) {
        grid.choose(new HashSet<>(ids));
        bar.choose(ids, programme);
    }

    @Override
    public boolean mayChange(long sessionId) {
        return held.may(Action.EDIT_PROGRAMME, new MeetingPart(MeetingPart.Kind.SESSION, sessionId));
    }

    private void edit(Session session) {
        if (mayChange(session.id())) {
            desk.edit(session);
        } else {
            new SessionDetails(session, programme, agenda(), stateNames(), () -> desk.propose(session)).open();
        }
    }

    private void places(Session session) {
        advice.about(meetingId(), session.id(), getLocale())
                .ifPresent(about -> new PlacesDialog(about, programme, move -> desk.move(List.of(move), true)).open());
    }

    @Override
    public long meetingId() {
        return super.meetingId();
    }

    @Override
    public Locale language() {
        return getLocale();
    }

    @Override
    public Programme programme() {
        return programme;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public int findingsAbout(long sessionId) {
        return counts().getOrDefault(sessionId, 0);
    }

    @Override
    public void focus(long sessionId) {
        grid.focus(sessionId);
    }

    private Arranging arranging() {
        return new Arranging(programme, scale.snap());
    }

    @Override
    public List<AgendaItem> agenda() {
        return agendaService.tree(meetingId());
    }

    private void history(Long id) {
        programme.session(id).ifPresent(session -> new HistoryDialog(title(session), history.ofObject(meetingId(), ProgrammeService.SESSION, id),
                meeting().zone(), Map.of("kind", kind -> getTranslation("programme.kind." + kind), "layout", layout -> getTranslation("programme.layout." + layout))).open());
    }

    @Override
    public void announce(String text) {
        announcer.setText(text);
    }

    private String title(Session session) {
        return session.title(getLocale().getLanguage()).text();
    }
}
