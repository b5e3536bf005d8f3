package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.GrantService;
import org.plenary.meeting.RightRequestService;
import org.plenary.security.Action;
import org.plenary.security.MeetingRole;
import org.plenary.security.Rights;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.MeetingHeading.Mark;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;

/** Who plans the meeting together: organisations and people with their roles; a lead organiser invites and withdraws. */
@Route(value = "m/:code/access", layout = MeetingWorkspace.class)
@PermitAll
public class AccessView extends MeetingPage {

    private final transient AccessService access;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final UnorderedList grants = new UnorderedList();
    private final Div invitation = new Div();
    private final Div history = new Div();
    private final GrantsPanel finer;

    public AccessView(AccessService access, GrantService finer, RightRequestService requests, MeetingDirectory directory, BodyService bodies, Rights rights, LiveEvents live) {
        super(directory, live, "tab.access");
        this.access = access;
        this.bodies = bodies;
        this.rights = rights;
        this.finer = new GrantsPanel(finer, requests);
        grants.addClassNames("grants", "card");
        invitation.addClassNames("card", "stack");
        add(new Paragraph(getTranslation("access.explanation")), history, grants, invitation, this.finer);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        read();
        history.removeAll();
        history.add(HistoryButton.ofKind(getTranslation("tab.access"), meeting().zone(), meetingId(), AccessService.ACCESS));
        invitation.removeAll();
        invitation.setVisible(mayManage());
        if (mayManage()) {
            fillInvitation();
        }
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.entity().equals(AccessService.ACCESS))) {
            read();
        }
    }

    private boolean mayManage() {
        return rights.may(Action.MANAGE_ACCESS, meetingId());
    }

    private void read() {
        grants.removeAll();
        var holders = access.grants(meetingId());
        holders.forEach(grant -> grants.add(row(grant)));
        finer.setVisible(mayManage());
        if (finer.isVisible()) {
            finer.show(meeting(), holders);
        }
    }

    private ListItem row(Grant grant) {
        var holder = grant.acronym() == null ? new Span(grant.holder())
                : MeetingWorkspace.mark(new Mark(grant.acronym(), grant.holder(), grant.colour()));
        var name = new Span(grant.acronym() == null ? "" : grant.holder());
        name.addClassName("quiet");
        var row = new ListItem(holder, name);
        if (mayManage()) {
            var role = roles();
            role.setValue(grant.role());
            role.setAriaLabel(getTranslation("access.role-of", grant.holder()));
            role.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    attempt(() -> access.changeRole(meetingId(), grant, change.getValue()));
                }
            });
            var withdraw = new Button(Icons.REFUSE.create(), click -> attempt(() -> access.withdraw(meetingId(), grant)));
            withdraw.setAriaLabel(getTranslation("access.withdraw", grant.holder()));
            withdraw.setTooltipText(getTranslation("access.withdraw", grant.holder()));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            row.add(role, withdraw);
        } else {
            row.add(new Span(getTranslation("role." + grant.role())));
        }
        return row;
    }

    private void attempt(Runnable change) {
        AskAgainDialog.then(() -> {
            try {
                change.run();
                Notices.done(getTranslation("saved"));
            } catch (InvalidInput e) {
                Notices.problem(getTranslation(e.violations().getFirst().key()));
            }
            read();
        });
    }

    private void fillInvitation() {
        var organisation = new ComboBox<Organisation>(getTranslation("access.organisation"));
        organisation.setItems(bodies.organisations());
        organisation.setItemLabelGenerator(one -> one.acronym() + " – " + one.name().in(getLocale().getLanguage()));
        organisation.setId("invite-organisation");
        organisation.setWidth("min(28rem, 100%)");
        var role = roles();
        role.setLabel(getTranslation("access.role"));
        role.setValue(MeetingRole.CO_ORGANISER);
        role.setHelperText(getTranslation("role-hint." + MeetingRole.CO_ORGANISER));
        role.addValueChangeListener(change -> role.setHelperText(getTranslation("role-hint." + change.getValue())));
        role.setWidth("min(28rem, 100%)");
        var invite = new Button(getTranslation("access.invite"), Icons.ADD.create(), click -> {
            organisation.setInvalid(organisation.isEmpty());
            organisation.setErrorMessage(getTranslation("error.required"));
            if (organisation.isEmpty()) {
                organisation.focus();
                return;
            }
            AskAgainDialog.then(() -> invite(organisation, role.getValue()));
        });
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        invite.setId("invite");
        invitation.add(new H2(getTranslation("access.invite-title")), organisation, role, new Div(invite));
    }

    private void invite(ComboBox<Organisation> organisation, MeetingRole role) {
        try {
            access.invite(meetingId(), organisation.getValue().id(), role);
            Notices.done(getTranslation("access.invited", organisation.getValue().acronym()));
            organisation.clear();
        } catch (InvalidInput e) {
            organisation.setErrorMessage(getTranslation(e.violations().getFirst().key()));
            organisation.setInvalid(true);
        }
        read();
    }

    private Select<MeetingRole> roles() {
        var roles = new Select<MeetingRole>();
        roles.setItems(MeetingRole.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        return roles;
    }
}
