package org.plenary.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
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
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.GrantService;
import org.plenary.meeting.InvitationDraft;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.meeting.PartnerInvitation;
import org.plenary.meeting.PartnerInvitationService;
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

/** Who plans the meeting together: organisations and people with their roles; a lead organiser invites and withdraws, a partner may leave. */
@Route(value = "m/:code/access", layout = MeetingWorkspace.class)
@PermitAll
public class AccessView extends MeetingPage {

    private final transient AccessService access;
    private final transient PartnerInvitationService invitations;
    private final transient BodyService bodies;
    private final transient Rights rights;
    private final UnorderedList grants = new UnorderedList();
    private final UnorderedList open = new UnorderedList();
    private final UnorderedList past = new UnorderedList();
    private final Details earlier = new Details();
    private final Div asked = new Div();
    private final Div invitation = new Div();
    private final Div history = new Div();
    private final Div leaving = new Div();
    private final GrantsPanel finer;

    public AccessView(AccessService access, PartnerInvitationService invitations, GrantService finer, RightRequestService requests, MeetingDirectory directory,
            BodyService bodies, Rights rights, LiveEvents live) {
        super(directory, live, "tab.access");
        this.access = access;
        this.invitations = invitations;
        this.bodies = bodies;
        this.rights = rights;
        this.finer = new GrantsPanel(finer, requests);
        grants.addClassNames("grants", "card");
        open.addClassNames("grants", "invitations");
        past.addClassNames("grants", "invitations");
        earlier.setSummaryText(getTranslation("partner.earlier"));
        earlier.add(past);
        asked.add(new H2(getTranslation("partner.asked")), open, earlier);
        asked.addClassNames("card", "stack");
        leaving.addClassNames("card", "stack");
        add(new Paragraph(getTranslation("access.explanation")), history, this.finer.requests(), grants, asked, invitation, this.finer, leaving);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        read();
        history.removeAll();
        history.add(HistoryButton.ofKind(getTranslation("tab.access"), meeting().zone(), meetingId(), AccessService.ACCESS));
        invitation.removeAll();
        invitation.setVisible(mayManage());
        if (mayManage()) {
            invitation.add(new InvitePartner(bodies.organisations(), this::invite));
        }
    }

    @Override
    protected void changed(List<Change> changes) {
        if (isAttached() && changes.stream().anyMatch(change -> change.entity().equals(AccessService.ACCESS))) {
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
        finer.requests().setVisible(false);
        finer.setVisible(mayManage());
        if (finer.isVisible()) {
            finer.show(meeting(), holders);
        }
        open.removeAll();
        past.removeAll();
        if (rights.may(Action.VIEW_PLAN, meetingId())) {
            invitations.invitations(meetingId()).forEach(one -> (one.state() == State.INVITED ? open : past).add(row(one)));
        }
        open.setVisible(open.getComponentCount() > 0);
        earlier.setVisible(past.getComponentCount() > 0);
        asked.setVisible(open.isVisible() || earlier.isVisible());
        offerToLeave();
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
                Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            }
            read();
        });
    }

    private void invite(InvitationDraft draft, String name) {
        invitations.invite(meetingId(), draft);
        Notices.done(getTranslation("access.invited", name));
        read();
    }

    private ListItem row(PartnerInvitation invitation) {
        var holder = invitation.acronym() == null ? new Span(invitation.holder())
                : MeetingWorkspace.mark(new Mark(invitation.acronym(), invitation.holder(), invitation.colour()));
        var what = new Div(new Span(getTranslation("role." + invitation.role())), InvitationStates.words(invitation, getLocale()));
        what.addClassName("invitation-line");
        var row = new ListItem(holder, what);
        if (invitation.state() == State.INVITED && mayManage()) {
            var takeBack = new Button(getTranslation("partner.take-back"), click -> attempt(() -> invitations.takeBack(meetingId(), invitation.id())));
            takeBack.setAriaLabel(getTranslation("partner.take-back-of", invitation.holder()));
            takeBack.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(takeBack);
        }
        return row;
    }

    private void offerToLeave() {
        var own = invitations.mayLeave(meetingId());
        leaving.removeAll();
        leaving.setVisible(own.isPresent());
        own.ifPresent(grant -> {
            var leave = new Button(getTranslation("partner.leave-do"), Icons.SIGN_OUT.create(), click -> leave(grant));
            leave.setId("leave");
            leaving.add(new H2(getTranslation("partner.leave")), new Paragraph(getTranslation("partner.leave-explanation", grant.holder())), new Div(leave));
        });
    }

    private void leave(Grant own) {
        var others = access.grants(meetingId()).stream().filter(grant -> grant.organisationId() != null && grant.id() != own.id()).toList();
        new PartingDialog(getTranslation("partner.leave"), getTranslation("partner.leave-hint"), getTranslation("partner.leave-do"), others, (reason, successor) -> {
            invitations.leave(meetingId(), reason, successor);
            Notices.done(getTranslation("partner.left"));
            UI.getCurrent().navigate("meetings");
        }).open();
    }

    static Select<MeetingRole> roles() {
        var roles = new Select<MeetingRole>();
        roles.setItems(MeetingRole.values());
        roles.setItemLabelGenerator(role -> roles.getTranslation("role." + role));
        return roles;
    }
}
