package org.plenary.text.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;
import org.plenary.text.HouseStyle;
import org.plenary.text.TextDraft;

/** Titles, language of negotiation and style of a text. */
class TextForm extends Div {

    private final TextField titleEn = title("titleEn", "en");
    private final TextField titleFr = title("titleFr", "fr");
    private final TextField titleEs = title("titleEs", "es");
    private final Select<String> sourceLanguage = new Select<>();
    private final Select<HouseStyle> houseStyle = new Select<>();

    TextForm() {
        addClassName("form");
        sourceLanguage.setLabel(getTranslation("field.TEXT.sourceLanguage"));
        sourceLanguage.setItems(Messages.LOCALES.stream().map(Locale::getLanguage).toList());
        sourceLanguage.setItemLabelGenerator(language -> Locale.of(language).getDisplayLanguage(getLocale()));
        sourceLanguage.addClassName("half");
        houseStyle.setLabel(getTranslation("field.TEXT.houseStyle"));
        houseStyle.setItems(HouseStyle.values());
        houseStyle.setItemLabelGenerator(style -> getTranslation("text.house." + style));
        houseStyle.addClassName("half");
        add(titleEn, titleFr, titleEs, sourceLanguage, houseStyle);
        show(new TextDraft(null, null, null, getLocale().getLanguage(), HouseStyle.CMS));
    }

    final void show(TextDraft draft) {
        titleEn.setValue(draft.titleEn() == null ? "" : draft.titleEn());
        titleFr.setValue(draft.titleFr() == null ? "" : draft.titleFr());
        titleEs.setValue(draft.titleEs() == null ? "" : draft.titleEs());
        sourceLanguage.setValue(draft.sourceLanguage());
        houseStyle.setValue(draft.houseStyle());
    }

    TextDraft draft() {
        return new TextDraft(titleEn.getValue(), titleFr.getValue(), titleEs.getValue(), sourceLanguage.getValue(), houseStyle.getValue());
    }

    void show(List<Violation> violations) {
        Map<String, HasValidation> fields = Map.of("titleEn", titleEn, "titleFr", titleFr, "titleEs", titleEs, "sourceLanguage", sourceLanguage,
                "houseStyle", houseStyle);
        fields.values().forEach(field -> field.setInvalid(false));
        violations.forEach(violation -> {
            var field = fields.get(violation.field());
            field.setErrorMessage(getTranslation(violation.key(), violation.arguments().toArray()));
            field.setInvalid(true);
        });
    }

    /** @return a field's value as a person reads it */
    String text(Object value) {
        return switch (value) {
            case null -> null;
            case HouseStyle style -> getTranslation("text.house." + style);
            default -> value.toString();
        };
    }

    private TextField title(String field, String language) {
        var title = new TextField(getTranslation("field.TEXT." + field));
        title.setId("text-" + field);
        title.setManualValidation(true);
        title.getElement().setAttribute("lang", language);
        title.addClassName("third");
        return title;
    }
}
