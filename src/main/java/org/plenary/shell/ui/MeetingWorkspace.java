package org.plenary.shell.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.discussion.DiscussionService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Cities;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.talk.Talk;
import org.plenary.together.ActivityService;
import org.plenary.together.JointApprovalService;

/** The workspace of one meeting: its heading, kept up to date, and a tab for each part that the viewer may see. */
@ParentLayout(MainLayout.class)
@PermitAll
public class MeetingWorkspace extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private record Tab(String path, String key, Icons icon, Action right) {
    }

    private static final List<Tab> TABS = List.of(
            new Tab("", "tab.overview", Icons.HOME, Action.VIEW_MEETING),
            new Tab("/plan", "tab.plan", Icons.PLAN, Action.VIEW_PLAN),
            new Tab("/nominations", "tab.nominations", Icons.NOMINATIONS, Action.VIEW_NOMINATIONS),
            new Tab("/participants", "tab.participants", Icons.MEETINGS, Action.VIEW_PARTICIPANTS),
            new Tab("/agenda", "tab.agenda", Icons.AGENDA, Action.VIEW_MEETING),
            new Tab("/documents", "tab.documents", Icons.DOCUMENTS, Action.VIEW_MEETING),
            new Tab("/programme", "tab.programme", Icons.CALENDAR, Action.VIEW_MEETING),
            new Tab("/texts", "tab.texts", Icons.TEXT, Action.VIEW_MEETING),
            new Tab("/outcomes", "tab.outcomes", Icons.IDEA, Action.VIEW_MEETING),
            new Tab("/correspondence", "tab.correspondence", Icons.MAIL, Action.VIEW_CORRESPONDENCE),
            new Tab("/together", "tab.together", Icons.TOGETHER, Action.VIEW_MEETING),
            new Tab("/access", "tab.access", Icons.CLOSED, Action.VIEW_MEETING));

    private final transient MeetingDirectory meetings;
    private final transient Rights rights;
    private final transient DiscussionService discussions;
    private final Header heading = new Header();
    private final Span lastChange = new Span();
    private final SinceBanner since;
    private final ApprovalLine approval;
    private final Nav tabs = new Nav();
    private final Div content = new Div();
    private transient MeetingHeading meeting;
    private transient Talk talk;

    public MeetingWorkspace(MeetingDirectory meetings, Rights rights, DiscussionService discussions, ActivityService activity,
            JointApprovalService approvals, LiveEvents live) {
        this.meetings = meetings;
        this.rights = rights;
        this.discussions = discussions;
        since = new SinceBanner(activity, rights);
        approval = new ApprovalLine(approvals);
        addClassName("workspace");
        heading.addClassName("meeting-heading");
        lastChange.addClassName("last-change");
        lastChange.getElement().setAttribute("role", "status");
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("tab.all"));
        content.addClassName("workspace-content");
        add(heading, since, tabs, approval, content);
        LiveView.follow(this, live, change -> meeting != null && change.meetingId() == meeting.id(), this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElseThrow();
        meeting = meetings.heading(code);
        talk = Talk.begin(event.getUI(), discussions, rights, meeting);
        since.visit(meeting);
        show();
        tabs.removeAll();
        for (var tab : TABS) {
            if (rights.may(tab.right(), meeting.id())) {
                var link = new Anchor("m/" + code + tab.path(), tab.icon().create(), new Span(getTranslation(tab.key())));
                if (tab.path().equals("/together")) {
                    link.add(talk.unread());
                }
                tabs.add(link);
            }
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        approval.of(meeting, path.substring(("m/" + meeting.code()).length()));
        tabs.getChildren().map(Anchor.class::cast).forEach(tab -> {
            boolean below = path.startsWith(tab.getHref() + "/") && !tab.getHref().equals("m/" + meeting.code());
            if (below || path.equals(tab.getHref())) {
                tab.getElement().setAttribute("aria-current", "page");
                tab.getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'nearest', inline: 'center'}))");
            } else {
                tab.getElement().removeAttribute("aria-current");
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        talk.end();
    }

    private void show() {
        var title = new H1(meeting.title(getLocale().getLanguage()));
        var facts = new Div(new Span(when()));
        if (meeting.place(getLocale()) != null) {
            facts.add(new Span(meeting.place(getLocale())));
        }
        facts.add(new Span(getTranslation("meeting.kind." + meeting.kind())));
        facts.add(new Span(getTranslation("meeting.state." + meeting.state())));
        if (meeting.closed()) {
            facts.add(new Badge(Icons.CLOSED, getTranslation("meeting.closed"), Badge.Tone.NEUTRAL));
        }
        facts.addClassName("facts");
        var marks = new Div();
        marks.addClassName("marks");
        meeting.organisers().forEach(organiser -> marks.add(mark(organiser)));
        heading.removeAll();
        heading.add(new Div(title, facts, lastChange), marks);
    }

    /** The zone is named where the place does not. */
    private String when() {
        var dates = Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), getLocale());
        var zone = Dates.city(meeting.zone(), getLocale());
        return zone.equals(Cities.name(meeting.city(), getLocale())) ? dates : dates + " (" + zone + ")";
    }

    /** An organisation as a dot of its colour and its acronym. */
    public static Span mark(MeetingHeading.Mark organisation) {
        var mark = new Span(organisation.acronym());
        mark.addClassName("mark");
        mark.setTitle(organisation.name());
        mark.getStyle().set("--mark", organisation.colour());
        return mark;
    }

    private void changed(List<Change> changes) {
        try {
            meeting = meetings.heading(meeting.code());
        } catch (NotFound e) {
            getUI().ifPresent(ui -> ui.navigate(""));
            return;
        }
        show();
        talk.changed(changes);
        approval.refresh(meeting);
        // A letter written by the way is no news: who set it going is.
        changes.stream().filter(change -> !isMine(change) && !change.by().equals(Actor.SYSTEM)).reduce((first, last) -> last).ifPresent(change ->
                lastChange.setText(getTranslation("live.changed", change.by().label(), getTranslation("entity." + change.entity()))));
    }

    private static boolean isMine(Change change) {
        return CurrentAccount.find().filter(account -> Long.valueOf(account.id()).equals(change.by().accountId())).isPresent();
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }
}
