package org.plenary.agenda.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.body.Organisation;
import org.plenary.shell.ui.Fields;

/** The fields of an item: a column for each language, the viewer's own first. */
class AgendaItemForm extends Fields {

    private final Map<String, TextFieldBase<?, String>> texts = new LinkedHashMap<>();
    private final ComboBox<Organisation> lead = new ComboBox<>();
    private final transient List<Organisation> organisations;
    private final String first;

    AgendaItemForm(List<Organisation> organisations, String language) {
        super(AgendaService.AGENDA_ITEM);
        this.organisations = organisations;
        var languages = Stream.concat(Stream.of(language), Stream.of("en", "fr", "es")).distinct().map(AgendaItemForm::capital).toList();
        first = "title" + languages.getFirst();
        languages.forEach(each -> text("title" + each, new TextField()));
        languages.forEach(each -> area("note" + each));
        languages.forEach(each -> area("action" + each));
        add(usualActions(languages));
        lead.setItems(organisations);
        lead.setItemLabelGenerator(organisation -> organisation.acronym() + " — " + organisation.name().in(language));
        lead.setClearButtonVisible(true);
        field("leadId", lead, "third");
        text("mandate", new TextField());
        text("printedNumber", new TextField());
        ((TextField) texts.get("mandate")).setHelperText(getTranslation("agenda.mandate-hint"));
        ((TextField) texts.get("printedNumber")).setHelperText(getTranslation("agenda.printed-hint"));
    }

    private static String capital(String language) {
        return language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
    }

    private void area(String name) {
        var area = new TextArea();
        area.setMinRows(3);
        area.setMaxRows(10);
        text(name, area);
    }

    private void text(String name, TextFieldBase<?, String> field) {
        texts.put(name, field);
        if (field instanceof TextArea area) {
            field(name, area, "third");
        } else {
            field(name, (TextField) field, "third");
        }
    }

    /** A wording that is chosen is put into every language, after what stands there. */
    private Select<UsualAction> usualActions(List<String> languages) {
        var usual = new Select<UsualAction>();
        usual.setLabel(getTranslation("agenda.usual"));
        usual.setHelperText(getTranslation("agenda.usual-hint"));
        usual.setItems(UsualAction.values());
        usual.setItemLabelGenerator(action -> action == null ? "" : getTranslation("agenda.usual." + action));
        usual.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                languages.forEach(language -> append(texts.get("action" + language),
                        getTranslation(Locale.of(language.toLowerCase(Locale.ROOT)), "agenda.usual." + change.getValue())));
                usual.clear();
            }
        });
        return usual;
    }

    private static void append(TextFieldBase<?, String> field, String text) {
        field.setValue(field.getValue().isBlank() ? text : field.getValue().strip() + "\n" + text);
    }

    void focusFirst() {
        focus(first);
    }

    void fill(AgendaItemDraft draft) {
        fill("titleEn", draft.titleEn());
        fill("titleFr", draft.titleFr());
        fill("titleEs", draft.titleEs());
        fill("noteEn", draft.noteEn());
        fill("noteFr", draft.noteFr());
        fill("noteEs", draft.noteEs());
        fill("actionEn", draft.actionEn());
        fill("actionFr", draft.actionFr());
        fill("actionEs", draft.actionEs());
        fill("mandate", draft.mandate());
        fill("printedNumber", draft.printedNumber());
        lead.setValue(organisations.stream().filter(organisation -> Long.valueOf(organisation.id()).equals(draft.leadId())).findFirst().orElse(null));
    }

    private void fill(String field, String value) {
        texts.get(field).setValue(orEmpty(value));
    }

    AgendaItemDraft draft() {
        return new AgendaItemDraft(typed("titleEn"), typed("titleFr"), typed("titleEs"), typed("noteEn"), typed("noteFr"), typed("noteEs"),
                typed("actionEn"), typed("actionFr"), typed("actionEs"), lead.getOptionalValue().map(Organisation::id).orElse(null),
                typed("mandate"), typed("printedNumber"));
    }

    private String typed(String field) {
        return texts.get(field).getValue();
    }
}
