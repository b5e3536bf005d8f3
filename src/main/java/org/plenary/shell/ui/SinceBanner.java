package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingHeading;
import org.plenary.together.ActivityService;
import org.plenary.together.Since;

/** Says quietly to whoever comes back how much others changed meanwhile, and leads to it. */
class SinceBanner extends Div {

    private final transient ActivityService activity;
    private final transient Rights rights;

    SinceBanner(ActivityService activity, Rights rights) {
        this.activity = activity;
        this.rights = rights;
        addClassName("since");
        setVisible(false);
    }

    /** The viewer is at the meeting. To look at it as another is no visit of one's own. */
    void visit(MeetingHeading meeting) {
        removeAll();
        if (CurrentAccount.get().look() != null) {
            setVisible(false);
            return;
        }
        var since = activity.visit(meeting.id()).filter(left -> left.changes() > 0 && rights.may(Action.VIEW_HISTORY, meeting.id()));
        setVisible(since.isPresent());
        since.ifPresent(left -> show(meeting, left));
    }

    private void show(MeetingHeading meeting, Since left) {
        var link = new Anchor("m/" + meeting.code() + "/together/activity",
                getTranslation("together.since", left.changes(), Dates.instant(left.at(), meeting.zone(), getLocale())));
        link.addComponentAsFirst(Icons.HISTORY.create());
        var known = new Button(Icons.REFUSE.create(), click -> {
            activity.caughtUp(meeting.id());
            setVisible(false);
        });
        known.setAriaLabel(getTranslation("together.since-known"));
        known.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        add(link, known);
    }
}
