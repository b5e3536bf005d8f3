package org.plenary.shell.ui.talk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.Mentionable;
import org.plenary.shell.InvalidInput;

/** Where a remark is typed; an "@" offers whom it can mention. */
public class RemarkForm extends Div {

    private final TextArea words = new TextArea();
    private final Checkbox within = new Checkbox();
    private final MentionList names = new MentionList();
    private final transient Function<Boolean, List<Mentionable>> people;

    /**
     * @param organisation within which the remark can be kept; null where that is not a question
     * @param people       who can be mentioned, told whether it is kept within the organisation
     * @param send         called with the words and whether they stay within; what it refuses is said at the field
     * @param cancel       null where the form is always there
     */
    public RemarkForm(String label, String organisation, Function<Boolean, List<Mentionable>> people, BiConsumer<String, Boolean> send, Runnable cancel) {
        this.people = people;
        addClassName("remark-form");
        words.setLabel(label);
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.getElement().setProperty("maxlength", DiscussionService.LONGEST_REMARK);
        words.setHelperText(getTranslation("talk.mention-hint"));
        words.addFocusListener(focus -> offer());
        within.setVisible(organisation != null);
        if (organisation != null) {
            within.setLabel(getTranslation("margin.keep-within", organisation));
            within.addValueChangeListener(change -> offer());
        }
        var sending = new Button(getTranslation("margin.send"), click -> send(send));
        sending.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        sending.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var buttons = new Div(sending);
        if (cancel != null) {
            var cancelling = new Button(getTranslation("cancel"), click -> cancel.run());
            cancelling.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            buttons.add(cancelling);
        }
        buttons.addClassName("proposal-buttons");
        add(words, names, within, buttons);
    }

    private void send(BiConsumer<String, Boolean> send) {
        words.setInvalid(false);
        try {
            send.accept(words.getValue(), within.getValue());
            words.clear();
        } catch (InvalidInput e) {
            var violation = e.violations().getFirst();
            words.setErrorMessage(getTranslation(violation.key(), violation.arguments().toArray()));
            words.setInvalid(true);
            words.focus();
        }
    }

    private void offer() {
        names.offer(words, people.apply(within.getValue()));
    }

    public void focus() {
        words.focus();
    }

    String typed() {
        return words.getValue();
    }

    void type(String before) {
        words.setValue(before);
        words.setInvalid(false);
    }
}
