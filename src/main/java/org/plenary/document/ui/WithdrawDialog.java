package org.plenary.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.plenary.shell.InvalidInput;

/** Asks why a document is withdrawn. */
class WithdrawDialog extends Dialog {

    WithdrawDialog(String symbol, Consumer<String> withdraw) {
        setHeaderTitle(getTranslation("document.withdraw-title", symbol));
        setWidth("min(36rem, 96vw)");
        var reason = new TextArea(getTranslation("field.DOCUMENT.reason"));
        reason.setWidthFull();
        add(new Paragraph(getTranslation("document.withdraw-hint")), reason);
        var save = new Button(getTranslation("document.withdraw"), click -> {
            try {
                withdraw.accept(reason.getValue());
                close();
            } catch (InvalidInput e) {
                var wrong = e.violations().getFirst();
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }
}
