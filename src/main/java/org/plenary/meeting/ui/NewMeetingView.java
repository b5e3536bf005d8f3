package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.body.BodyService;
import org.plenary.meeting.CalendarService;
import org.plenary.meeting.MeetingService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;

/** A new meeting: the creator's organisation becomes its convener and lead organiser. */
@Route(value = "meetings/new", layout = MainLayout.class)
@PermitAll
public class NewMeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingService meetings;
    private final transient Rights rights;
    private final MeetingForm form;

    public NewMeetingView(MeetingService meetings, BodyService bodies, CalendarService calendars, Rights rights) {
        this.meetings = meetings;
        this.rights = rights;
        form = new MeetingForm(bodies, calendars, null);
        addClassName("page");
        var create = new Button(getTranslation("meeting.create"), click -> create("", QueryParameters.empty()));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var plan = new Button(getTranslation("template.create-and-plan"), click -> create("/plan/tasks", QueryParameters.of("from", "template")));
        var actions = new Div(create, plan, new Anchor("meetings", getTranslation("cancel")));
        actions.addClassName("actions");
        var card = new Div(form);
        card.addClassName("card");
        add(new H1(getTranslation("meeting.new")), new Paragraph(getTranslation("meeting.new-hint", CurrentAccount.get().organisation())), card, actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.CONVENE_MEETING)) {
            throw new Refused(Action.CONVENE_MEETING);
        }
    }

    /** @param next where to go in the new meeting */
    private void create(String next, QueryParameters query) {
        try {
            var code = meetings.create(form.draft());
            form.show(List.of());
            Notices.done(getTranslation("meeting.created"));
            getUI().orElseThrow().navigate("m/" + code + next, query);
        } catch (InvalidInput e) {
            form.show(e.violations());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.new") + " · Plenary";
    }
}
