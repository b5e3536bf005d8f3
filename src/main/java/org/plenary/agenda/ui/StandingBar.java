package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.plenary.agenda.AgendaStanding;
import org.plenary.agenda.AgendaState;
import org.plenary.agenda.AgendaVersionService;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** How far the agenda has come, since when, by whom and why; and the next step for those who may take it. */
class StandingBar extends Div {

    private final transient AgendaVersionService versions;
    private final transient Runnable stepTaken;

    StandingBar(AgendaVersionService versions, Runnable stepTaken) {
        this.versions = versions;
        this.stepTaken = stepTaken;
        addClassName("agenda-standing");
    }

    /** @param mayStep whether the viewer may put the agenda out and reopen it */
    void show(long meetingId, AgendaStanding standing, ZoneId zone, boolean mayStep) {
        removeAll();
        add(StateBadge.of(standing.state(), key -> getTranslation(key)));
        if (standing.symbol() != null) {
            add(said(standing.symbol(), "agenda-symbol"));
        }
        if (standing.at() != null) {
            add(said(getTranslation("agenda.standing.since", Dates.instant(standing.at(), zone, getLocale()), standing.by()), "quiet"));
        }
        if (standing.reason() != null) {
            add(said(getTranslation("agenda.standing.reopened", standing.reason()), "agenda-reason"));
        }
        if (mayStep) {
            add(standing.state() == AgendaState.ADOPTED ? new Button(getTranslation("agenda.reopen"), Icons.EDIT.create(), click -> reopen(meetingId, standing))
                    : new Button(getTranslation("agenda.put-out"), Icons.UPLOAD.create(), click -> putOut(meetingId, standing)));
        }
    }

    private void putOut(long meetingId, AgendaStanding standing) {
        StepDialog.putOut(key -> getTranslation(key), standing, as -> {
            var version = versions.putOut(meetingId, as, standing);
            stepTaken.run();
            Notices.done(getTranslation("agenda.put-out.done", getTranslation("agenda.state." + version.state()), version.number()));
        }).open();
    }

    private void reopen(long meetingId, AgendaStanding standing) {
        StepDialog.reopen(key -> getTranslation(key), reason -> {
            versions.reopen(meetingId, reason, standing);
            stepTaken.run();
        }).open();
    }

    private static Span said(String text, String className) {
        var said = new Span(text);
        said.addClassName(className);
        return said;
    }
}
