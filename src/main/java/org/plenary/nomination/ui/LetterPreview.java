package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.plenary.nomination.CallPreviewService;
import org.plenary.nomination.LetterKind;
import org.plenary.shell.Messages;

/** Each letter of a call in each language, as it will go out. */
class LetterPreview extends Dialog {

    private final transient CallPreviewService preview;
    private final long meetingId;
    private final Select<LetterKind> kind = new Select<>();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final Div letter = new Div();

    LetterPreview(CallPreviewService preview, long meetingId) {
        this.preview = preview;
        this.meetingId = meetingId;
        setHeaderTitle(getTranslation("nomination.preview.title"));
        setWidth("min(48rem, 96vw)");
        kind.setLabel(getTranslation("nomination.preview.letter"));
        kind.setItems(LetterKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("nomination.preview." + one));
        kind.setValue(LetterKind.INVITATION);
        kind.setId("preview-kind");
        kind.setWidthFull();
        kind.addValueChangeListener(change -> show());
        language.setLabel(getTranslation("language"));
        language.setItems(Messages.LOCALES);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.setValue(Messages.offered(getLocale()));
        language.addValueChangeListener(change -> show());
        letter.addClassName("letter-preview");
        letter.setId("preview-letter");
        add(new Paragraph(getTranslation("nomination.preview.hint")), kind, language, letter);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        show();
    }

    private void show() {
        var locale = language.getValue();
        var written = preview.preview(meetingId, kind.getValue(), locale);
        var body = new Div(written.body());
        body.addClassName("letter-body");
        letter.getElement().setAttribute("lang", locale.getLanguage());
        letter.removeAll();
        letter.add(new H3(written.subject()), body);
    }
}
