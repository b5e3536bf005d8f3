package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.plenary.participation.RegistrationDraft.Companion;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;

/** Who comes with a participant: two names each. */
class CompanionFields extends Div {

    private record Row(Long id, Div part, TextField givenName, TextField familyName) {
    }

    private final Runnable typed;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph wrong = new Paragraph();

    CompanionFields(Runnable typed) {
        this.typed = typed;
        addClassNames("card", "stack");
        list.addClassName("stack");
        wrong.addClassName("invalid");
        wrong.setVisible(false);
        var another = new Button(getTranslation("participation.guest.companion-add"), Icons.ADD.create(), click -> add(new Companion(null, null, null)));
        another.setId("companion-add");
        add(new H2(getTranslation("participation.guest.companions")), new Paragraph(getTranslation("participation.guest.companions-hint")), list, wrong, new Div(another));
    }

    void show(List<Companion> companions) {
        rows.clear();
        list.removeAll();
        companions.forEach(this::add);
    }

    List<Companion> companions() {
        return rows.stream().map(row -> new Companion(row.id(), row.givenName().getValue(), row.familyName().getValue())).toList();
    }

    /** @param text what is wrong, or null */
    void say(String text) {
        wrong.setText(text == null ? "" : text);
        wrong.setVisible(text != null);
    }

    private void add(Companion companion) {
        var given = field("field.PARTICIPANT.givenName", companion.givenName());
        var family = field("field.PARTICIPANT.familyName", companion.familyName());
        var remove = new Button(Icons.DELETE.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("participation.guest.companion-remove"));
        var part = new Div(given, family, remove);
        part.addClassName("companion");
        var row = new Row(companion.id(), part, given, family);
        remove.addClickListener(click -> {
            rows.remove(row);
            list.remove(part);
            typed.run();
        });
        rows.add(row);
        list.add(part);
    }

    private TextField field(String labelKey, String value) {
        var field = new TextField(getTranslation(labelKey));
        field.setValue(Fields.orEmpty(value));
        field.setMaxLength(120);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.run();
            }
        });
        return field;
    }
}
