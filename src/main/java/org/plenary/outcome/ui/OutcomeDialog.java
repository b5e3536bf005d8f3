package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import org.plenary.live.EditConflict;
import org.plenary.outcome.OutcomeDraft;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;

/** Adds or edits an outcome. What others save meanwhile does not touch what is typed here. */
class OutcomeDialog extends Dialog {

    private final OutcomeForm form;
    private final transient BiConsumer<OutcomeDraft, OutcomeDraft> saving;
    private transient OutcomeDraft base;

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    OutcomeDialog(String heading, OutcomeForm form, OutcomeDraft base, BiConsumer<OutcomeDraft, OutcomeDraft> saving) {
        this.form = form;
        this.saving = saving;
        this.base = base;
        setHeaderTitle(heading);
        setWidth("min(52rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-outcome");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.fill(base);
    }

    private void save() {
        try {
            saving.accept(base, form.draft());
            close();
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, OutcomeDraft.class, field -> getTranslation("field.OUTCOME." + field), value -> form.text("", value), (theirs, chosen) -> {
                base = theirs;
                form.fill(chosen);
                save();
            }).open();
        }
    }
}
