package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.BiConsumer;
import org.plenary.body.Body;
import org.plenary.live.EditConflict;
import org.plenary.outcome.MandateDraft;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;

/** Enters or edits what is known of a mandate. */
class MandateDialog extends Dialog {

    private final MandateForm form;
    private final transient BiConsumer<MandateDraft, MandateDraft> saving;
    private transient MandateDraft base;

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    MandateDialog(String heading, List<Body> bodies, MandateDraft base, BiConsumer<MandateDraft, MandateDraft> saving) {
        this.form = new MandateForm(bodies, base.citation() == null);
        this.saving = saving;
        this.base = base;
        setHeaderTitle(heading);
        setWidth("min(48rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-mandate");
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
            new ConflictDialog(e, MandateDraft.class, field -> getTranslation("field.MANDATE." + field), form::text, (theirs, chosen) -> {
                base = theirs;
                form.fill(chosen);
                save();
            }).open();
        }
    }
}
