package org.plenary.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.plenary.outcome.SynergiesReport;
import org.plenary.shell.InvalidInput;

/** Edits the words of a paragraph; what the data say stands under them and can be taken back. */
class ParagraphDialog extends Dialog {

    /** @param save given the words; throws what a service throws */
    ParagraphDialog(SynergiesReport.Paragraph paragraph, Consumer<String> save) {
        setHeaderTitle(getTranslation("synergies.edit-title"));
        setWidth("min(48rem, 96vw)");
        setCloseOnOutsideClick(false);
        var words = new TextArea(getTranslation("field.SYNERGIES.words"));
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
        var done = new Button(getTranslation("save"), click -> {
            try {
                save.accept(words.getValue());
                close();
            } catch (InvalidInput e) {
                var wrong = e.violations().getFirst();
                words.setInvalid(true);
                words.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), done);
    }
}
