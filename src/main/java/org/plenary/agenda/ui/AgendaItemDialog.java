package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaRefused;
import org.plenary.agenda.AgendaTree;
import org.plenary.body.Organisation;
import org.plenary.live.EditConflict;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.proposal.Proposing;

/** The fields of an item. What others save meanwhile does not touch what is typed here. */
class AgendaItemDialog extends Dialog {

    private final AgendaItemForm form;
    private final transient List<Organisation> organisations;
    private final transient BiConsumer<AgendaItemDraft, AgendaItemDraft> saving;
    private final Button save = new Button(getTranslation("save"), click -> save());
    private transient AgendaItemDraft base;
    private transient Proposing<AgendaItemDraft> proposing;

    /** @param saving given what the fields were filled with and what they hold now; throws what a service throws */
    AgendaItemDialog(String heading, AgendaItemDraft base, List<Organisation> organisations, BiConsumer<AgendaItemDraft, AgendaItemDraft> saving) {
        this.base = base;
        this.organisations = organisations;
        this.saving = saving;
        form = new AgendaItemForm(organisations, getLocale().getLanguage());
        setHeaderTitle(heading);
        setWidth("min(76rem, 96vw)");
        EditDialog.keepTyped(this, () -> form.draft().equals(this.base) && (proposing == null || proposing.isWithoutReason()));
        add(form);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.fill(base);
        form.focusFirst();
    }

    /** What is typed is a proposal, or accepts one. */
    static AgendaItemDialog of(String heading, AgendaItemDraft base, List<Organisation> organisations, Proposing<AgendaItemDraft> proposing) {
        var dialog = new AgendaItemDialog(heading, base, organisations, proposing::save);
        dialog.proposing = proposing;
        proposing.showIn(dialog, dialog.form, dialog.save);
        dialog.form.fill(proposing.filled());
        return dialog;
    }

    private void save() {
        try {
            saving.accept(base, form.draft());
            close();
        } catch (InvalidInput e) {
            form.show(e.violations());
            if (!form.says(e.violations())) {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        } catch (AgendaRefused e) {
            Notices.problem(getTranslation("agenda.refused." + e.reason(), AgendaTree.DEEPEST));
        } catch (EditConflict e) {
            new ConflictDialog(e, AgendaItemDraft.class, field -> getTranslation("field.AGENDA_ITEM." + field), this::said,
                    (theirs, chosen) -> {
                        base = theirs;
                        form.fill(chosen);
                        save();
                    }).open();
        }
    }

    private String said(Object value) {
        return value instanceof Long id ? Leads.name(organisations, id, getLocale().getLanguage()) : Objects.toString(value, "");
    }
}
