package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.plenary.body.Organisation;
import org.plenary.meeting.InvitationDraft;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;

/** A lead organiser asks an organisation, or one person, to plan with them. */
class InvitePartner extends Div {

    private enum Whom {
        ORGANISATION, PERSON
    }

    /** Sends an invitation. */
    interface Invite {
        /** @param name of whom it is to, as a note says it */
        void send(InvitationDraft draft, String name);
    }

    private final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>();
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final EmailField email = new EmailField();
    private final Select<MeetingRole> role = AccessView.roles();
    private final TextArea note = new TextArea();
    private final Fields form = new Fields("PARTNER_INVITATION") {
    };

    InvitePartner(List<Organisation> organisations, Invite invite) {
        addClassNames("card", "stack");
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one -> getTranslation("partner.whom." + one));
        whom.setAriaLabel(getTranslation("partner.whom"));
        whom.setValue(Whom.ORGANISATION);
        whom.addValueChangeListener(change -> choose());
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(one -> one.acronym() + " – " + one.name().in(getLocale().getLanguage()));
        email.setHelperText(getTranslation("partner.email-hint"));
        role.setValue(MeetingRole.CO_ORGANISER);
        role.setHelperText(getTranslation("role-hint." + MeetingRole.CO_ORGANISER));
        role.addValueChangeListener(change -> role.setHelperText(getTranslation("role-hint." + change.getValue())));
        note.setHelperText(getTranslation("partner.note-hint"));
        note.setMaxRows(8);
        form.field("organisationId", organisation, "half");
        form.field("email", email, "half");
        form.field("role", role, "half");
        form.field("note", note, "");
        var send = new Button(getTranslation("access.invite"), Icons.MAIL.create(), click -> AskAgainDialog.then(() -> send(invite)));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("invite");
        choose();
        add(new H2(getTranslation("access.invite-title")), new Paragraph(getTranslation("partner.invite-explanation")), whom, form, new Div(send));
    }

    private void choose() {
        organisation.setVisible(whom.getValue() == Whom.ORGANISATION);
        email.setVisible(whom.getValue() == Whom.PERSON);
    }

    private void send(Invite invite) {
        var toOrganisation = whom.getValue() == Whom.ORGANISATION;
        var draft = new InvitationDraft(toOrganisation && !organisation.isEmpty() ? organisation.getValue().id() : null, toOrganisation ? null : email.getValue(),
                role.getValue(), note.getValue());
        AskAgainDialog.then(() -> send(invite, draft, toOrganisation));
    }

    private void send(Invite invite, InvitationDraft draft, boolean toOrganisation) {
        try {
            invite.send(draft, toOrganisation && !organisation.isEmpty() ? organisation.getValue().acronym() : draft.email());
            form.show(List.of());
            organisation.clear();
            email.clear();
            note.clear();
        } catch (InvalidInput e) {
            var hidden = toOrganisation ? "email" : "organisationId";
            form.show(e.violations().stream().filter(violation -> !violation.field().equals(hidden)).toList());
        }
    }
}
