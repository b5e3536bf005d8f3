package org.plenary.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.correspondence.Outbox;
import org.plenary.live.LiveEvents;
import org.plenary.notification.Notification;
import org.plenary.notification.NotificationService;
import org.plenary.notification.NotificationState;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Sections;

/** One notification: a draft in three steps, then its text, its letters, its responses and what was made of them. */
@Route(value = "notifications/:id([0-9]{1,18})", layout = MainLayout.class)
@PermitAll
public class NotificationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> STEPS = List.of("write", "address", "send");
    private static final List<String> SECTIONS = List.of("text", "addressees", "responses", "consolidation");

    private final transient Desk desk;
    private final transient Rights rights;
    private final Div content = new Div();
    private transient Notification notification;
    private transient Panel panel;
    private String section;

    public NotificationView(Desk desk, Rights rights, LiveEvents live) {
        this.desk = desk;
        this.rights = rights;
        addClassNames("page", "notification");
        content.addClassName("stack");
        LiveView.follow(this, live, change -> notification != null && (change.entity().equals(NotificationService.NOTIFICATION)
                && change.entityId() == notification.id() || change.entity().equals(Outbox.LETTER) && change.meetingId() == NotificationService.NO_MEETING),
                changes -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notification = desk.notifications().get(event.getRouteParameters().get("id").map(Long::valueOf).orElseThrow());
        var asked = event.getLocation().getQueryParameters().getSingleParameter("section").orElse("");
        var offered = offered();
        section = offered.contains(asked) ? asked : offered.getFirst();
        show();
    }

    private boolean mine() {
        return rights.may(Action.ISSUE_NOTIFICATIONS) && notification.organisationId() == CurrentAccount.get().organisationId();
    }

    private List<String> offered() {
        return notification.state() == NotificationState.DRAFT ? STEPS
                : mine() ? SECTIONS : SECTIONS.stream().filter(one -> !one.equals("addressees")).toList();
    }

    /** Somebody did something, or letters went out: what is being typed is left alone. */
    private void refresh() {
        try {
            var before = notification;
            notification = desk.notifications().get(notification.id());
            if (before.state() != notification.state() && !offered().contains(section)) {
                section = offered().getFirst();
                show();
            } else {
                panel.refresh(notification);
            }
        } catch (NotFound e) {
            getUI().orElseThrow().navigate("notifications");
        }
    }

    private void show() {
        removeAll();
        panel = switch (section) {
            case "write" -> new WritePanel(desk, notification, () -> go("address"));
            case "address" -> new AddressPanel(desk, notification, () -> go("send"));
            case "send" -> new SendPanel(desk, notification, () -> go("addressees"));
            case "addressees" -> new DeliveryPanel(desk, notification);
            case "responses" -> new ResponsesPanel(desk, notification, mine());
            case "consolidation" -> new ConsolidationPanel(desk, notification, mine());
            default -> new TextPanel(desk, notification, mine());
        };
        content.removeAll();
        content.add(panel);
        add(heading(), sections(), content);
    }

    private void go(String to) {
        getUI().orElseThrow().navigate("notifications/" + notification.id(), QueryParameters.of("section", to));
    }

    private Header heading() {
        var back = new Anchor("notifications", getTranslation("notification.title"));
        var number = new Span(notification.number() == null ? notification.organisation() + (notification.reference() == null ? "" : " · " + notification.reference())
                : getTranslation("notification.cited", notification.organisation(), notification.cited()));
        var facts = new Paragraph(back, number);
        facts.addClassName("facts");
        if (notification.issuedOn() != null) {
            facts.add(new Span(Dates.day(notification.issuedOn(), getLocale())));
        }
        facts.add(Badges.of(this, notification.state()));
        var header = new Header(facts, new H1(notification.fields().subjectFor(getLocale().getLanguage())));
        if (notification.deadline() != null) {
            var deadline = new Paragraph(getTranslation("notification.replies-until", Dates.instant(notification.deadline(), notification.zone(), getLocale())));
            deadline.addClassName("quiet");
            header.add(deadline);
        }
        if (mine()) {
            header.add(new Div(HistoryButton.outsideMeetings(notification.fields().subjectFor(getLocale().getLanguage()), NotificationService.NOTIFICATION, notification.id())));
        }
        return header;
    }

    private Nav sections() {
        var sections = new Nav();
        sections.addClassName("sections");
        sections.getElement().setAttribute("aria-label", getTranslation("notification.sections"));
        var number = 1;
        for (var one : offered()) {
            var word = getTranslation("notification.section." + one);
            var link = new Anchor("notifications/" + notification.id() + "?section=" + one,
                    notification.state() == NotificationState.DRAFT ? number + ". " + word : word);
            if (one.equals(section)) {
                Sections.markCurrent(link);
            }
            sections.add(link);
            number++;
        }
        return sections;
    }

    @Override
    public String getPageTitle() {
        return (notification.cited() == null ? getTranslation("notification.state.DRAFT") : notification.cited()) + " · Plenary";
    }
}
