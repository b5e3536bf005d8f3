package org.plenary.participation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plenary.participation.QuestionDraft.Option;
import org.plenary.participation.Texts;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;

/** The options of a question, a row each, in three languages. An option keeps its code whatever its words become. */
class OptionFields extends CustomField<List<Option>> {

    private record Row(String code, Div part, List<TextField> texts) {
    }

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    OptionFields() {
        super(List.of());
        list.addClassName("stack");
        var another = new Button(getTranslation("participation.form.option-add"), Icons.ADD.create(), click -> add(new Option(nextCode(), new Texts(null, null, null))));
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        another.setId("option-add");
        add(new Div(list, another));
    }

    private String nextCode() {
        return IntStream.iterate(rows.size() + 1, number -> number + 1).mapToObj(number -> "option-" + number)
                .filter(code -> rows.stream().noneMatch(row -> row.code().equals(code))).findFirst().orElseThrow();
    }

    private void add(Option option) {
        var texts = Messages.LOCALES.stream().map(locale -> field(locale, option)).toList();
        var remove = new Button(Icons.DELETE.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("participation.form.option-remove"));
        var part = new Div();
        part.add(texts.toArray(TextField[]::new));
        part.add(remove);
        part.addClassName("option-row");
        var row = new Row(option.code(), part, texts);
        remove.addClickListener(click -> {
            rows.remove(row);
            list.remove(part);
        });
        rows.add(row);
        list.add(part);
    }

    private static TextField field(Locale locale, Option option) {
        var field = new TextField();
        field.setPlaceholder(locale.getLanguage().toUpperCase(Locale.ROOT));
        field.setAriaLabel(locale.getDisplayLanguage(locale));
        field.setMaxLength(200);
        field.setValue(Fields.orEmpty(switch (locale.getLanguage()) {
            case "fr" -> option.text().fr();
            case "es" -> option.text().es();
            default -> option.text().en();
        }));
        return field;
    }

    /** @return what stands in the rows now */
    List<Option> options() {
        return rows.stream().map(row -> new Option(row.code(),
                new Texts(row.texts().get(0).getValue(), row.texts().get(1).getValue(), row.texts().get(2).getValue()))).toList();
    }

    @Override
    protected List<Option> generateModelValue() {
        return options();
    }

    @Override
    protected void setPresentationValue(List<Option> options) {
        rows.clear();
        list.removeAll();
        options.forEach(this::add);
    }
}
