package org.plenary.text.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.plenary.discussion.DiscussionService;
import org.plenary.shell.InvalidInput;

/** Where a remark is typed. */
class RemarkForm extends Div {

    private final TextArea words = new TextArea();
    private final Checkbox within = new Checkbox();

    /**
     * @param organisation within which the remark can be kept; null where that is not a question
     * @param send         called with the words and whether they stay within; what it refuses is said at the field
     */
    RemarkForm(String label, String organisation, BiConsumer<String, Boolean> send, Runnable cancel) {
        addClassName("remark-form");
        words.setLabel(label);
        words.setManualValidation(true);
        words.getElement().setProperty("maxlength", DiscussionService.LONGEST_REMARK);
        within.setVisible(organisation != null);
        if (organisation != null) {
            within.setLabel(getTranslation("margin.keep-within", organisation));
        }
        var sending = new Button(getTranslation("margin.send"), click -> {
            words.setInvalid(false);
            try {
                send.accept(words.getValue(), within.getValue());
            } catch (InvalidInput e) {
                var violation = e.violations().getFirst();
                words.setErrorMessage(getTranslation(violation.key(), violation.arguments().toArray()));
                words.setInvalid(true);
                words.focus();
            }
        });
        sending.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        sending.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var cancelling = new Button(getTranslation("cancel"), click -> cancel.run());
        cancelling.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(sending, cancelling);
        buttons.addClassName("proposal-buttons");
        add(words, within, buttons);
    }

    void focus() {
        words.focus();
    }
}
