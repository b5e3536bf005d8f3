package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.plenary.people.AccountSignIn;
import org.plenary.people.DemonstrationAccount;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Messages;
import org.springframework.beans.factory.annotation.Value;

/** The sign-in page; in demonstration mode it says who one can be. What its parts are made of, which are found at run time only, is named here for the bundle. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@JsModule("./plenary.ts")
@Uses(Details.class)
@Uses(EmailField.class)
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountSignIn accounts;
    private final transient List<LoginPart> parts;
    private final boolean demonstration;

    public LoginView(AccountSignIn accounts, List<LoginPart> parts, @Value("${plenary.demonstration:false}") boolean demonstration) {
        this.accounts = accounts;
        this.parts = parts;
        this.demonstration = demonstration;
        addClassName("login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentAccount.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("lang").ifPresent(language -> event.getUI().setLocale(Messages.offered(Locale.of(language))));
        removeAll();
        var form = new LoginForm(words(query.getParameters().containsKey("limited")));
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setError(query.getParameters().containsKey("error") || query.getParameters().containsKey("limited"));
        var about = new Div(new H1("Plenary"), new Paragraph(getTranslation("login.about")), languages(event));
        about.addClassName("login-about");
        var card = new Div(form, new OtherWaysIn(query.getParameters().keySet().stream().filter(OtherWaysIn::says).findFirst().orElse("")));
        card.addClassName("login-card");
        parts.forEach(part -> card.add(part.create(query)));
        if (demonstration) {
            card.add(examples(form));
        }
        add(about, card);
    }

    private Div languages(BeforeEnterEvent event) {
        var row = new Div();
        row.addClassName("login-languages");
        for (var locale : Messages.LOCALES) {
            var button = new Button(locale.getDisplayLanguage(locale), click -> {
                event.getUI().getSession().setLocale(locale);
                event.getUI().getPage().setLocation("login?lang=" + locale.getLanguage());
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            button.getElement().setAttribute("lang", locale.getLanguage());
            row.add(button);
        }
        return row;
    }

    private Div examples(LoginForm form) {
        var list = new Div(new H2(getTranslation("login.demonstration")), new Paragraph(getTranslation("login.demonstration-hint")));
        list.addClassName("login-examples");
        accounts.demonstrationAccounts().forEach(account -> list.add(example(form, account)));
        return list;
    }

    private Button example(LoginForm form, DemonstrationAccount account) {
        var button = new Button(account.label(), click -> form.getElement().executeJs("""
                const fields = this.querySelectorAll('vaadin-text-field, vaadin-password-field');
                fields.forEach(field => { if (field.name === 'username') field.value = $0; if (field.name === 'password') field.focus(); });
                """, account.email()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private LoginI18n words(boolean limited) {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("login.title"));
        words.getForm().setUsername(getTranslation("login.email"));
        words.getForm().setPassword(getTranslation("login.password"));
        words.getForm().setSubmit(getTranslation("login.submit"));
        words.getErrorMessage().setTitle(getTranslation("login.failed"));
        words.getErrorMessage().setMessage(getTranslation(limited ? "login.limited" : "login.failed-hint"));
        words.getErrorMessage().setUsername(getTranslation("login.email-missing"));
        words.getErrorMessage().setPassword(getTranslation("login.password-missing"));
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Plenary";
    }
}
