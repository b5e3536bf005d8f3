package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.text.ParagraphBody;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.TextMerge;
import org.plenary.text.WordingJson;

/**
 * Words a paragraph: in place as it reads, or as typed signs with what they read like below, and says for whom. What is typed is kept
 * in the browser until it is saved or given up.
 */
class WordingEditor extends Div {

    private final String language;
    private final WordingField page;
    private final SignsField signs;
    private final TextField delegation;
    private final Div back = new Div();
    private final Toggle asSigns;
    private ParagraphBody unchanged = ParagraphBody.EMPTY;
    /** Over what the words in the browser are typed: what it last sent, until it has taken what became of that. */
    private ParagraphBody over = ParagraphBody.EMPTY;
    private transient Consumer<ParagraphBody> typing = body -> {
    };
    private String basis = "";
    private boolean filled;
    private boolean refused;

    /** @param save called with what is typed, where it can be read */
    WordingEditor(String label, String language, String saveLabel, Consumer<ParagraphDraft> save, Runnable cancel) {
        this.language = language;
        addClassName("wording-editor");
        page = new WordingField(label, language);
        page.addValueChangeListener(change -> {
            typed();
            if (change.isFromClient()) {
                catchUp();
            }
        });
        signs = new SignsField(label, language, body -> {
            if (isAsSigns()) {
                typing.accept(body);
            }
        });
        delegation = new TextField(getTranslation("text.delegation"));
        delegation.setHelperText(getTranslation("text.delegation-hint"));
        delegation.setManualValidation(true);
        delegation.addValueChangeListener(change -> page.setDelegation(change.getValue()));
        delegation.setValue(CurrentAccount.get().organisation());
        back.addClassName("typed-before");
        back.getElement().setAttribute("role", "status");
        asSigns = new Toggle(getTranslation("editor.as-signs"), this::switchToSigns);
        asSigns.addClassName("as-signs");
        page.addTool(asSigns);
        var keys = new WordingKeys();
        var help = new Toggle("?", keys::setVisible);
        help.getElement().setAttribute("aria-label", getTranslation("editor.keys")).setAttribute("title", getTranslation("editor.keys"));
        page.addTool(help);
        var saving = new Button(saveLabel, click -> save(save));
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saving.addClassName("save-wording");
        saving.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        var buttons = new Div(delegation, saving, new Button(getTranslation("cancel"), click -> {
            page.forget();
            cancel.run();
        }));
        buttons.addClassNames("actions", "wording-actions");
        add(back, page, keys, signs, signs.preview(), buttons);
        showSigns(false);
        back.setVisible(false);
    }

    /**
     * Keeps what is typed in this browser under a key of its own, and takes up what was left there.
     *
     * @param key   the same for the same paragraph and language, and nobody else's
     * @param typedOver told over what it was typed, when something comes back, and what stands there instead when it is discarded; see
     *                  {@link #fill(String, String)}
     */
    void keepUnder(String key, Consumer<String> typedOver) {
        page.keepUnder(key(key) + "/" + language, restored -> {
            var before = unchanged;
            if (restored.signs() != null) {
                asSigns.press(true);
                signs.setValue(restored.signs());
                showSigns(true);
            } else {
                page.setValue(restored.value());
            }
            if (typedBody().filter(before::equals).isPresent()) {
                page.forget();
                return;
            }
            page.setBasis(restored.basis());
            typedOver.accept(restored.basis());
            typed();
            showBack(restored.when(), typedOver);
        });
    }

    /** How the keys of what is kept begin: each is its account's alone, and ends with the language. */
    static String key(String key) {
        return WordingField.KEPT + CurrentAccount.get().id() + "/" + key;
    }

    private void showBack(String when, Consumer<String> typedOver) {
        var discard = new Button(getTranslation("editor.discard"), click -> {
            fill(ParagraphNotation.print(unchanged), basis);
            typedOver.accept(basis);
        });
        discard.addClassName("discard-typed");
        back.removeAll();
        back.add(new Span(getTranslation("editor.back", when)), discard);
        back.setVisible(true);
    }

    /**
     * Shows a wording to begin from; what was typed before is done with.
     *
     * @param basis names the wording: what is typed over it comes back with this, see {@link #keepUnder}
     */
    void fill(String notation, String basis) {
        if (filled) {
            page.forget();
        }
        filled = true;
        unchanged = ParagraphNotation.read(notation);
        over = unchanged;
        this.basis = basis;
        page.setBasis(basis);
        page.setValue(WordingJson.write(unchanged));
        signs.setValue(notation);
        signs.setInvalid(false);
        page.setProblem("");
        back.setVisible(false);
    }

    /**
     * What stands here is saved and reads so now. What was typed while it was being saved stays, and what others changed is merged into
     * it as soon as the typing pauses.
     */
    void saved(String notation, String basis) {
        over = typedBody().orElse(unchanged);
        unchanged = ParagraphNotation.read(notation);
        this.basis = basis;
        back.setVisible(false);
        var sent = sent();
        if (isAsSigns()) {
            page.setValue(WordingJson.write(unchanged));
        } else {
            page.expect(WordingJson.write(unchanged));
        }
        give(sent, unchanged, true);
        typing.accept(unchanged);
    }

    private void catchUp() {
        if (!isAsSigns() && !over.equals(unchanged)) {
            readPage().ifPresent(typed -> give(page.getValue(), merged(typed), false));
        }
    }

    private void give(String sent, ParagraphBody now, boolean done) {
        var head = unchanged;
        page.give(sent, isAsSigns() ? ParagraphNotation.print(now) : WordingJson.write(now), basis, done, isAsSigns(), () -> over = unchanged == head ? head : over);
    }

    private ParagraphBody merged(ParagraphBody typed) {
        return over.equals(unchanged) ? typed : TextMerge.merge(over, unchanged, typed, null, delegation.getValue()).body();
    }

    private String sent() {
        return isAsSigns() ? signs.getValue() : page.getValue();
    }

    /** As with {@link #fill(String, String)}, and what is typed stays. */
    void setBasis(String basis) {
        this.basis = basis;
        page.setBasis(basis);
    }

    boolean isTouched() {
        return typedBody().filter(unchanged::equals).isEmpty();
    }

    void addTool(Component tool) {
        page.addTool(tool);
    }

    /** @param typing told of what is typed, a moment after it is, wherever it can be read */
    void onTyping(Consumer<ParagraphBody> typing) {
        this.typing = typing;
    }

    void focusWording() {
        page.focusEnd();
    }

    private void save(Consumer<ParagraphDraft> save) {
        delegation.setInvalid(false);
        signs.setInvalid(false);
        page.setProblem("");
        refused = false;
        var sent = sent();
        try {
            save.accept(new ParagraphDraft(notation(), delegation.getValue()));
        } catch (InvalidInput e) {
            show(e.violations());
        }
        if (!refused) {
            page.forget(sent);
        }
    }

    private String notation() {
        if (isAsSigns()) {
            return over.equals(unchanged) ? signs.getValue() : signs.body().map(this::merged).map(ParagraphNotation::print).orElseGet(signs::getValue);
        }
        return ParagraphNotation.print(merged(WordingJson.read(page.getValue())));
    }

    /** Says what is wrong at its field; where signs are typed, with the caret on the sign concerned. */
    void show(List<Violation> violations) {
        refused = true;
        for (var violation : violations) {
            var message = getTranslation(violation.key(), violation.arguments().toArray());
            if (violation.field().equals("delegation")) {
                delegation.setErrorMessage(message);
                delegation.setInvalid(true);
            } else if (isAsSigns()) {
                signs.refuse(message);
            } else {
                page.setProblem(message);
            }
        }
        if (isAsSigns()) {
            signs.showFault();
        }
    }

    private boolean isAsSigns() {
        return asSigns.isPressed();
    }

    /** What can be read changes its form; what cannot stays, with its message. */
    private void switchToSigns(boolean on) {
        if (on) {
            signs.setValue(readPage().map(ParagraphNotation::print).orElse(""));
        } else if (signs.body().isPresent()) {
            page.setValue(WordingJson.write(signs.body().orElseThrow()));
        } else {
            asSigns.press(true);
            signs.read();
            signs.showFault();
            return;
        }
        showSigns(on);
        if (on) {
            signs.focus();
        } else {
            page.focusEnd();
        }
    }

    private void showSigns(boolean on) {
        signs.setVisible(on);
        setClassName("with-signs", on);
        if (on) {
            page.keepSignsOf(signs);
            signs.read();
        }
    }

    private Optional<ParagraphBody> typedBody() {
        return isAsSigns() ? signs.body() : readPage();
    }

    private Optional<ParagraphBody> readPage() {
        try {
            return Optional.of(WordingJson.read(page.getValue()));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private void typed() {
        page.setProblem("");
        typedBody().ifPresent(typing);
    }
}
