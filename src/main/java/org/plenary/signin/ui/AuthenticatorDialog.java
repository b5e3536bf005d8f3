package org.plenary.signin.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.participation.BadgeSheets;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.signin.AuthenticatorService;
import org.plenary.signin.AuthenticatorService.Begun;

/** Hands a secret over to an authenticator app, and asks for a first code as the sign that it has arrived. */
class AuthenticatorDialog extends Dialog {

    private final transient AuthenticatorService authenticators;
    private final transient Consumer<List<String>> done;
    private final TextField code = new TextField();

    AuthenticatorDialog(AuthenticatorService authenticators, Begun begun, Consumer<List<String>> done) {
        this.authenticators = authenticators;
        this.done = done;
        setHeaderTitle(getTranslation("account.security.authenticator.set-up"));
        setWidth("min(30rem, 96vw)");
        setCloseOnOutsideClick(false);
        var drawing = new Div(new Html("<div>" + BadgeSheets.drawing(begun.address()) + "</div>"));
        drawing.addClassName("authenticator-code");
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", getTranslation("account.security.authenticator.qr"));
        var secret = new Span(begun.secret());
        secret.addClassName("secret");
        code.setLabel(getTranslation("account.security.authenticator.first"));
        code.setId("first-code");
        code.setManualValidation(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        var form = new Div(new Paragraph(getTranslation("account.security.authenticator.scan")), drawing,
                new Paragraph(getTranslation("account.security.authenticator.type")), secret, code);
        form.addClassName("stack");
        add(form);
        var confirm = new Button(getTranslation("account.security.authenticator.confirm"), click -> AskAgainDialog.then(this::confirm));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), confirm);
    }

    private void confirm() {
        try {
            var codes = authenticators.confirm(code.getValue());
            close();
            done.accept(codes);
        } catch (InvalidInput e) {
            code.setErrorMessage(getTranslation(e.violations().getFirst().key()));
            code.setInvalid(true);
            code.focus();
        }
    }
}
