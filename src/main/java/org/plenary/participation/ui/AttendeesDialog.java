package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import org.plenary.participation.AttendanceSession;
import org.plenary.participation.CheckInService;
import org.plenary.participation.CheckInService.CheckedIn;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** Who was checked in to a session, newest first, and taking one back. */
class AttendeesDialog extends Dialog {

    private static final int MOST = 50;

    private final transient CheckInService checkIn;
    private final long meetingId;
    private final long sessionId;
    private final ZoneId zone;
    private final TextField find = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph more = new Paragraph();

    AttendeesDialog(CheckInService checkIn, long meetingId, AttendanceSession session, ZoneId zone) {
        this.checkIn = checkIn;
        this.meetingId = meetingId;
        this.sessionId = session.id();
        this.zone = zone;
        setHeaderTitle(getTranslation("participation.attended.title", session.name()));
        setWidth("min(40rem, 96vw)");
        find.setLabel(getTranslation("participation.attended.find"));
        find.setWidthFull();
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> read());
        list.addClassName("candidates");
        list.setId("attended");
        more.addClassName("quiet");
        more.getElement().setAttribute("role", "status");
        add(find, list, more);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        read();
    }

    private void read() {
        var found = checkIn.checkedIn(meetingId, sessionId, find.getValue(), MOST);
        list.removeAll();
        found.forEach(one -> list.add(row(one)));
        more.setText(found.isEmpty() ? getTranslation("participation.attended.none") : getTranslation("participation.attended.most", MOST));
        more.setVisible(found.isEmpty() || found.size() == MOST);
    }

    private ListItem row(CheckedIn one) {
        var name = new Span(one.name());
        name.addClassName("candidate-name");
        var when = new Span(getTranslation("participation.attended.when", Dates.instant(one.seenAt(), zone, getLocale()), one.desk()));
        when.addClassName("quiet");
        var text = new Div(name, when);
        text.addClassName("candidate-text");
        var undo = new Button(getTranslation("participation.attended.undo"), Icons.REFUSE.create(), click -> undo(one));
        undo.setAriaLabel(getTranslation("lists.check-in.undo-named", one.name()));
        return new ListItem(text, undo);
    }

    private void undo(CheckedIn one) {
        checkIn.undo(meetingId, one.scanId());
        Notices.done(getTranslation("participation.attended.undone", one.name()));
        read();
    }
}
