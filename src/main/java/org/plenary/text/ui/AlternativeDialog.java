package org.plenary.text.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.plenary.shell.InvalidInput;
import org.plenary.text.Brackets;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Resolution;

/** Writes another version of a whole paragraph, "3 alt.", beginning from its words with the first wording of each bracket. */
class AlternativeDialog extends Dialog {

    private final transient Desk desk;
    private final transient org.plenary.text.Paragraph paragraph;
    private final WordingEditor editor;

    AlternativeDialog(Desk desk, org.plenary.text.Paragraph paragraph) {
        this.desk = desk;
        this.paragraph = paragraph;
        setHeaderTitle(getTranslation("tongues.alternative.title", ParagraphLabel.of(paragraph, desk.text().get().numbers(getLocale()))));
        setWidth("min(48rem, 96vw)");
        editor = new WordingEditor(getTranslation("text.wording"), paragraph.sourceLanguage(), getTranslation("tongues.alternative.add"), this::add, this::close);
        editor.fill(Brackets.resolveAll(paragraph.source().body(), bracket -> Optional.of(new Resolution.Choose(0))).toString(), "");
        var content = new Div(new Paragraph(getTranslation("tongues.alternative.hint")), editor);
        content.addClassName("stack");
        add(content);
        editor.focusWording();
    }

    private void add(ParagraphDraft draft) {
        try {
            desk.texts().add(desk.meetingId(), desk.text().get().id(), paragraph.part(), paragraph.level(), paragraph.id(), true, draft);
            close();
            desk.refresh().run();
        } catch (InvalidInput e) {
            editor.show(e.violations());
        }
    }
}
