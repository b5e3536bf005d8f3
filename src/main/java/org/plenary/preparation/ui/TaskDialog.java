package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import org.plenary.live.EditConflict;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;

/** Adds or edits a task. What others save meanwhile does not touch what is typed here. */
class TaskDialog extends Dialog {

    private final TaskForm form;
    private final transient BiConsumer<TaskDraft, TaskDraft> saving;
    private transient TaskDraft base;

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    TaskDialog(String heading, TaskForm form, TaskDraft base, BiConsumer<TaskDraft, TaskDraft> saving) {
        this.form = form;
        this.saving = saving;
        this.base = base;
        setHeaderTitle(heading);
        setWidth("min(48rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.fill(base);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focus("title");
            }
        });
    }

    private void save() {
        try {
            saving.accept(base, form.draft(base));
            close();
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, TaskDraft.class, field -> getTranslation("field.TASK." + field), form::text, (theirs, chosen) -> {
                base = theirs;
                form.fill(chosen);
                save();
            }).open();
        }
    }
}
