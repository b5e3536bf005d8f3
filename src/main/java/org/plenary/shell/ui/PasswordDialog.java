package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.plenary.people.AccountService;
import org.plenary.shell.InvalidInput;

/** Changes one's own password. */
class PasswordDialog extends Dialog {

    PasswordDialog(AccountService accounts) {
        setHeaderTitle(getTranslation("password.title"));
        setWidth("min(26rem, 96vw)");
        var present = new PasswordField(getTranslation("password.present"));
        var wanted = new PasswordField(getTranslation("password.new"));
        present.getElement().setAttribute("autocomplete", "current-password");
        wanted.getElement().setAttribute("autocomplete", "new-password");
        wanted.setHelperText(getTranslation("password.hint"));
        var form = new Div(present, wanted);
        form.addClassName("form");
        var save = new Button(getTranslation("save"), click -> {
            try {
                accounts.changePassword(present.getValue(), wanted.getValue());
                close();
                Notices.done(getTranslation("password.changed"));
            } catch (InvalidInput e) {
                var violation = e.violations().getFirst();
                var wrong = violation.field().equals("present") ? present : wanted;
                present.setInvalid(false);
                wanted.setInvalid(false);
                wrong.setErrorMessage(getTranslation(violation.key(), violation.arguments().toArray()));
                wrong.setInvalid(true);
                wrong.focus();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(form);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }
}
