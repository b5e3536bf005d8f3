package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.plenary.body.Body;
import org.plenary.body.BodyService;
import org.plenary.meeting.MeetingService;
import org.plenary.notification.NotificationDraft;
import org.plenary.notification.NotificationService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;

/** A new notification is written first; whom it goes to comes next. Or one is entered that was issued outside Plenary. */
@Route(value = "notifications/new", layout = MainLayout.class)
@RouteAlias(value = "notifications/enter", layout = MainLayout.class)
@PermitAll
public class NewNotificationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient NotificationService notifications;
    private final transient BodyService bodies;
    private final transient MeetingService meetings;
    private final transient Rights rights;
    private transient NotificationForm form;
    private transient PastFields past;
    private String title = "";

    public NewNotificationView(NotificationService notifications, BodyService bodies, MeetingService meetings, Rights rights) {
        this.notifications = notifications;
        this.bodies = bodies;
        this.meetings = meetings;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.ISSUE_NOTIFICATIONS)) {
            throw new Refused(Action.ISSUE_NOTIFICATIONS);
        }
        removeAll();
        var entering = event.getLocation().getPath().endsWith("enter");
        title = getTranslation(entering ? "notification.enter" : "notification.new");
        var choices = FormChoices.of(notifications, bodies, meetings);
        form = new NotificationForm(choices);
        form.show(NotificationDraft.empty(choices.bodies().stream().filter(body -> body.secretariatId() != null
                && body.secretariatId() == CurrentAccount.get().organisationId()).map(Body::id).findFirst().orElse(null), "UTC"));
        var card = new Div(form);
        card.addClassName("card");
        add(new H1(title));
        if (entering) {
            past = new PastFields();
            var facts = new Div(past);
            facts.addClassName("card");
            add(new Paragraph(getTranslation("notification.enter-hint")), facts);
        } else {
            add(new Paragraph(getTranslation("notification.new-hint")));
        }
        var save = new Button(getTranslation(entering ? "save" : "notification.to-address"), click -> save(entering));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("notification-save");
        var actions = new Div(save, new Anchor("notifications", getTranslation("cancel")));
        actions.addClassName("actions");
        add(card, actions);
    }

    private void save(boolean entering) {
        try {
            var saved = entering ? notifications.enter(form.draft(), past.number(), past.issuedOn(), past.source()) : notifications.create(form.draft());
            Notices.done(getTranslation("saved"));
            getUI().orElseThrow().navigate("notifications/" + saved.id(), com.vaadin.flow.router.QueryParameters.of("section", entering ? "text" : "address"));
        } catch (InvalidInput e) {
            if (past != null) {
                past.show(e.violations());
            }
            form.showProblems(e.violations());
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Plenary";
    }
}
