package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.live.ThreeWay.Conflict;

/**
 * Two people changed the same field: shows what it was, what the other made of it and what you made of it, field by field, and
 * saves what you choose. Nothing is chosen beforehand, and nothing you typed is lost when you go back.
 */
public class ConflictDialog extends Dialog {

    private enum Side {
        THEIRS, MINE
    }

    private final Map<Conflict, RadioButtonGroup<Side>> choices = new HashMap<>();

    /**
     * @param labels from the name of a field to its label
     * @param values from a field's value to what a person reads
     * @param save   called with what is stored now (the new base) and the record to save over it
     */
    public <T extends Record> ConflictDialog(EditConflict conflict, Class<T> type, Function<String, String> labels,
            Function<Object, String> values, BiConsumer<T, T> save) {
        setHeaderTitle(getTranslation("conflict.title"));
        addClassName("conflict");
        setWidth("min(48rem, 96vw)");
        add(new Paragraph(getTranslation("conflict.explanation")));
        var groups = new ArrayList<RadioButtonGroup<Side>>();
        for (var field : conflict.conflicts()) {
            var group = choice(field, labels, values);
            groups.add(group);
            choices.put(field, group);
            var before = new Div(new Span(getTranslation("conflict.base")), value(values.apply(field.base())));
            before.addClassName("conflict-base");
            var section = new Div(new H3(labels.apply(field.field())), before, group);
            section.addClassName("conflict-field");
            add(section);
        }
        var apply = new Button(getTranslation("conflict.save"), click -> {
            var open = groups.stream().filter(RadioButtonGroup::isEmpty).toList();
            open.forEach(group -> group.setInvalid(true));
            if (open.isEmpty()) {
                close();
                save.accept(type.cast(conflict.theirs()), type.cast(ThreeWay.with(conflict.merged(), chosen(conflict.conflicts()))));
            } else {
                open.getFirst().getElement().callJsFunction("focus");
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("conflict.back"), click -> close()), apply);
    }

    private RadioButtonGroup<Side> choice(Conflict field, Function<String, String> labels, Function<Object, String> values) {
        var group = new RadioButtonGroup<Side>();
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setAriaLabel(labels.apply(field.field()));
        group.setItems(Side.values());
        group.setErrorMessage(getTranslation("conflict.choose"));
        group.setRenderer(new ComponentRenderer<>(side -> {
            var label = new Span(getTranslation("conflict." + side.name()));
            label.addClassName("conflict-side");
            return new Div(label, value(values.apply(side == Side.THEIRS ? field.theirs() : field.mine())));
        }));
        return group;
    }

    private Span value(String text) {
        var empty = text == null || text.isBlank();
        var value = new Span(empty ? getTranslation("empty") : text);
        value.addClassName(empty ? "conflict-empty" : "conflict-value");
        return value;
    }

    private Map<String, Object> chosen(List<Conflict> conflicts) {
        var values = new HashMap<String, Object>();
        for (var conflict : conflicts) {
            values.put(conflict.field(), choices.get(conflict).getValue() == Side.MINE ? conflict.mine() : conflict.theirs());
        }
        return values;
    }
}
