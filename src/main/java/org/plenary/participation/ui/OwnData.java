package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.plenary.participation.Registration;
import org.plenary.participation.RegistrationService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** What participants can do about the data that are kept of them, also after the meeting. */
class OwnData extends Div {

    private final transient RegistrationService registrations;
    private final String token;
    private final Runnable changed;

    OwnData(RegistrationService registrations, Registration registration, String token, Runnable changed) {
        this.registrations = registrations;
        this.token = token;
        this.changed = changed;
        addClassNames("card", "stack");
        var buttons = new Div();
        buttons.addClassName("actions");
        if (registration.participant().fields().listed()) {
            var withdraw = new Button(getTranslation("participation.guest.unlist"), click -> attempt(() -> registrations.withdrawConsent(token)));
            withdraw.setId("consent-withdraw");
            buttons.add(withdraw);
        }
        if (registration.open()) {
            var cancel = new Button(getTranslation("participation.guest.cancel"), Icons.REFUSE.create(), click -> cancel());
            cancel.setId("register-cancel");
            buttons.add(cancel);
        }
        add(new H2(getTranslation("participation.guest.own-data")), new Paragraph(getTranslation("participation.guest.own-data-text")), buttons);
    }

    private void cancel() {
        var reason = new TextArea(getTranslation("participation.guest.cancel-reason"));
        reason.setWidthFull();
        reason.setMaxLength(1_000);
        var dialog = new Dialog(new Paragraph(getTranslation("participation.guest.cancel-text")), reason);
        dialog.setHeaderTitle(getTranslation("participation.guest.cancel"));
        dialog.setWidth("min(32rem, 96vw)");
        var confirm = new Button(getTranslation("participation.guest.cancel-confirm"), click -> {
            dialog.close();
            attempt(() -> registrations.cancel(token, reason.getValue()));
        });
        confirm.setId("register-cancel-confirm");
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()), confirm);
        dialog.open();
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
        }
        changed.run();
    }
}
