package org.plenary.agenda.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.live.EditConflict;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.ConflictDialog;

/** The fields of an item, the viewer's language first. What others save meanwhile does not touch what is typed here. */
class AgendaItemDialog extends Dialog {

    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
    private final transient BiConsumer<AgendaItemDraft, AgendaItemDraft> saving;
    private transient AgendaItemDraft base;

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    AgendaItemDialog(String heading, AgendaItemDraft base, BiConsumer<AgendaItemDraft, AgendaItemDraft> saving) {
        this.base = base;
        this.saving = saving;
        setHeaderTitle(heading);
        setWidth("min(44rem, 96vw)");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(escape -> {
            if (draft().equals(this.base)) {
                close();
            }
        });
        var form = new Div();
        form.addClassName("form");
        var own = "title" + capital(getLocale().getLanguage());
        Stream.of("titleEn", "titleFr", "titleEs").sorted((one, other) -> Boolean.compare(other.equals(own), one.equals(own)))
                .forEach(name -> fields.put(name, new TextField()));
        fields.put("note", new TextArea());
        fields.put("printedNumber", new TextField());
        fields.forEach((name, field) -> {
            field.setLabel(getTranslation("field.AGENDA_ITEM." + name));
            field.setId("agenda-" + name);
            form.add(field);
        });
        fields.get("printedNumber").addClassName("half");
        ((TextField) fields.get("printedNumber")).setHelperText(getTranslation("agenda.printed-hint"));
        ((TextArea) fields.get("note")).setHelperText(getTranslation("agenda.note-hint"));
        ((TextArea) fields.get("note")).setMinRows(3);
        add(form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        fill(base);
        fields.values().iterator().next().focus();
    }

    private static String capital(String language) {
        return Character.toUpperCase(language.charAt(0)) + language.substring(1);
    }

    private void fill(AgendaItemDraft draft) {
        fill("titleEn", draft.titleEn());
        fill("titleFr", draft.titleFr());
        fill("titleEs", draft.titleEs());
        fill("note", draft.note());
        fill("printedNumber", draft.printedNumber());
    }

    private void fill(String field, String value) {
        fields.get(field).setValue(Objects.requireNonNullElse(value, ""));
    }

    private AgendaItemDraft draft() {
        return new AgendaItemDraft(typed("titleEn"), typed("titleFr"), typed("titleEs"), typed("note"), typed("printedNumber"));
    }

    private String typed(String field) {
        return fields.get(field).getValue();
    }

    private void save() {
        try {
            saving.accept(base, draft());
            close();
        } catch (InvalidInput e) {
            show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, AgendaItemDraft.class, field -> getTranslation("field.AGENDA_ITEM." + field), Objects::toString,
                    (theirs, chosen) -> {
                        base = theirs;
                        fill(chosen);
                        save();
                    }).open();
        }
    }

    private void show(List<Violation> violations) {
        fields.forEach((name, field) -> {
            var wrong = violations.stream().filter(violation -> violation.field().equals(name)).findFirst();
            HasValidation validated = field;
            validated.setInvalid(wrong.isPresent());
            validated.setErrorMessage(wrong.map(violation -> getTranslation(violation.key(), violation.arguments().toArray())).orElse(null));
        });
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(TextFieldBase::focus);
    }
}
