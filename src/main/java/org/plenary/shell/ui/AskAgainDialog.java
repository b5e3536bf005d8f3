package org.plenary.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinService;
import java.util.Optional;
import org.plenary.security.ProofNeeded;
import org.plenary.shell.InvalidInput;
import org.plenary.signin.ProofService;

/** Asks again who somebody is, over whatever they were at, and goes on with what they had begun. */
public final class AskAgainDialog extends Dialog {

    private final transient ProofService proofs;
    private final transient Runnable work;
    private final PasswordField shown = new PasswordField();

    private AskAgainDialog(ProofService proofs, Runnable work) {
        this.proofs = proofs;
        this.work = work;
        var code = proofs.wantsCode();
        setHeaderTitle(getTranslation("account.security.ask.title"));
        setWidth("min(26rem, 96vw)");
        setCloseOnOutsideClick(false);
        shown.setLabel(getTranslation(code ? "account.security.ask.code" : "login.password"));
        shown.getElement().setAttribute("autocomplete", code ? "one-time-code" : "current-password");
        shown.setRevealButtonVisible(!code);
        shown.setManualValidation(true);
        shown.setId("ask-again");
        var form = new Div(new Paragraph(getTranslation("account.security.ask.why")), shown);
        form.addClassNames("form", "stack");
        if (proofs.hasPasskey()) {
            var passkey = new Button(getTranslation("account.security.ask.passkey"), Icons.PASSKEY.create(), click -> byPasskey());
            form.add(passkey);
        }
        add(form);
        var elsewhere = code ? Optional.<String>empty() : proofs.elsewhere();
        elsewhere.ifPresent(path -> {
            var link = new Anchor(path, getTranslation("federation.again"), AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            form.addComponentAtIndex(1, link);
            shown.setVisible(false);
        });
        var go = new Button(getTranslation("account.security.ask.go"), click -> {
            if (elsewhere.isPresent()) {
                goOn();
            } else {
                show();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), go);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                shown.focus();
            }
        });
    }

    /** Does the work, now or as soon as whoever is signed in has shown again who they are. */
    public static void then(Runnable work) {
        try {
            work.run();
        } catch (ProofNeeded e) {
            ask(work);
        }
    }

    static void ask(Runnable work) {
        new AskAgainDialog(VaadinService.getCurrent().getInstantiator().getOrCreate(ProofService.class), work).open();
    }

    private void show() {
        attempt(() -> proofs.show(shown.getValue()));
    }

    /** It was shown in another tab, for the whole session, or not yet. */
    private void goOn() {
        try {
            work.run();
            close();
        } catch (ProofNeeded notYet) {
            Notices.problem(getTranslation("federation.again-first"));
        }
    }

    private void byPasskey() {
        var asked = proofs.askForPasskey();
        UI.getCurrent().getPage().executeJs("return window.plenaryPasskeys.get($0)", asked.json())
                .then(String.class, answer -> attempt(() -> proofs.showPasskey(asked, answer)), refused -> say("account.security.error.passkey"));
    }

    private void attempt(Runnable proof) {
        try {
            proof.run();
        } catch (InvalidInput e) {
            say(e.violations().getFirst().key());
            return;
        }
        close();
        work.run();
    }

    private void say(String key) {
        shown.setErrorMessage(getTranslation(key));
        shown.setInvalid(true);
        shown.clear();
        shown.focus();
    }
}
