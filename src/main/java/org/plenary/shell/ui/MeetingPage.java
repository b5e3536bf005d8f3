package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Refused;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;

/** A tab of a meeting's workspace: knows its meeting and hears of its changes while it is open. */
public abstract class MeetingPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingDirectory meetings;
    private final String titleKey;
    private transient MeetingHeading meeting;

    protected MeetingPage(MeetingDirectory meetings, LiveEvents live, String titleKey) {
        this.meetings = meetings;
        this.titleKey = titleKey;
        LiveView.follow(this, live, change -> meeting != null && change.meetingId() == meeting.id(), this::hear);
    }

    /** Who may not read any more what the page shows is taken from it by its frame. */
    private void hear(List<Change> changes) {
        try {
            changed(changes);
        } catch (NotFound | Refused e) {
            var frame = findAncestor(MeetingWorkspace.class);
            if (frame == null || !frame.askAgain()) {
                throw e;
            }
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = meetings.heading(event.getRouteParameters().get("code").orElseThrow());
        show(event);
    }

    /** Shows the page for the meeting of the address. */
    protected abstract void show(BeforeEnterEvent event);

    /** Something of this meeting was committed; read anew what is shown, leave alone what is being typed. */
    protected abstract void changed(List<Change> changes);

    protected MeetingHeading meeting() {
        return meeting;
    }

    protected long meetingId() {
        return meeting.id();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · " + meeting.title(getLocale().getLanguage()) + " · Plenary";
    }
}
