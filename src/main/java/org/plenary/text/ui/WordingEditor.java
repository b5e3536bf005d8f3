package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Violation;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.ParagraphNotation.Reading;

/** A field for the notation of a paragraph, what it will read like below, and for whom it is written. */
class WordingEditor extends Div {

    /** In the browser, so that nothing typed meanwhile lands elsewhere. */
    private static final String INSERTS = """
            if (this.insertsBracket) return;
            this.insertsBracket = true;
            this.addEventListener('click', () => {
              const field = $0.inputElement, from = field.selectionStart, to = field.selectionEnd;
              const chosen = field.value.slice(from, to), name = $1.value.replace(/[[\\]|@\\\\]/g, '').trim();
              field.setRangeText('[' + chosen + ' | ' + (name ? ' @' + name : '') + ']', from, to);
              const caret = from + 1 + chosen.length + (chosen ? 3 : 0);
              field.dispatchEvent(new Event('input', {bubbles: true}));
              field.focus();
              field.setSelectionRange(caret, caret);
            });
            """;
    private static final String SHOW_SIGN = """
            const field = this.inputElement;
            field.focus();
            field.setSelectionRange($0, Math.min($0 + 1, field.value.length));
            """;

    private final String language;
    private final TextArea wording;
    private final TextField delegation;
    private final Div preview = new Div();
    private final Div tools = new Div();
    private String unchanged = "";

    /** @param save called with what is typed, readable or not */
    WordingEditor(String label, String language, String saveLabel, Consumer<ParagraphDraft> save, Runnable cancel) {
        this.language = language;
        addClassName("wording-editor");
        wording = new TextArea(label);
        wording.addClassName("wording-field");
        wording.getElement().setAttribute("lang", language);
        wording.setHelperText(getTranslation("text.wording-hint"));
        wording.setManualValidation(true);
        wording.setValueChangeMode(ValueChangeMode.TIMEOUT);
        wording.setValueChangeTimeout(250);
        wording.addValueChangeListener(change -> preview());
        delegation = new TextField(getTranslation("text.delegation"));
        delegation.setHelperText(getTranslation("text.delegation-hint"));
        delegation.setManualValidation(true);
        delegation.setValue(CurrentAccount.get().organisation());
        preview.addClassName("preview");
        var insert = new Button(getTranslation("text.insert-bracket"));
        insert.addAttachListener(attached -> insert.getElement().executeJs(INSERTS, wording.getElement(), delegation.getElement()));
        insert.addClassName("insert-bracket");
        tools.add(insert);
        tools.addClassName("actions");
        var saving = new Button(saveLabel, click -> save.accept(draft()));
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saving.addClassName("save-wording");
        saving.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        var buttons = new Div(saving, new Button(getTranslation("cancel"), click -> cancel.run()));
        buttons.addClassName("actions");
        var previewLabel = new Span(getTranslation("text.preview"));
        previewLabel.addClassName("quiet");
        add(wording, tools, new Div(previewLabel, preview), delegation, buttons);
    }

    /** Shows a wording to begin from. */
    void fill(String notation) {
        unchanged = notation;
        wording.setValue(notation);
        wording.setInvalid(false);
        preview();
    }

    /** @param typing told what the field holds, whenever somebody typed */
    void onTyping(Consumer<String> typing) {
        wording.addValueChangeListener(change -> typing.accept(change.getValue()));
    }

    boolean isTouched() {
        return !wording.getValue().equals(unchanged);
    }

    void addTool(Component tool) {
        tools.add(tool);
    }

    void focusWording() {
        wording.focus();
    }

    /** Says what is wrong at its field and puts the caret on the sign concerned. */
    void show(List<Violation> violations) {
        for (var violation : violations) {
            var message = getTranslation(violation.key(), violation.arguments().toArray());
            if (violation.field().equals("delegation")) {
                delegation.setErrorMessage(message);
                delegation.setInvalid(true);
            } else {
                wording.setErrorMessage(message);
                wording.setInvalid(true);
            }
        }
        if (ParagraphNotation.parse(wording.getValue()) instanceof Reading.Fault fault) {
            wording.getElement().executeJs(SHOW_SIGN, fault.position());
        }
    }

    private ParagraphDraft draft() {
        delegation.setInvalid(false);
        wording.setInvalid(false);
        return new ParagraphDraft(wording.getValue(), delegation.getValue());
    }

    private void preview() {
        switch (ParagraphNotation.parse(wording.getValue())) {
            case Reading.Body(var body) -> {
                wording.setInvalid(false);
                preview.removeAll();
                preview.add(WordingText.of(body, language));
            }
            case Reading.Fault fault -> {
                var violation = ParagraphDraft.violation(fault);
                wording.setErrorMessage(getTranslation(violation.key(), violation.arguments().toArray()));
                wording.setInvalid(true);
            }
        }
    }
}
