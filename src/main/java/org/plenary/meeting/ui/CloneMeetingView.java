package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.body.BodyService;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.CalendarService;
import org.plenary.meeting.CloneService;
import org.plenary.meeting.MeetingDraft;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.MeetingState;
import org.plenary.security.Action;
import org.plenary.security.Refused;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;

/** A new meeting on the model of one that was held. */
@Route(value = "m/:code/clone", layout = MainLayout.class)
@PermitAll
public class CloneMeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingService meetings;
    private final transient CloneService clones;
    private final transient Rights rights;
    private final MeetingForm form;
    private final CheckboxGroup<Grant> partners = new CheckboxGroup<>();
    private transient MeetingHeading model;

    public CloneMeetingView(MeetingService meetings, CloneService clones, BodyService bodies, CalendarService calendar, Rights rights) {
        this.meetings = meetings;
        this.clones = clones;
        this.rights = rights;
        form = new MeetingForm(bodies, calendar, null);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rights.may(Action.CONVENE_MEETING)) {
            throw new Refused(Action.CONVENE_MEETING);
        }
        model = meetings.heading(event.getRouteParameters().get("code").orElseThrow());
        var fields = meetings.get(model.id()).fields();
        form.show(new MeetingDraft(fields.kind(), fields.titleEn(), fields.titleFr(), fields.titleEs(), null, null, false, fields.zone(), null, null, null,
                fields.closed(), MeetingState.IDEA, null, fields.mandates(), null));
        var grants = clones.partners(model.id());
        partners.setLabel(getTranslation("clone.partners"));
        partners.setHelperText(getTranslation("clone.partners-hint"));
        partners.setItems(grants);
        partners.setItemLabelGenerator(grant -> getTranslation("clone.partner", grant.holder(), getTranslation("role." + grant.role())));
        partners.setValue(Set.copyOf(grants));
        partners.setVisible(!grants.isEmpty());
        var create = new Button(getTranslation("clone.create"), click -> AskAgainDialog.then(this::create));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(create, new Anchor("m/" + model.code(), getTranslation("cancel")));
        actions.addClassName("actions");
        var card = new Div(form, partners);
        card.addClassNames("card", "stack");
        removeAll();
        add(new H1(getTranslation("clone.title", model.title(getLocale().getLanguage()))), new Paragraph(getTranslation("clone.hint")), card, actions);
    }

    private void create() {
        try {
            var code = clones.make(model.id(), form.draft(), partners.getValue().stream().map(Grant::organisationId).collect(Collectors.toSet()));
            form.show(List.of());
            Notices.done(getTranslation("meeting.created"));
            getUI().orElseThrow().navigate("m/" + code + "/plan/tasks");
        } catch (InvalidInput e) {
            form.show(e.violations());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clone.open") + " · Plenary";
    }
}
