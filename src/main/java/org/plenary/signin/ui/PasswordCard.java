package org.plenary.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.plenary.people.AccountService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Notices;
import org.plenary.signin.AuthenticatorService;
import org.plenary.signin.ProofService;

/** A new password; all other sessions end with it. The present one is proof enough where no code is wanted, and is not asked for twice. */
class PasswordCard extends Div {

    private final transient AccountService accounts;
    private final transient AuthenticatorService authenticators;
    private final transient ProofService proofs;
    private final PasswordField present = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final Paragraph invitation = new Paragraph();
    private final Paragraph providerOnly = new Paragraph();
    private final Div form;
    private transient Runnable changed = () -> { };

    PasswordCard(AccountService accounts, AuthenticatorService authenticators, ProofService proofs) {
        this.accounts = accounts;
        this.authenticators = authenticators;
        this.proofs = proofs;
        addClassNames("card", "stack");
        invitation.addClassName("note");
        invitation.setText(getTranslation("account.security.password.invitation"));
        invitation.setVisible(false);
        present.setLabel(getTranslation("password.present"));
        present.setId("present-password");
        present.getElement().setAttribute("autocomplete", "current-password");
        wanted.setLabel(getTranslation("password.new"));
        wanted.setId("new-password");
        wanted.getElement().setAttribute("autocomplete", "new-password");
        List.of(present, wanted).forEach(field -> {
            field.setManualValidation(true);
            field.setWidth("min(26rem, 100%)");
        });
        var save = new Button(getTranslation("password.title"), click -> AskAgainDialog.then(this::save));
        save.setId("change-password");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var hint = new Paragraph(getTranslation("account.security.password.hint"));
        hint.addClassName("quiet");
        providerOnly.setText(getTranslation("account.security.password.provider-only"));
        form = new Div(invitation, hint, present, wanted, new Div(save));
        form.addClassName("stack");
        add(new H2(getTranslation("login.password")), providerOnly, form);
    }

    void read() {
        form.setVisible(accounts.mayUsePassword());
        providerOnly.setVisible(!form.isVisible());
        present.setVisible(accounts.needsPresentPassword());
        wanted.setHelperText(getTranslation(authenticators.state().isOn() ? "password.hint-short" : "password.hint"));
    }

    /** Says that the old one need not be known, and puts the cursor where the new one goes. */
    void invite() {
        invitation.setVisible(!accounts.needsPresentPassword());
        wanted.focus();
    }

    void whenChanged(Runnable listener) {
        changed = listener;
    }

    private void save() {
        present.setInvalid(false);
        wanted.setInvalid(false);
        try {
            if (accounts.needsPresentPassword() && !proofs.wantsCode()) {
                proofs.show(present.getValue());
            }
            accounts.changePassword(present.getValue(), wanted.getValue());
            present.clear();
            wanted.clear();
            invitation.setVisible(false);
            Notices.done(getTranslation("password.changed"));
            changed.run();
        } catch (InvalidInput e) {
            var violation = e.violations().getFirst();
            var wrong = violation.field().equals("password") ? wanted : present;
            wrong.setErrorMessage(getTranslation(violation.key(), violation.arguments().toArray()));
            wrong.setInvalid(true);
            wrong.focus();
        }
    }
}
