package org.plenary.signin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.people.AccountService;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.ui.MainLayout;
import org.plenary.signin.AuthenticatorService;
import org.plenary.signin.PasskeyService;
import org.plenary.signin.ProofElsewhere;
import org.plenary.signin.ProofService;
import org.plenary.signin.SessionService;

/** How one gets into one's own account: password, authenticator app, passkeys, and where it is and was signed in. */
@Route(value = "account/security", layout = MainLayout.class)
@PermitAll
public class SecurityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Somebody came in by e-mail, most likely because the password is forgotten. */
    private static final String NEW_PASSWORD = "password";

    /** The own organisation was to say again who somebody is, and did not. */
    private static final String REFUSED = "refused";

    private final PasswordCard password;
    private final AuthenticatorCard authenticator;
    private final PasskeysCard passkeys;
    private final SessionsCard sessions;
    private final Paragraph refused = new Paragraph();
    private final transient List<ProofElsewhere> elsewhere;

    public SecurityView(AccountService accounts, AuthenticatorService authenticators, PasskeyService keys, SessionService places, ProofService proofs,
            List<ProofElsewhere> elsewhere) {
        this.elsewhere = elsewhere;
        addClassNames("page", "security");
        password = new PasswordCard(accounts, authenticators, proofs);
        passkeys = new PasskeysCard(keys);
        sessions = new SessionsCard(places);
        authenticator = new AuthenticatorCard(authenticators, password::read);
        password.whenChanged(sessions::read);
        var account = CurrentAccount.get();
        var who = new Paragraph(account.name() + " · " + account.getUsername());
        who.addClassName("quiet");
        refused.addClassName("note");
        refused.getElement().setAttribute("role", "alert");
        add(new Div(new H1(getTranslation("account.security.title")), who), refused, password, authenticator, passkeys, sessions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        password.read();
        authenticator.read();
        passkeys.read();
        sessions.read();
        var why = event.getLocation().getQueryParameters().getSingleParameter(REFUSED).flatMap(reason -> elsewhere.stream().flatMap(one -> one.refusal(reason).stream()).findFirst());
        refused.setText(why.map(key -> getTranslation(key)).orElse(""));
        refused.setVisible(why.isPresent());
        if (event.getLocation().getQueryParameters().getParameters().containsKey(NEW_PASSWORD)) {
            password.invite();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.security.title") + " · Plenary";
    }
}
