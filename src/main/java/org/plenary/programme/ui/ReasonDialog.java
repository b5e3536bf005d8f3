package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.plenary.shell.InvalidInput;

/** Asks why. */
class ReasonDialog extends Dialog {

    /** @param save throws InvalidInput where the reason is missing or too long */
    ReasonDialog(String heading, String explanation, String verb, Consumer<String> save) {
        setHeaderTitle(heading);
        setWidth("min(32rem, 96vw)");
        var reason = new TextArea(getTranslation("field.SESSION.reason"));
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setId("programme-reason");
        add(new Paragraph(explanation), reason);
        var go = new Button(verb, click -> {
            try {
                save.accept(reason.getValue());
                close();
            } catch (InvalidInput e) {
                var wrong = e.violations().getFirst();
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
                reason.focus();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), go);
        reason.focus();
    }
}
