package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.participation.AttendanceSession;
import org.plenary.participation.CertificateService;
import org.plenary.participation.CheckInService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;

/** The sessions at which attendance is taken, how many came, the way to the desk, and the certificates that follow. */
@Route(value = "m/:code/participants/attendance", layout = MeetingWorkspace.class)
@PermitAll
@NpmPackage(value = "jsqr", version = "1.4.0", assets = "dist/jsQR.js:check-in")
public class AttendanceView extends MeetingPage {

    private final transient CheckInService checkIn;
    private final transient CertificateService certificates;
    private final transient Rights rights;
    private final UnorderedList sessions = new UnorderedList();
    private CertificatesCard certificatesCard;

    public AttendanceView(CheckInService checkIn, CertificateService certificates, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "lists.section.attendance");
        this.checkIn = checkIn;
        this.certificates = certificates;
        this.rights = rights;
        sessions.addClassName("attendance-sessions");
        sessions.setId("sessions");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.CHECK_IN, meetingId());
        var desk = new Anchor("m/" + meeting().code() + "/participants/check-in", Icons.SCAN.create(), new Span(getTranslation("lists.check-in.open-desk")));
        desk.setRouterIgnore(true);
        desk.addClassName("button-link");
        var toDesk = new Div(desk);
        toDesk.addClassName("actions");
        var hint = new Paragraph(getTranslation("lists.check-in.hint"));
        hint.addClassName("quiet");
        var card = new Div(new H2(getTranslation("lists.check-in.sessions")), hint, sessions, new SessionForm(), toDesk);
        card.addClassNames("card", "stack");
        removeAll();
        add(ParticipantSections.of(meeting(), ParticipantSections.ATTENDANCE, rights), card);
        certificatesCard = new CertificatesCard(certificates, meeting(), rights.may(Action.MANAGE_PARTICIPANTS, meetingId()));
        add(certificatesCard);
        read();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(CheckInService.SESSION))) {
            read();
        }
    }

    private void read() {
        var held = checkIn.sessions(meetingId());
        sessions.removeAll();
        held.forEach(session -> sessions.add(row(session)));
        sessions.setVisible(!held.isEmpty());
        certificatesCard.setVisible(!held.isEmpty());
        certificatesCard.show(held.size());
    }

    private ListItem row(AttendanceSession session) {
        var name = new Span(session.name());
        name.addClassName("candidate-name");
        var day = new Span(Dates.weekday(session.heldOn(), getLocale()));
        day.addClassName("quiet");
        var text = new Div(name, day);
        text.addClassName("candidate-text");
        var row = new ListItem(text, new Span(getTranslation("lists.check-in.seen", session.seen())));
        if (session.seen() == 0) {
            var remove = new Button(Icons.DELETE.create(), click -> remove(session));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(getTranslation("lists.check-in.remove", session.name()));
            row.add(remove);
        } else {
            var who = new Button(getTranslation("participation.attended.who"), Icons.MEETINGS.create(), click ->
                    new AttendeesDialog(checkIn, meetingId(), session, meeting().zone()).open());
            who.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            who.setAriaLabel(getTranslation("participation.attended.title", session.name()));
            row.add(who);
        }
        return row;
    }

    private void remove(AttendanceSession session) {
        try {
            checkIn.removeSession(meetingId(), session);
            Notices.undoable(getTranslation("lists.check-in.removed", session.name()), () -> {
                checkIn.addSession(meetingId(), session.heldOn(), session.name());
                read();
            });
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key()));
        }
        read();
    }

    private class SessionForm extends Fields {

        private final DatePicker heldOn = new DatePicker();
        private final TextField name = new TextField();

        SessionForm() {
            super("ATTENDANCE_SESSION");
            heldOn.setI18n(DateWords.of(getLocale()));
            heldOn.setLocale(DateWords.dayFirst(getLocale()));
            heldOn.setValue(meeting().startsOn());
            name.setPlaceholder(getTranslation("lists.check-in.session-example"));
            field("heldOn", heldOn, "third");
            field("name", name, "third");
            var add = new Button(getTranslation("lists.check-in.add"), Icons.ADD.create(), click -> save());
            add.setId("session-add");
            add.addClassName("third");
            add(add);
        }

        private void save() {
            try {
                checkIn.addSession(meetingId(), heldOn.getValue(), name.getValue());
                show(List.of());
                name.clear();
                read();
            } catch (InvalidInput e) {
                show(e.violations());
            }
        }
    }
}
