package org.plenary.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import org.plenary.document.DocumentDraft;
import org.plenary.live.EditConflict;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;

/** Adds or edits a document. What others save meanwhile does not touch what is typed here. */
class DocumentDialog extends Dialog {

    private final DocumentForm form;
    private final transient BiConsumer<DocumentDraft, DocumentDraft> saving;
    private transient DocumentDraft base;

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    DocumentDialog(String heading, DocumentForm form, DocumentDraft base, BiConsumer<DocumentDraft, DocumentDraft> saving) {
        this.form = form;
        this.saving = saving;
        this.base = base;
        setHeaderTitle(heading);
        setWidth("min(52rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-document");
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
            new ConflictDialog(e, DocumentDraft.class, field -> getTranslation("field.DOCUMENT." + field), form::text, (theirs, chosen) -> {
                base = theirs;
                form.fill(chosen);
                save();
            }).open();
        }
    }
}
