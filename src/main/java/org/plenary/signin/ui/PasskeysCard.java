package org.plenary.signin.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.signin.PasskeyService;
import org.plenary.signin.PasskeyService.Passkey;

/** The passkeys of the account: added, called by a name, taken away. */
class PasskeysCard extends Div {

    private final transient PasskeyService passkeys;
    private final UnorderedList list = new UnorderedList();

    PasskeysCard(PasskeyService passkeys) {
        this.passkeys = passkeys;
        addClassNames("card", "stack");
        list.addClassName("security-list");
        var hint = new Paragraph(getTranslation("account.security.passkeys.hint"));
        hint.addClassName("quiet");
        var add = new Button(getTranslation("account.security.passkeys.add"), Icons.ADD.create(), click -> add());
        add.setId("passkey-add");
        var none = new Paragraph(getTranslation("account.security.passkeys.unsupported"));
        none.addClassName("note");
        none.getElement().executeJs("this.hidden = window.plenaryPasskeys.known()");
        add(new H2(getTranslation("account.security.passkeys.title")), hint, list, none, new Div(add));
    }

    void read() {
        list.removeAll();
        passkeys.passkeys().forEach(passkey -> list.add(item(passkey)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(Passkey passkey) {
        var name = new Span(passkey.name());
        name.addClassName("security-name");
        var when = new Span(passkey.used() == null ? getTranslation("account.security.passkeys.created", day(passkey.created()))
                : getTranslation("account.security.passkeys.used", day(passkey.created()), day(passkey.used())));
        when.addClassName("quiet");
        var rename = new Button(Icons.EDIT.create(), click -> AskAgainDialog.then(() -> name(getTranslation("account.security.passkeys.rename"), passkey.name(), chosen -> {
            passkeys.rename(passkey.id(), chosen);
            Notices.done(getTranslation("saved"));
            read();
        })));
        var remove = new Button(Icons.DELETE.create(), click -> AskAgainDialog.then(() -> {
            passkeys.remove(passkey);
            Notices.done(getTranslation("account.security.passkeys.removed", passkey.name()));
            read();
        }));
        name(rename, "account.security.passkeys.rename-named", passkey);
        name(remove, "account.security.passkeys.remove-named", passkey);
        var actions = new Div(rename, remove);
        actions.addClassName("actions");
        return new ListItem(new Div(name, when), actions);
    }

    private void name(Button button, String key, Passkey passkey) {
        button.setAriaLabel(getTranslation(key, passkey.name()));
        button.setTooltipText(getTranslation(key, passkey.name()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    }

    private String day(Instant instant) {
        return Dates.day(instant.atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
    }

    private void add() {
        AskAgainDialog.then(() -> {
            var begun = passkeys.begin();
            name(getTranslation("account.security.passkeys.add"), "", chosen ->
                    UI.getCurrent().getPage().executeJs("return window.plenaryPasskeys.create($0)", begun.json())
                            .then(String.class, answer -> added(begun, answer, chosen), refused -> Notices.problem(getTranslation("account.security.error.passkey"))));
        });
    }

    private void added(PasskeyService.Begun begun, String answer, String name) {
        AskAgainDialog.then(() -> {
            try {
                passkeys.add(begun, answer, name);
                Notices.done(getTranslation("account.security.passkeys.added", name));
                read();
            } catch (InvalidInput e) {
                Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            }
        });
    }

    /** Asks for a name; with none, or too long a one, nothing is done. */
    private void name(String title, String present, Consumer<String> chosen) {
        var dialog = new Dialog(title);
        dialog.setWidth("min(26rem, 96vw)");
        var name = new TextField(getTranslation("account.security.passkeys.name"));
        name.setId("passkey-name");
        name.setValue(present);
        name.setManualValidation(true);
        name.setMaxLength(PasskeyService.LONGEST_NAME);
        name.setHelperText(getTranslation("account.security.passkeys.name-hint"));
        name.setWidthFull();
        dialog.add(name);
        var go = new Button(getTranslation("account.security.passkeys.go"), click -> {
            name.setErrorMessage(getTranslation("error.required"));
            name.setInvalid(name.getValue().isBlank());
            if (name.isInvalid()) {
                name.focus();
            } else {
                dialog.close();
                chosen.accept(name.getValue().strip());
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), go);
        dialog.open();
        name.focus();
    }
}
