package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.Actor;
import org.plenary.discussion.DiscussionService;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.live.Presence;
import org.plenary.proposal.ChangeProposalService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingRights;
import org.plenary.security.Rights;
import org.plenary.shell.Cities;
import org.plenary.shell.Dates;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.shell.ui.talk.Talk;
import org.plenary.together.ActivityService;
import org.plenary.together.JointApprovalService;
import tools.jackson.databind.json.JsonMapper;

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

    private static final String ACCESS = "ACCESS";
    private static final Set<String> SHOWN = Set.of("MEETING", ACCESS);

    private final transient MeetingDirectory meetings;
    private final transient Rights rights;
    private final transient ToldOf told;
    private final MeetingPresence presence;
    private final transient DiscussionService discussions;
    private final transient ChangeProposalService proposals;
    private final Header heading = new Header();
    private final H1 title = new H1();
    private final Div facts = new Div();
    private final Div marks = new Div();
    private transient List<?> factsShown = List.of();
    private transient List<MeetingHeading.Mark> marksShown = List.of();
    private final Span lastChange = new Span();
    private final SinceBanner since;
    private final ApprovalLine approval;
    private final Nav tabs = new Nav();
    private final Div content = new Div();
    private transient MeetingHeading meeting;
    /** What the viewer could do here when the page was shown. */
    private transient MeetingRights held = MeetingRights.NONE;
    private transient Talk talk;
    private transient Proposals proposed;

    public MeetingWorkspace(MeetingDirectory meetings, Rights rights, Presence presence, DiscussionService discussions, ActivityService activity,
            JointApprovalService approvals, ChangeProposalService proposals, LiveEvents live) {
        this.meetings = meetings;
        this.rights = rights;
        this.discussions = discussions;
        this.proposals = proposals;
        told = new ToldOf(() -> held);
        this.presence = new MeetingPresence(presence, told, this::mayOpen, this::askAgain);
        since = new SinceBanner(activity, rights);
        approval = new ApprovalLine(approvals);
        addClassName("workspace");
        heading.addClassName("meeting-heading");
        facts.addClassName("facts");
        marks.addClassName("marks");
        heading.add(new Div(title, facts, lastChange), new Div(marks, this.presence));
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
        held = rights.in(meeting.id());
        lastChange.setText("");
        talk = Talk.begin(event.getUI(), discussions, rights, meeting);
        proposed = Proposals.begin(event.getUI(), proposals, rights, meeting);
        since.visit(meeting);
        show();
        presence.enter(meeting);
        tabs.removeAll();
        for (var tab : TABS) {
            if (held.may(tab.right())) {
                var link = new Anchor("m/" + code + tab.path(), tab.icon().create(), new Span(getTranslation(tab.key())));
                if (tab.path().equals("/together")) {
                    link.add(talk.unread());
                }
                tabs.add(link);
            }
        }
    }

    private boolean mayOpen(String key) {
        return TABS.stream().anyMatch(tab -> tab.key().equals(key) && held.may(tab.right()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        var within = path.substring(Math.min(path.length(), ("m/" + meeting.code()).length()));
        presence.go(TABS.stream().filter(tab -> within.equals(tab.path()) || !tab.path().isEmpty() && within.startsWith(tab.path() + "/")).map(Tab::key)
                .findFirst().orElse(TABS.getFirst().key()));
        approval.of(meeting, within);
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

    /** Of a heading that is open already only what differs is drawn. */
    private void show() {
        title.setText(meeting.title(getLocale().getLanguage()));
        var said = Stream.of(when(), meeting.place(getLocale()), getTranslation("meeting.kind." + meeting.kind()), getTranslation("meeting.state." + meeting.state()))
                .filter(Objects::nonNull).toList();
        if (!List.of(said, meeting.closed()).equals(factsShown)) {
            factsShown = List.of(said, meeting.closed());
            facts.removeAll();
            said.forEach(fact -> facts.add(new Span(fact)));
            if (meeting.closed()) {
                facts.add(new Badge(Icons.CLOSED, getTranslation("meeting.closed"), Badge.Tone.NEUTRAL));
            }
        }
        if (!meeting.organisers().equals(marksShown)) {
            marksShown = meeting.organisers();
            marks.removeAll();
            marksShown.forEach(organiser -> marks.add(mark(organiser)));
        }
    }

    /** The zone is named where the place does not, and where more than a month is known. */
    private String when() {
        var dates = Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), getLocale());
        var zone = Dates.city(meeting.zone(), getLocale());
        return meeting.monthOnly() || zone.equals(Cities.name(meeting.city(), getLocale())) ? dates : dates + " (" + zone + ")";
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
        if (changes.stream().anyMatch(change -> change.entity().equals(ACCESS)) && askAgain()) {
            return;
        }
        if (changes.stream().anyMatch(change -> SHOWN.contains(change.entity())) && !showAgain()) {
            return;
        }
        talk.changed(changes);
        proposed.changed(changes);
        approval.changed(meeting, changes);
        // A letter written by the way is no news: who set it going is.
        var news = changes.stream().filter(change -> !isMine(change) && !change.by().equals(Actor.SYSTEM) && told.may(change)).toList();
        news.stream().reduce((first, last) -> last).ifPresent(change ->
                lastChange.setText(getTranslation("live.changed", change.by().label(), getTranslation("entity." + change.entity()))));
        if (!news.isEmpty()) {
            var marks = news.stream().collect(Collectors.toMap(change -> change.entity() + "/" + change.entityId(),
                    change -> getTranslation("live.just-now", change.by().label()), (first, last) -> last));
            getElement().executeJs("window.plenaryLive.changed(JSON.parse($0))", JsonMapper.shared().writeValueAsString(marks));
        }
    }

    /** @return false when the meeting is gone, and with it this page */
    private boolean showAgain() {
        try {
            var now = meetings.heading(meeting.code());
            if (!now.equals(meeting)) {
                meeting = now;
                show();
            }
            return true;
        } catch (NotFound e) {
            if (!askAgain()) {
                getUI().ifPresent(ui -> ui.navigate(""));
            }
            return false;
        }
    }

    /**
     * Asks anew what the viewer may do here. Who may see the meeting no longer leaves at once; who may do less sees the page as it is for
     * them now.
     *
     * @return whether the page that was open is gone
     */
    boolean askAgain() {
        var before = held;
        held = rights.in(meeting.id());
        if (held.equals(before)) {
            return false;
        }
        var ui = getUI().orElseThrow();
        if (!held.may(Action.VIEW_MEETING)) {
            closeDialogs(ui);
            ui.navigate(AccessEndedView.class).ifPresent(view -> view.tell(meeting));
            return true;
        }
        if (!held.meet(before).equals(before)) {
            closeDialogs(ui);
            ui.refreshCurrentRoute(true);
            Notices.problem(getTranslation("live.less"));
            return true;
        }
        Notices.done(getTranslation("live.more"));
        return false;
    }

    private static void closeDialogs(UI ui) {
        descendants(ui).toList().forEach(one -> {
            switch (one) {
                case Dialog dialog -> dialog.close();
                case ConfirmDialog dialog -> dialog.close();
                default -> { }
            }
        });
    }

    private static Stream<Component> descendants(Component of) {
        return Stream.concat(Stream.of(of), of.getChildren().toList().stream().flatMap(MeetingWorkspace::descendants));
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
