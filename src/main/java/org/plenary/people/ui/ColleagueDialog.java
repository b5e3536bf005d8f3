package org.plenary.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.plenary.people.AccountDraft;
import org.plenary.people.StaffService;
import org.plenary.security.PlatformRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** Adds a colleague to the staff of an organisation. */
class ColleagueDialog extends Dialog {

    ColleagueDialog(StaffService staff, long organisationId, Runnable added) {
        setHeaderTitle(getTranslation("staff.add"));
        setWidth("min(36rem, 96vw)");
        setCloseOnOutsideClick(false);
        var email = new EmailField();
        var givenName = new TextField();
        var familyName = new TextField();
        var role = new Select<PlatformRole>();
        role.setItems(staff.grantable());
        role.setItemLabelGenerator(one -> getTranslation("platform-role." + one));
        role.setValue(PlatformRole.MEMBER);
        var language = Fields.languages(getLocale());
        var form = new Fields("ACCOUNT") {
        };
        form.field("email", email, "");
        form.field("givenName", givenName, "half");
        form.field("familyName", familyName, "half");
        form.field("platformRole", role, "half");
        form.field("language", language, "half");
        add(form);
        var save = new Button(getTranslation("staff.send"), click -> {
            var draft = new AccountDraft(email.getValue(), givenName.getValue(), familyName.getValue(), organisationId, role.getValue(), language.getValue());
            AskAgainDialog.then(() -> {
                try {
                    staff.invite(organisationId, draft);
                    close();
                    Notices.done(getTranslation("staff.sent", draft.email()));
                    added.run();
                } catch (InvalidInput e) {
                    form.show(e.violations());
                }
            });
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-colleague");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }
}
