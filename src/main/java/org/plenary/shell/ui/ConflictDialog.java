package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plenary.audit.LastEdits.Edit;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.live.ThreeWay.Conflict;
import org.plenary.shell.ui.ConflictField.Side;

/**
 * Two people changed the same field: shows what it was, what the other made of it and what you made of it, field by field, and
 * saves what you choose. Nothing is chosen beforehand, and nothing you typed is lost when you go back.
 */
public class ConflictDialog extends Dialog {

    private final Map<Conflict, ConflictField> fields = new LinkedHashMap<>();

    /**
     * @param labels from the name of a field to its label
     * @param values from a field's value to what a person reads
     * @param save   called with what is stored now (the new base) and the record to save over it
     */
    public <T extends Record> ConflictDialog(EditConflict conflict, Class<T> type, Function<String, String> labels,
            Function<Object, String> values, BiConsumer<T, T> save) {
        this(conflict, type, labels, (field, value) -> values.apply(value), save);
    }

    /** @param values from the name of a field and its value to what a person reads */
    public <T extends Record> ConflictDialog(EditConflict conflict, Class<T> type, Function<String, String> labels,
            BiFunction<String, Object, String> values, BiConsumer<T, T> save) {
        setHeaderTitle(getTranslation("conflict.title"));
        addClassName("conflict");
        setWidth("min(48rem, 96vw)");
        add(new Paragraph(getTranslation("conflict.explanation")));
        for (var one : conflict.conflicts()) {
            Function<Object, String> read = value -> values.apply(one.field(), value);
            var field = new ConflictField(labels.apply(one.field()), read.apply(one.theirs()), read.apply(one.mine()), side -> words(side, conflict.edit(one.field())))
                    .before(read.apply(one.base()));
            fields.put(one, field);
            add(field);
        }
        var apply = new Button(getTranslation("conflict.save"), click -> {
            var open = fields.values().stream().filter(field -> field.chosen().isEmpty()).toList();
            open.reversed().forEach(field -> field.refuse(getTranslation("conflict.choose")));
            if (open.isEmpty()) {
                close();
                save.accept(type.cast(conflict.theirs()), type.cast(ThreeWay.with(conflict.merged(), chosen(conflict.conflicts()))));
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("conflict.back"), click -> close()), apply);
    }

    private String words(Side side, Optional<Edit> edit) {
        return edit.filter(known -> side == Side.THEIRS).map(ConflictField::whose).orElseGet(() -> getTranslation("conflict." + side.name()));
    }

    private Map<String, Object> chosen(List<Conflict> conflicts) {
        var values = new HashMap<String, Object>();
        conflicts.forEach(one -> values.put(one.field(), fields.get(one).chosen().orElseThrow() == Side.MINE ? one.mine() : one.theirs()));
        return values;
    }
}
