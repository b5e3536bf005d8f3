package org.plenary.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Predicate;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.PartnerInvitation;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.meeting.PartnerInvitationService;
import org.plenary.meeting.PartnerInvitationService.Received;
import org.plenary.security.Action;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;

/** What a partner sees of a meeting before it has accepted, and where it answers. */
@Route(value = "invitations/:id([0-9]{1,18})", layout = MainLayout.class)
@PermitAll
public class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PartnerInvitationService invitations;
    private transient Received received;

    public InvitationView(PartnerInvitationService invitations, LiveEvents live) {
        this.invitations = invitations;
        addClassNames("page", "invitation");
        LiveView.follow(this, live, change -> change.entity().equals(AccessService.ACCESS) && received != null
                && change.meetingId() == received.meeting().id(), changes -> changed());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read(event.getRouteParameters().get("id").map(Long::valueOf).orElseThrow());
    }

    private void changed() {
        if (isAttached()) {
            read(received.invitation().id());
        }
    }

    /** What somebody else did meanwhile is shown; a dialogue that is open stays with what is typed. */
    private void read(long id) {
        var before = received;
        received = invitations.received(id);
        if (!received.equals(before)) {
            show();
        }
    }

    private void show() {
        var invitation = received.invitation();
        removeAll();
        var asked = new Paragraph(getTranslation(invitation.organisationId() == null ? "partner.asks-you" : "partner.asks", invitation.invitedBy(),
                invitation.acronym() == null ? "" : invitation.acronym()));
        var card = new Div(new H2(received.meeting().title(getLocale().getLanguage())), facts(received.meeting()));
        card.addClassNames("card", "stack");
        add(new H1(getTranslation("partner.title")), asked, card);
        if (invitation.note() != null) {
            var note = new Paragraph(invitation.note());
            note.addClassName("invitation-note");
            add(section("partner.note", note));
        }
        add(role(invitation.role()), answer(invitation));
    }

    private Div facts(MeetingHeading meeting) {
        var facts = new Div(new Span(Dates.range(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), getLocale())));
        var place = meeting.place(getLocale());
        if (place != null) {
            facts.add(new Span(place));
        }
        facts.addClassName("facts");
        var organisers = new Div();
        organisers.addClassName("marks");
        meeting.organisers().forEach(mark -> organisers.add(MeetingWorkspace.mark(mark), new Span(mark.name())));
        var both = new Div(facts, organisers);
        both.addClassName("stack");
        return both;
    }

    private Section role(MeetingRole role) {
        var may = rights(role::allows);
        var mayNot = rights(action -> !role.allows(action));
        var lists = new Div(list("partner.may", Icons.CHECK, may));
        if (mayNot.getComponentCount() > 0) {
            lists.add(list("partner.may-not", Icons.REFUSE, mayNot));
        }
        lists.addClassName("invitation-rights");
        return section("partner.role", new Paragraph(getTranslation("partner.role-is", getTranslation("role." + role))), lists);
    }

    private UnorderedList rights(Predicate<Action> shown) {
        var list = new UnorderedList();
        Arrays.stream(Action.values()).filter(MeetingRole.LEAD_ORGANISER::allows).filter(shown)
                .forEach(action -> list.add(new ListItem(getTranslation("right." + action))));
        return list;
    }

    private Div list(String titleKey, Icons icon, UnorderedList items) {
        var title = new Div(icon.create(), new Span(getTranslation(titleKey)));
        title.addClassName("invitation-rights-title");
        return new Div(title, items);
    }

    private Section section(String titleKey, Component... parts) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        section.addClassNames("card", "stack");
        return section;
    }

    private Div answer(PartnerInvitation invitation) {
        var answer = new Div();
        answer.addClassName("stack");
        if (invitation.state() != State.INVITED) {
            answer.add(InvitationStates.words(invitation, getLocale()));
            if (invitation.state() == State.ACCEPTED) {
                answer.add(new Anchor("m/" + received.meeting().code(), getTranslation("partner.open-meeting")));
            }
        } else if (received.mayAnswer()) {
            var accept = new Button(getTranslation("partner.accept"), Icons.CHECK.create(), click -> AskAgainDialog.then(this::accept));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            accept.setId("accept");
            var decline = new Button(getTranslation("partner.decline"), click -> decline());
            decline.setId("decline");
            var both = new Div(accept, decline);
            both.addClassName("actions");
            answer.add(new Paragraph(getTranslation("partner.until", Dates.day(invitation.expiresAt().atZone(ZoneOffset.UTC).toLocalDate(), getLocale()))), both);
        } else {
            answer.add(new Paragraph(getTranslation("partner.others-answer")));
        }
        return answer;
    }

    private void accept() {
        try {
            invitations.accept(received.invitation().id());
            Notices.done(getTranslation("partner.accepted"));
            UI.getCurrent().navigate("m/" + received.meeting().code());
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            read(received.invitation().id());
        }
    }

    private void decline() {
        new PartingDialog(getTranslation("partner.decline-title"), getTranslation("partner.decline-hint"), getTranslation("partner.decline"), null, (reason, nobody) -> {
            invitations.decline(received.invitation().id(), reason);
            Notices.done(getTranslation("partner.declined"));
            read(received.invitation().id());
        }).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("partner.title") + " · Plenary";
    }
}
