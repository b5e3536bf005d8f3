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
import org.plenary.security.CurrentAccount;
import org.plenary.security.ProofNeeded;
import org.plenary.shell.InvalidInput;
import org.plenary.signin.ProofService;

/** Asks again who somebody is, by what their account really has, over whatever they were at, and goes on with what they had begun. */
public final class AskAgainDialog extends Dialog {

    private final transient ProofService proofs;
    private final transient Runnable work;
    private final PasswordField shown = new PasswordField();
    private final boolean elsewhere;
    private final Button go = new Button(getTranslation("account.security.ask.go"), click -> goOn());
    private boolean mailed;

    private AskAgainDialog(ProofService proofs, Runnable work) {
        this.proofs = proofs;
        this.work = work;
        var ways = proofs.ways();
        elsewhere = ways.elsewhere().isPresent();
        setHeaderTitle(getTranslation("account.security.ask.title"));
        setWidth("min(26rem, 96vw)");
        setCloseOnOutsideClick(false);
        shown.setLabel(getTranslation(ways.code() ? "account.security.ask.code" : "login.password"));
        shown.getElement().setAttribute("autocomplete", ways.code() ? "one-time-code" : "current-password");
        shown.setRevealButtonVisible(!ways.code());
        shown.setVisible(ways.code() || ways.password());
        shown.setManualValidation(true);
        shown.setId("ask-again");
        var form = new Div(new Paragraph(getTranslation("account.security.ask.why")), shown);
        form.addClassNames("form", "stack");
        ways.elsewhere().ifPresent(path -> {
            var link = new Anchor(path, getTranslation("federation.again"), AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            form.addComponentAtIndex(1, link);
        });
        if (ways.passkey()) {
            form.add(new Button(getTranslation("account.security.ask.passkey"), Icons.PASSKEY.create(), click -> byPasskey()));
        }
        if (ways.mail()) {
            var mail = new Button(getTranslation("account.security.ask.mail"), Icons.MAIL.create(), click -> byMail());
            mail.setId("ask-by-mail");
            form.add(mail);
        }
        add(form);
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(this);
        go.setVisible(shown.isVisible() || elsewhere);
        if (!go.isVisible() && form.getComponentCount() == 2) {
            form.add(new Paragraph(getTranslation("account.security.ask.none")));
        }
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), go);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && shown.isVisible()) {
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

    private void goOn() {
        if (elsewhere && shown.isEmpty()) {
            goOnAfterElsewhere();
        } else if (mailed) {
            attempt(() -> proofs.showCode(shown.getValue()));
        } else {
            attempt(() -> proofs.show(shown.getValue()));
        }
    }

    /** It was shown in another tab, for the whole session, or not yet. */
    private void goOnAfterElsewhere() {
        try {
            work.run();
            close();
        } catch (ProofNeeded notYet) {
            Notices.problem(getTranslation("federation.again-first"));
        }
    }

    private void byMail() {
        try {
            proofs.sendCode();
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key()));
            return;
        }
        mailed = true;
        shown.setLabel(getTranslation("account.security.ask.mail-code"));
        shown.setHelperText(getTranslation("account.security.ask.mail-sent", CurrentAccount.get().getUsername()));
        shown.getElement().setAttribute("autocomplete", "one-time-code");
        shown.setVisible(true);
        shown.setInvalid(false);
        shown.clear();
        shown.focus();
        go.setVisible(true);
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
