package org.plenary.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.live.Change;
import org.plenary.live.EditConflict;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.CalendarService;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.MeetingCalendar;
import org.plenary.meeting.MeetingDraft;
import org.plenary.meeting.MeetingLinkService;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.MeetingState;
import org.plenary.preparation.MoveService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Cities;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.HistoryList;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ViewState;
import org.plenary.shell.ui.talk.TalkButton;

/** The first tab of a meeting: its facts, who plans it, what happened; and the form to change it. */
@Route(value = "m/:code", layout = MeetingWorkspace.class)
@PermitAll
public class OverviewView extends MeetingPage {

    private static final int RECENT = 12;
    private static final int WHOLE = 500;

    private static final Set<String> FACTS = Set.of(MeetingService.MEETING, "ACCESS");
    /** What happened last anywhere in the meeting is looked at no oftener than people read it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final transient MeetingService meetings;
    private final transient MeetingLinkService links;
    private final transient MeetingCalendar calendar;
    private final transient HistoryService history;
    private final transient BodyService bodies;
    private final transient MoveService moves;
    private final transient CalendarService calendars;
    private final transient Rights rights;
    /** What the open form was filled with; null while nothing is being edited. */
    private transient MeetingDraft base;
    private MeetingForm form;
    private final Div columns = new Div();
    private final Div facts = new Div();
    private final Div partners = new Div();
    private final Div recent = new Div();
    private final TogetherCard together = new TogetherCard();
    private final Div main = new Div(facts);
    private LinksCard linked;
    private HistoryList happened;
    private TalkButton talk;
    private transient Meeting shown;

    public OverviewView(MeetingService meetings, MeetingLinkService links, MeetingDirectory directory, MeetingCalendar calendar, HistoryService history,
            BodyService bodies, MoveService moves, CalendarService calendars, Rights rights, LiveEvents live) {
        super(directory, live, "tab.overview");
        this.meetings = meetings;
        this.links = links;
        this.calendar = calendar;
        this.history = history;
        this.bodies = bodies;
        this.moves = moves;
        this.calendars = calendars;
        this.rights = rights;
        columns.addClassName("columns");
        List.of(facts, partners, recent).forEach(card -> card.addClassNames("card", "stack"));
        var side = new Div(partners, together, recent);
        side.addClassName("stack");
        main.addClassName("stack");
        columns.add(main, side);
        LiveView.follow(this, live, BETWEEN_LOOKS, change -> shown != null && change.meetingId() == shown.id(), changes -> readRecent());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        base = null;
        removeAll();
        linked = new LinksCard(links, meetings, meetingId(), rights.may(Action.EDIT_MEETING, meetingId()));
        main.removeAll();
        main.add(facts, linked);
        together.show(meeting().code());
        read();
        if (rights.may(Action.EDIT_MEETING, meetingId())) {
            ViewState.of(event.getLocation()).get("from").ifPresent(this::moveTo);
        }
    }

    /** Whoever wants to move it, on the road say, sees at once what that means. @param day its new first day, as in addresses */
    private void moveTo(String day) {
        edit(shown);
        if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                var moved = base.startingOn(LocalDate.parse(day));
                form.show(moved);
                ask(moved);
            } catch (DateTimeException e) {
                form.show(base);
            }
        }
    }

    @Override
    protected void changed(List<Change> changes) {
        if (base == null && changes.stream().anyMatch(change -> FACTS.contains(change.entity()))) {
            read();
        }
    }

    /** Buttons and the calendar file stay while facts change below: nobody's click is lost. */
    private void read() {
        var before = shown;
        shown = meetings.get(meetingId());
        if (!shown.equals(before)) {
            showFacts();
        }
        linked.show();
        readRecent();
        if (columns.getParent().isEmpty()) {
            removeAll();
            add(actions(), columns);
        }
        talk.about(shown.fields().title(getLocale().getLanguage()));
    }

    private void showFacts() {
        facts.removeAll();
        facts.add(new H2(getTranslation("meeting.facts")), terms(shown));
        partners.removeAll();
        partners.add(new H2(getTranslation("meeting.partners")));
        showPartners();
    }

    private void readRecent() {
        recent.setVisible(rights.may(Action.VIEW_HISTORY, meetingId()));
        if (!recent.isVisible()) {
            return;
        }
        var entries = history.ofMeeting(meetingId(), RECENT);
        if (happened != null && !entries.isEmpty() && happened.zone().equals(shown.zone())) {
            happened.show(entries);
            return;
        }
        happened = entries.isEmpty() ? null : HistoryDialog.list(entries, shown.zone());
        recent.removeAll();
        recent.add(new H2(getTranslation("meeting.recent")), happened == null ? new Paragraph(getTranslation("history.empty")) : happened,
                new Div(new Button(getTranslation("history.all"), Icons.HISTORY.create(), click -> new HistoryDialog(getTranslation("history.all"),
                        history.ofMeeting(meetingId(), WHOLE), shown.zone()).open())));
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("actions");
        if (rights.may(Action.EDIT_MEETING, meetingId())) {
            var edit = new Button(getTranslation("edit"), Icons.EDIT.create(), click -> edit(shown));
            edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(edit);
        }
        var download = new Anchor(ics(shown.id(), shown.code()), getTranslation("meeting.ics"));
        download.addComponentAsFirst(Icons.CALENDAR.create());
        download.addClassName("download");
        actions.add(download);
        talk = new TalkButton(MeetingService.MEETING, meetingId(), shown.fields().title(getLocale().getLanguage()));
        actions.add(talk);
        if (rights.may(Action.VIEW_HISTORY, meetingId())) {
            actions.add(new Button(getTranslation("history"), Icons.HISTORY.create(), click ->
                    new HistoryDialog(getTranslation("history"), history.ofObject(meetingId(), MeetingService.MEETING, meetingId()),
                            shown.zone()).open()));
        }
        if (shown.fields().state() == MeetingState.HELD && rights.may(Action.CONVENE_MEETING) && rights.may(Action.VIEW_PLAN, meetingId())) {
            actions.add(new Anchor("m/" + shown.code() + "/clone", getTranslation("clone.open")));
        }
        return actions;
    }

    private DownloadHandler ics(long id, String code) {
        return DownloadHandler.fromInputStream(event -> {
            var bytes = calendar.file(meetings.get(id), event.getUI().getLocale());
            return new DownloadResponse(new ByteArrayInputStream(bytes), code + ".ics", "text/calendar;charset=UTF-8", bytes.length);
        });
    }

    private DescriptionList terms(Meeting meeting) {
        var language = getLocale().getLanguage();
        var fields = meeting.fields();
        var terms = new DescriptionList();
        terms.addClassName("terms");
        term(terms, "titleEn", fields.titleEn());
        term(terms, "titleFr", fields.titleFr());
        term(terms, "titleEs", fields.titleEs());
        term(terms, "kind", getTranslation("meeting.kind." + fields.kind()));
        term(terms, "state", getTranslation("meeting.state." + fields.state()));
        term(terms, "dates", Dates.range(fields.startsOn(), fields.endsOn(), fields.monthOnly(), getLocale()));
        term(terms, "zone", fields.zone());
        term(terms, "venue", fields.venue());
        term(terms, "city", Cities.name(fields.city(), getLocale()));
        term(terms, "iso2", fields.iso2() == null ? null : bodies.countryNames().shortName(fields.iso2(), language, fields.startsOn()));
        fields.mandates().forEach(mandate -> term(terms, "mandates", mandate));
        term(terms, "summary", fields.summary());
        if (meeting.source() != null) {
            term(terms, getTranslation("meeting.source"), new Text(meeting.source()));
        }
        return terms;
    }

    private void term(DescriptionList terms, String field, String value) {
        if (value != null) {
            term(terms, getTranslation("field.MEETING." + field), new Text(value));
        }
    }

    private static void term(DescriptionList terms, String label, Component value) {
        terms.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    private void showPartners() {
        for (var capacity : Capacity.values()) {
            var marks = new Div();
            marks.addClassName("marks");
            shown.partners().stream().filter(partner -> partner.capacity() == capacity)
                    .forEach(partner -> marks.add(MeetingWorkspace.mark(partner.mark())));
            if (marks.getComponentCount() > 0) {
                var label = new Span(getTranslation("meeting.capacity." + capacity));
                label.addClassName("quiet");
                partners.add(new Div(label, marks));
            }
        }
    }

    private void edit(Meeting meeting) {
        base = meeting.fields();
        form = new MeetingForm(bodies, calendars, shown.code());
        form.show(base);
        var save = new Button(getTranslation("save"), click -> saveOrAsk(form.draft()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("meeting-save");
        var buttons = new Div(save, new Button(getTranslation("cancel"), click -> {
            base = null;
            read();
        }));
        buttons.addClassName("actions");
        var card = new Div(form);
        card.addClassName("card");
        Live.editing(card, MeetingService.MEETING, meetingId(), getTranslation("meeting.facts"));
        removeAll();
        add(new H2(getTranslation("meeting.edit")), new Paragraph(getTranslation("meeting.edit-hint")), card, buttons);
    }

    /** A move is saved when its consequences were seen. */
    private void saveOrAsk(MeetingDraft mine) {
        try {
            if (!ask(mine)) {
                save(mine);
            }
        } catch (InvalidInput e) {
            form.show(e.violations());
        }
    }

    /** @return whether it is moved with consequences: then it is saved once they were seen */
    private boolean ask(MeetingDraft mine) {
        var preview = mine.isMovedFrom(base) ? moves.preview(meetingId(), mine) : null;
        if (preview == null || preview.isWithoutConsequence()) {
            return false;
        }
        new MoveDialog(base, mine, preview, () -> save(mine), () -> form.show(mine.onDatesOf(base))).open();
        return true;
    }

    private void save(MeetingDraft mine) {
        try {
            meetings.edit(meetingId(), base, mine);
            base = null;
            read();
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, MeetingDraft.class, field -> getTranslation("field.MEETING." + field), form::text, (theirs, chosen) -> {
                base = theirs;
                form.show(chosen);
                saveOrAsk(chosen);
            }).open();
        }
    }
}
