package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.MeetingService;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MainLayout;

/** All meetings that I may see. */
@Route(value = "meetings", layout = MainLayout.class)
@PermitAll
public class MeetingsView extends Div implements HasDynamicTitle {

    public MeetingsView(MeetingService meetings, Rights rights, LiveEvents live) {
        addClassName("page");
        var head = new Div(new H1(getTranslation("nav.meetings")));
        head.addClassName("page-head");
        if (rights.may(Action.CONVENE_MEETING)) {
            var create = new Button(getTranslation("meeting.new"), Icons.ADD.create(), click -> getUI().orElseThrow().navigate("meetings/new"));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(create);
        }
        add(head);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.meetings") + " · Plenary";
    }
}
