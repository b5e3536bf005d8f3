package org.plenary.federation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.plenary.body.BodyService;
import org.plenary.federation.IdentityProvider;
import org.plenary.federation.IdentityProviderDraft;
import org.plenary.federation.IdentityProviderService;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.Notices;

/** How the staff of an organisation sign in with its own provider; set up by those who administer its staff. */
@Route(value = "accounts/sign-in", layout = MainLayout.class)
@PermitAll
public class ProviderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient IdentityProviderService providers;
    private final transient BodyService bodies;
    private final TextField issuer = new TextField();
    private final TextField clientId = new TextField();
    private final PasswordField secret = new PasswordField();
    private final TextField domains = new TextField();
    private final Checkbox passwords = new Checkbox(getTranslation("federation.passwords"));
    private final Checkbox creates = new Checkbox(getTranslation("federation.creates"));
    private final Fields form = new Fields("IDENTITY_PROVIDER") {
    };
    private final Button remove = new Button(getTranslation("federation.remove"), click -> askToRemove());
    private long organisationId;
    private transient IdentityProvider seen;

    public ProviderView(IdentityProviderService providers, BodyService bodies) {
        this.providers = providers;
        this.bodies = bodies;
        addClassNames("page", "provider");
        issuer.setHelperText(getTranslation("federation.issuer-hint"));
        secret.getElement().setAttribute("autocomplete", "off");
        domains.setHelperText(getTranslation("federation.domains-hint"));
        form.field("issuer", issuer, "");
        form.field("clientId", clientId, "half");
        form.field("secret", secret, "half");
        form.field("domains", domains, "");
        passwords.setHelperText(getTranslation("federation.passwords-hint"));
        creates.setHelperText(getTranslation("federation.creates-hint"));
        for (var box : new Checkbox[] {passwords, creates}) {
            box.addClassName("line");
            form.add(box);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organisationId = event.getLocation().getQueryParameters().getSingleParameter("organisation").filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf)
                .orElse(CurrentAccount.get().organisationId());
        var organisation = bodies.organisations().stream().filter(one -> one.id() == organisationId).findFirst()
                .orElseThrow(() -> new NotFound("organisation", organisationId));
        read(providers.provider(organisationId));
        var save = new Button(getTranslation("federation.save"), click -> AskAgainDialog.then(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-provider");
        var actions = new Div(save, remove);
        actions.addClassName("actions");
        var back = new Code(providers.returnAddress(organisationId));
        back.addClassName("provider-address");
        var register = new Div(new H2(getTranslation("federation.register")), new Paragraph(getTranslation("federation.register-hint")), back);
        var card = new Div(form, actions);
        register.addClassNames("card", "stack");
        card.addClassNames("card", "stack");
        removeAll();
        add(new Anchor("accounts?organisation=" + organisationId, getTranslation("federation.back")), new H1(getTranslation("federation.title", organisation.acronym())),
                new Paragraph(getTranslation("federation.explanation")), register, card);
    }

    private void read(Optional<IdentityProvider> provider) {
        seen = provider.orElse(null);
        var fields = provider.map(IdentityProvider::fields).orElse(IdentityProviderDraft.EMPTY);
        issuer.setValue(Fields.orEmpty(fields.issuer()));
        clientId.setValue(Fields.orEmpty(fields.clientId()));
        domains.setValue(fields.domains());
        passwords.setValue(fields.passwordsAllowed());
        creates.setValue(fields.createsAccounts());
        secret.clear();
        secret.setHelperText(getTranslation(provider.filter(IdentityProvider::hasSecret).isPresent() ? "federation.secret-kept" : "federation.secret-hint"));
        remove.setVisible(seen != null);
    }

    private void save() {
        try {
            providers.save(organisationId, seen, new IdentityProviderDraft(issuer.getValue(), clientId.getValue(), domains.getValue(), passwords.getValue(),
                    creates.getValue()), secret.getValue());
            form.show(List.of());
            read(providers.provider(organisationId));
            Notices.done(getTranslation("federation.saved"));
        } catch (InvalidInput e) {
            form.show(e.violations());
            if (!form.says(e.violations())) {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        }
    }

    private void askToRemove() {
        var ask = new ConfirmDialog(getTranslation("federation.remove-title"), getTranslation("federation.remove-text"), getTranslation("federation.remove"), confirmed -> AskAgainDialog.then(this::removeIt));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("cancel"));
        ask.open();
    }

    private void removeIt() {
        try {
            providers.remove(organisationId, seen);
            Notices.done(getTranslation("saved"));
        } catch (InvalidInput e) {
            Notices.problem(form.text(e.violations().getFirst()));
        }
        read(providers.provider(organisationId));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("federation.page") + " · Plenary";
    }
}
