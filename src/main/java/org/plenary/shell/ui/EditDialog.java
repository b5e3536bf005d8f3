package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.plenary.live.EditConflict;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.proposal.Proposing;

/** Adds or edits something. What others save meanwhile does not touch what is typed here; what is wrong is said at its field. */
public class EditDialog<D extends Record> extends Dialog {

    /** What is typed, as a record. */
    public interface Draft<D> {

        void fill(D draft);

        /** @param base what was filled in; keeps what the form does not show */
        D draft(D base);

        /** @return what a person reads for the value of a field */
        String text(Object value);

        /** The same, where the value alone does not say what it is. @param field its name */
        default String textOf(String field, Object value) {
            return text(value);
        }
    }

    private final Fields fields;
    private final transient Draft<D> form;
    private final transient BiConsumer<D, D> saving;
    private final Button save;
    private transient D base;
    private transient Proposing<D> proposing;
    private transient Runnable then = () -> { };

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    public <F extends Fields & Draft<D>> EditDialog(String heading, F form, D base, BiConsumer<D, D> saving) {
        this.fields = form;
        this.form = form;
        this.saving = saving;
        this.base = base;
        setHeaderTitle(heading);
        setWidth("min(52rem, 96vw)");
        keepTyped(this, () -> form.draft(this.base).equals(this.base) && (proposing == null || proposing.isWithoutReason()));
        add(form);
        save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-" + form.id());
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.fill(base);
    }

    /** Neither Escape nor a click beside it closes a dialog in which something was typed. */
    public static void keepTyped(Dialog dialog, BooleanSupplier nothingTyped) {
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(escape -> {
            if (nothingTyped.getAsBoolean()) {
                dialog.close();
            }
        });
    }

    /** @param words on the button that saves @param then what follows once it is saved and the dialog closed */
    public EditDialog<D> leadingOn(String words, Runnable then) {
        save.setText(words);
        this.then = then;
        return this;
    }

    /** What is typed is a proposal, or accepts one. */
    public EditDialog<D> of(Proposing<D> proposing) {
        this.proposing = proposing;
        proposing.showIn(this, fields, save);
        form.fill(proposing.filled());
        return this;
    }

    private void save() {
        try {
            saving.accept(base, form.draft(base));
            close();
            then.run();
        } catch (InvalidInput e) {
            fields.show(e.violations());
            if (!fields.says(e.violations())) {
                Notices.problem(fields.text(e.violations().getFirst()));
            }
        } catch (EditConflict e) {
            new ConflictDialog(e, type(), fields::label, form::textOf, (theirs, chosen) -> {
                base = theirs;
                form.fill(chosen);
                save();
            }).open();
        }
    }

    @SuppressWarnings("unchecked")
    private Class<D> type() {
        return (Class<D>) base.getClass();
    }
}
