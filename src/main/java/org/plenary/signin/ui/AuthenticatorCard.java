package org.plenary.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.signin.AuthenticatorService;

/** The authenticator app: set up, taken away, and the codes for the day on which it is lost. */
class AuthenticatorCard extends Div {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final transient AuthenticatorService authenticators;
    private final transient Runnable changed;
    private final Div body = new Div();

    AuthenticatorCard(AuthenticatorService authenticators, Runnable changed) {
        this.authenticators = authenticators;
        this.changed = changed;
        addClassNames("card", "stack");
        body.addClassName("stack");
        add(new H2(getTranslation("account.security.authenticator.title")), body);
    }

    void read() {
        var state = authenticators.state();
        body.removeAll();
        if (state.isOn()) {
            var off = new Button(getTranslation("account.security.authenticator.turn-off"), click -> AskAgainDialog.then(() -> {
                authenticators.turnOff();
                Notices.done(getTranslation("account.security.authenticator.turned-off"));
                refresh();
            }));
            off.setId("authenticator-off");
            var codes = new Button(getTranslation("account.security.recovery.new"), click -> AskAgainDialog.then(() -> {
                showOnce(authenticators.newRecoveryCodes());
                refresh();
            }));
            var actions = new Div(codes, off);
            actions.addClassName("actions");
            body.add(new Div(new Badge(Icons.CHECK, getTranslation("account.security.authenticator.on"), Badge.Tone.SUCCESS)),
                    new Paragraph(getTranslation("account.security.authenticator.since", Dates.instant(state.since(), UTC, getLocale()), state.recoveryCodes())), actions);
        } else {
            var on = new Button(getTranslation("account.security.authenticator.set-up"), click -> AskAgainDialog.then(() ->
                    new AuthenticatorDialog(authenticators, authenticators.begin(), codes -> {
                        refresh();
                        showOnce(codes);
                    }).open()));
            on.setId("authenticator-on");
            on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var hint = new Paragraph(getTranslation("account.security.authenticator.hint"));
            hint.addClassName("quiet");
            body.add(hint, new Div(on));
        }
    }

    private void refresh() {
        read();
        changed.run();
    }

    private void showOnce(List<String> codes) {
        var dialog = new Dialog(getTranslation("account.security.recovery.title"));
        dialog.setWidth("min(28rem, 96vw)");
        dialog.setCloseOnOutsideClick(false);
        var list = new UnorderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        dialog.add(new Paragraph(getTranslation("account.security.recovery.hint")), list);
        var copy = new Button(getTranslation("account.security.recovery.copy"));
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", String.join("\n", codes));
        var kept = new Button(getTranslation("account.security.recovery.kept"), click -> dialog.close());
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(copy, kept);
        dialog.open();
    }
}
