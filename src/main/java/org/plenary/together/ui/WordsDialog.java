package org.plenary.together.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.function.Consumer;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;

/** Asks for words with which something is done; what is refused about them is said at the field. */
class WordsDialog extends Dialog {

    /** What services call the words. */
    private static final Set<String> FIELD = Set.of("words", "reason");

    /** @param deed given the words; throws what a service throws */
    WordsDialog(String title, String label, String button, Consumer<String> deed) {
        setHeaderTitle(title);
        setWidth("min(32rem, 96vw)");
        setCloseOnOutsideClick(false);
        var words = new TextArea(label);
        words.setManualValidation(true);
        words.setWidthFull();
        words.setMinRows(3);
        words.setId("words");
        add(words);
        var send = new Button(button, click -> {
            try {
                deed.accept(words.getValue());
                close();
            } catch (InvalidInput e) {
                var wrong = e.violations().getFirst();
                var said = getTranslation(wrong.key(), wrong.arguments().toArray());
                if (FIELD.contains(wrong.field())) {
                    words.setErrorMessage(said);
                    words.setInvalid(true);
                    words.focus();
                } else {
                    Notices.problem(said);
                    close();
                }
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                words.focus();
            }
        });
    }
}
