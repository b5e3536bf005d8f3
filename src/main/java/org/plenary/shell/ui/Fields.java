package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/** A form whose fields carry the names of a record's components; what is wrong is said at its field. */
public abstract class Fields extends Div {

    private final String entity;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @param entity whose {@code field.ENTITY.name} texts label the fields */
    protected Fields(String entity) {
        this.entity = entity;
        addClassName("form");
    }

    public final <C extends Component & HasLabel & HasValidation> void field(String name, C component, String width) {
        field(name, label(name), component, width);
    }

    /** A field beside those of the record, with a label of its own. */
    public final <C extends Component & HasLabel & HasValidation> void field(String name, String label, C component, String width) {
        component.setLabel(label);
        if (!width.isEmpty()) {
            component.addClassName(width);
        }
        component.setManualValidation(true);
        component.setId(id() + "-" + name);
        forgiveOnceChanged(component);
        fields.put(name, component);
        add(component);
    }

    /** What was said to be wrong is said no longer of something else; whether that is right, the next saving says. */
    private static void forgiveOnceChanged(HasValidation component) {
        if (component instanceof HasValue<?, ?> field) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    component.setInvalid(false);
                }
            });
        }
    }

    final String label(String name) {
        return getTranslation("field." + entity + "." + name);
    }

    /** @return with what the ids of its fields begin */
    final String id() {
        return entity.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says what is wrong at each field, takes away what no longer is, and puts the focus on the first. */
    public final void show(List<Violation> violations) {
        fields.forEach((name, component) -> {
            var wrong = violations.stream().filter(violation -> violation.field().equals(name)).findFirst();
            var validated = (HasValidation) component;
            validated.setInvalid(wrong.isPresent());
            validated.setErrorMessage(wrong.map(this::text).orElse(null));
        });
        violations.stream().map(violation -> fields.get(violation.field())).filter(Objects::nonNull).findFirst()
                .ifPresent(component -> component.getElement().callJsFunction("focus"));
    }

    /** @return whether all of it can be said at a field of this form */
    public final boolean says(List<Violation> violations) {
        return violations.stream().allMatch(violation -> fields.containsKey(violation.field()));
    }

    /** Keeps a field, with what it holds, from being seen. */
    public final void hide(String name) {
        fields.get(name).setVisible(false);
    }

    public final void focus(String name) {
        fields.get(name).getElement().callJsFunction("focus");
    }

    public final String text(Violation violation) {
        return getTranslation(violation.key(), violation.arguments().toArray());
    }

    public static Select<String> languages(Locale locale) {
        var select = new Select<String>();
        select.setItems(Messages.LOCALES.stream().map(Locale::getLanguage).toList());
        select.setItemLabelGenerator(language -> Locale.of(language).getDisplayLanguage(locale));
        select.setValue(locale.getLanguage());
        return select;
    }

    public static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
