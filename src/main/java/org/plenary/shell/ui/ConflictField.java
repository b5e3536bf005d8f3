package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.audit.LastEdits.Edit;
import org.plenary.shell.Dates;

/** One field in three values: as it was, as it is now, and as somebody would have it. One of the latter two is chosen. */
public final class ConflictField extends Div {

    public enum Side {
        THEIRS, MINE
    }

    private final RadioButtonGroup<Side> sides = new RadioButtonGroup<>();

    /**
     * @param label  of the field
     * @param theirs what a person reads for the value now; null or blank where it is empty, as with the others
     * @param words  what each side is called
     */
    public ConflictField(String label, String theirs, String mine, Function<Side, String> words) {
        addClassName("conflict-field");
        sides.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        sides.setAriaLabel(label);
        sides.setItems(Side.values());
        sides.setManualValidation(true);
        sides.setRenderer(new ComponentRenderer<>(side -> {
            var name = new Span(words.apply(side));
            name.addClassName("conflict-side");
            return new Div(name, value(side == Side.THEIRS ? theirs : mine));
        }));
        sides.addValueChangeListener(change -> sides.setInvalid(false));
        add(new H3(label), sides);
    }

    /** @return what the value now is called: whose it is, and since when */
    public static String whose(Edit edit) {
        var ui = UI.getCurrent();
        return ui.getTranslation("conflict.whose", edit.by(), Dates.ago(edit.at(), Instant.now(), ui.getLocale()));
    }

    /** Says what it was before. */
    public ConflictField before(String text) {
        var before = new Div(new Span(getTranslation("conflict.base")), value(text));
        before.addClassName("conflict-base");
        addComponentAtIndex(1, before);
        return this;
    }

    public ConflictField choose(Side side) {
        sides.setValue(side);
        return this;
    }

    public Optional<Side> chosen() {
        return sides.getOptionalValue();
    }

    /** Says at the field what is wrong, and puts the focus there. */
    public void refuse(String why) {
        sides.setErrorMessage(why);
        sides.setInvalid(true);
        sides.getElement().callJsFunction("focus");
    }

    private Span value(String text) {
        var empty = text == null || text.isBlank();
        var value = new Span(empty ? getTranslation("empty") : text);
        value.addClassName(empty ? "conflict-empty" : "conflict-value");
        return value;
    }
}
