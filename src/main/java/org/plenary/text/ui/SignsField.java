package org.plenary.text.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.text.ParagraphBody;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.ParagraphNotation.Reading;

/** A wording as typed signs, and beside it what they read like. */
class SignsField extends TextArea {

    private static final int TYPED = 250;
    private static final String SHOW_SIGN = """
            const field = this.inputElement;
            field.focus();
            field.setSelectionRange($0, Math.min($0 + 1, field.value.length));
            """;

    private final String language;
    private final Div preview = new Div();
    private final transient Consumer<ParagraphBody> typed;

    /** @param typed told of what is typed, a moment after it is, wherever it can be read */
    SignsField(String label, String language, Consumer<ParagraphBody> typed) {
        super(label);
        this.language = language;
        this.typed = typed;
        addClassName("wording-field");
        getElement().setAttribute("lang", language);
        setHelperText(getTranslation("text.wording-hint"));
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.TIMEOUT);
        setValueChangeTimeout(TYPED);
        addValueChangeListener(change -> read());
        preview.addClassName("preview");
    }

    Div preview() {
        return preview;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        preview.setVisible(visible);
    }

    /** Nothing where the signs cannot be read. */
    Optional<ParagraphBody> body() {
        return ParagraphNotation.parse(getValue()) instanceof Reading.Body(var body) ? Optional.of(body) : Optional.empty();
    }

    /** Shows what the signs read like, or says why they cannot be read. */
    final void read() {
        switch (ParagraphNotation.parse(getValue())) {
            case Reading.Body(var body) -> {
                setInvalid(false);
                preview.removeAll();
                preview.add(WordingText.of(body, language));
                typed.accept(body);
            }
            case Reading.Fault fault -> {
                var violation = ParagraphDraft.violation(fault);
                refuse(getTranslation(violation.key(), violation.arguments().toArray()));
            }
        }
    }

    void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    /** Puts the caret on the sign that cannot be read. */
    void showFault() {
        if (ParagraphNotation.parse(getValue()) instanceof Reading.Fault fault) {
            getElement().executeJs(SHOW_SIGN, fault.position());
        }
    }
}
