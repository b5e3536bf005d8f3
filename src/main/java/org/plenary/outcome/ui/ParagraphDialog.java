package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.plenary.live.EditConflict;
import org.plenary.outcome.SynergiesReport;
import org.plenary.outcome.SynergiesService.Wording;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** Edits the words of a paragraph; what the data say stands under them and can be taken back. */
class ParagraphDialog extends Dialog {

    private final transient BiConsumer<Wording, Wording> saving;
    private final TextArea words = new TextArea();
    private transient Wording base;

    /** @param saving given what stood there and what shall; throws what a service throws */
    ParagraphDialog(SynergiesReport.Paragraph paragraph, BiConsumer<Wording, Wording> saving) {
        this.saving = saving;
        base = new Wording(paragraph.words());
        setHeaderTitle(getTranslation("synergies.edit-title"));
        setWidth("min(48rem, 96vw)");
        EditDialog.keepTyped(this, () -> typed().equals(base));
        words.setLabel(getTranslation("field.SYNERGIES.words"));
        words.setId("report-words");
        words.setWidthFull();
        words.setMinRows(6);
        words.setValue(paragraph.words());
        add(words);
        if (paragraph.edited()) {
            var back = new Button(getTranslation("synergies.as-data"), click -> words.setValue(paragraph.base()));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(new H3(getTranslation("synergies.data-say")), new Paragraph(paragraph.base()), back);
        }
        var done = new Button(getTranslation("save"), click -> save());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), done);
    }

    private Wording typed() {
        return new Wording(words.getValue());
    }

    private void save() {
        try {
            saving.accept(base, typed());
            close();
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            words.setInvalid(true);
            words.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
        } catch (EditConflict e) {
            new ConflictDialog(e, Wording.class, field -> words.getLabel(), value -> Objects.toString(value, null), (theirs, chosen) -> {
                base = theirs;
                words.setValue(Fields.orEmpty(chosen.words()));
                save();
            }).open();
        }
    }
}
