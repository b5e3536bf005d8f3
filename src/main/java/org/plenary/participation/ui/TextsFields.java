package org.plenary.participation.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.plenary.participation.Texts;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Fields;

/** The same words in English, French and Spanish. */
class TextsFields extends CustomField<Texts> {

    private final TextField en = new TextField();
    private final TextField fr = new TextField();
    private final TextField es = new TextField();

    TextsFields() {
        var fields = new TextField[] {en, fr, es};
        var part = new Div(fields);
        part.addClassName("stack");
        for (var i = 0; i < fields.length; i++) {
            var locale = Messages.LOCALES.get(i);
            fields[i].setLabel(locale.getDisplayLanguage(locale));
            fields[i].setMaxLength(300);
            fields[i].setWidthFull();
            fields[i].setId("question-text-" + locale.getLanguage());
        }
        add(part);
    }

    Texts texts() {
        return new Texts(en.getValue(), fr.getValue(), es.getValue());
    }

    @Override
    protected Texts generateModelValue() {
        return texts();
    }

    @Override
    protected void setPresentationValue(Texts texts) {
        en.setValue(Fields.orEmpty(texts.en()));
        fr.setValue(Fields.orEmpty(texts.fr()));
        es.setValue(Fields.orEmpty(texts.es()));
    }
}
