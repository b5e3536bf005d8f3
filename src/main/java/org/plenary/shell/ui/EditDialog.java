package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
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
    }

    private final Fields fields;
    private final transient Draft<D> form;
    private final transient BiConsumer<D, D> saving;
    private final Button save;
    private transient D base;
    private transient Proposing<D> proposing;

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    public <F extends Fields & Draft<D>> EditDialog(String heading, F form, D base, BiConsumer<D, D> saving) {
        this.fields = form;
        this.form = form;
        this.saving = saving;
        this.base = base;
        setHeaderTitle(heading);
        setWidth("min(52rem, 96vw)");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(escape -> {
            if (form.draft(this.base).equals(this.base) && (proposing == null || proposing.isWithoutReason())) {
                close();
            }
        });
        add(form);
        save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-" + form.id());
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.fill(base);
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
        } catch (InvalidInput e) {
            fields.show(e.violations());
            if (!fields.says(e.violations())) {
                Notices.problem(fields.text(e.violations().getFirst()));
            }
        } catch (EditConflict e) {
            new ConflictDialog(e, type(), fields::label, form::text, (theirs, chosen) -> {
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
