package org.plenary.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.plenary.people.FirstPasswordService;
import org.plenary.people.FirstPasswordService.Newcomer;
import org.plenary.security.InvalidLink;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LinkOrigins;
import org.plenary.shell.ui.GuestHeader;
import org.plenary.shell.ui.GuestPage;

/** Where somebody whom their organisation has added chooses the first password. */
@Route(value = "first-password/:token", autoLayout = false)
@AnonymousAllowed
@JsModule("./plenary.ts")
public class FirstPasswordView extends GuestPage {

    private final transient FirstPasswordService passwords;
    private transient Newcomer newcomer;

    public FirstPasswordView(FirstPasswordService passwords, LinkOrigins origins) {
        super(origins);
        this.passwords = passwords;
    }

    @Override
    protected Locale look(Locale locale) {
        newcomer = passwords.look(token());
        return newcomer.locale();
    }

    @Override
    protected String expired() {
        return getTranslation("staff.first.expired");
    }

    @Override
    protected void show() {
        title(getTranslation("staff.first.title"));
        var password = new PasswordField(getTranslation("password.new"));
        password.setHelperText(getTranslation("password.hint"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setManualValidation(true);
        password.setWidthFull();
        var save = new Button(getTranslation("staff.first.save"), click -> choose(password));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-password");
        frame(new Paragraph(getTranslation("staff.first.hello", newcomer.name(), newcomer.email(), newcomer.organisation())), password, new Div(save));
    }

    private void choose(PasswordField password) {
        try {
            passwords.choose(token(), password.getValue());
            frame(new Paragraph(getTranslation("staff.first.done")), signIn());
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            password.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            password.setInvalid(true);
            password.focus();
        } catch (InvalidLink e) {
            showInvalid(e.reason());
        }
    }

    private Anchor signIn() {
        var link = new Anchor("login", getTranslation("staff.first.sign-in"));
        link.setRouterIgnore(true);
        return link;
    }

    private void frame(Component... parts) {
        removeAll();
        var card = new Div(new H1(getTranslation("staff.first.title")));
        card.add(parts);
        card.addClassNames("card", "stack");
        add(new GuestHeader(List.of(), "first-password/" + token()), card);
    }
}
