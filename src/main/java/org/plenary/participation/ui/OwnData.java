package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.plenary.participation.LetterService.LetterFile;
import org.plenary.participation.OwnDataService;
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

    OwnData(RegistrationService registrations, OwnDataService own, Registration registration, String token, Runnable changed) {
        this.registrations = registrations;
        this.token = token;
        this.changed = changed;
        addClassNames("card", "stack");
        var buttons = new Div();
        buttons.addClassName("actions");
        buttons.add(file("participation.own.pdf", () -> own.pdf(token, getLocale())), file("participation.own.json", () -> own.json(token, getLocale())));
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

    private Anchor file(String key, Supplier<LetterFile> made) {
        var link = new Anchor(DownloadHandler.fromInputStream(request -> {
            var file = made.get();
            return new DownloadResponse(new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        }), getTranslation(key));
        link.addComponentAsFirst(Icons.DOWNLOAD.create());
        link.addClassName("download");
        return link;
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
