package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.plenary.shell.ui.Icons;
import org.plenary.text.BracketPath;
import org.plenary.text.BracketReason;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.OpenBracket;
import org.plenary.text.Resolution;

/** The open brackets of a wording, each with its alternatives to choose from. */
public class BracketPanel extends Div {

    public BracketPanel(List<OpenBracket> brackets, String language, BiConsumer<BracketPath, Resolution> settle) {
        addClassNames("bracket-panel", "stack");
        add(new H3(getTranslation("text.settle-title")));
        for (int i = 0; i < brackets.size(); i++) {
            add(choice(i + 1, brackets.get(i), language, settle));
        }
    }

    private Div choice(int number, OpenBracket bracket, String language, BiConsumer<BracketPath, Resolution> settle) {
        var choices = new ArrayList<Resolution>();
        for (int i = 0; i < bracket.alternatives().size(); i++) {
            choices.add(new Resolution.Choose(i));
        }
        if (bracket.alternatives().stream().filter(alternative -> !alternative.content().isEmpty()).count() > 1) {
            choices.add(new Resolution.Join(" "));
        }
        choices.add(new Resolution.Delete());
        var group = new RadioButtonGroup<Resolution>(label(number, bracket.reason()));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setManualValidation(true);
        group.setItems(choices);
        group.setRenderer(new ComponentRenderer<>(choice -> switch (choice) {
            case Resolution.Choose(var alternative) -> WordingText.of(
                    List.of(new Bracket(BracketReason.ALTERNATIVE, List.of(bracket.alternatives().get(alternative)))), language);
            case Resolution.Join _ -> new Div(getTranslation("text.settle.all"));
            case Resolution.Delete() -> new Div(getTranslation("text.settle.none"));
        }));
        var button = new Button(getTranslation("text.settle"), Icons.CHECK.create(), click -> {
            group.setInvalid(group.isEmpty());
            if (group.isEmpty()) {
                group.setErrorMessage(getTranslation("text.settle.choose"));
            } else {
                settle.accept(bracket.path(), group.getValue());
            }
        });
        button.addClassName("settle");
        button.setAriaLabel(getTranslation("text.settle") + ": " + label(number, bracket.reason()));
        var one = new Div(group, button);
        one.addClassName("bracket-choice");
        return one;
    }

    private String label(int number, BracketReason reason) {
        return reason == BracketReason.ALTERNATIVE ? getTranslation("text.settle-bracket", number)
                : getTranslation("text.settle-bracket-reason", number, getTranslation("text.reason." + reason));
    }
}
