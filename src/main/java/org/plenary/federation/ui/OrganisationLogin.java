package org.plenary.federation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import org.plenary.federation.OrganisationSignInService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LoginPart;

/** On the login page: who signs in with the provider of their organisation says by an address which that is, and is sent there. */
@org.springframework.stereotype.Component
class OrganisationLogin implements LoginPart {

    private static final String REFUSED = "organisation";

    private final OrganisationSignInService organisations;

    OrganisationLogin(OrganisationSignInService organisations) {
        this.organisations = organisations;
    }

    @Override
    public Component create(QueryParameters query) {
        var email = new EmailField();
        email.setLabel(email.getTranslation("federation.email"));
        email.setHelperText(email.getTranslation("federation.email-hint"));
        email.setId("organisation-email");
        email.setManualValidation(true);
        email.setWidthFull();
        var go = new Button(email.getTranslation("federation.go"), click -> go(email));
        go.addClickShortcut(Key.ENTER).listenOn(email);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setId("organisation-go");
        var form = new Div(email, go);
        form.addClassName("stack");
        var details = new Details(email.getTranslation("federation.sign-in"), form);
        details.setId("organisation-sign-in");
        var part = new Div();
        part.addClassName("login-organisation");
        query.getSingleParameter(REFUSED).filter(OrganisationSignInService::isReason).ifPresent(reason -> {
            var refused = new Div(Icons.ALERT.create(), new Paragraph(email.getTranslation("federation.refused." + reason)));
            refused.addClassName("login-refused");
            refused.getElement().setAttribute("role", "alert");
            part.add(refused);
            details.setOpened(true);
        });
        part.add(details);
        return part;
    }

    private void go(EmailField email) {
        try {
            var way = organisations.way(email.getValue());
            email.setInvalid(false);
            UI.getCurrent().getPage().setLocation(way);
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            email.setErrorMessage(email.getTranslation(wrong.key(), wrong.arguments().toArray()));
            email.setInvalid(true);
            email.focus();
        }
    }
}
