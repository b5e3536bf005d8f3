package org.plenary.participation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.plenary.participation.CredentialDraft;
import org.plenary.participation.CredentialDraft.Form;
import org.plenary.participation.CredentialDraft.Signatory;
import org.plenary.participation.CredentialService;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.StateNames;

/** What stands in a set of credentials. */
class CredentialForm extends Fields {

    private final transient StateNames states;
    private final ComboBox<String> iso2 = new ComboBox<>();
    private final RadioButtonGroup<Form> form = new RadioButtonGroup<>();
    private final Select<Signatory> signatory = new Select<>();
    private final TextField signatoryName = new TextField();
    private final DatePicker signedOn = new DatePicker();
    private final DatePicker receivedOn = new DatePicker();
    private final TextField head = new TextField();
    private final TextArea alternates = new TextArea();
    private final TextArea advisers = new TextArea();
    private final MultiSelectComboBox<String> instruments = new MultiSelectComboBox<>();
    private final TextArea note = new TextArea();

    /** @param bodies codes of the instruments that credentials can serve */
    CredentialForm(StateNames states, List<String> bodies) {
        super(CredentialService.CREDENTIAL);
        this.states = states;
        iso2.setItems(states.inOrder());
        iso2.setItemLabelGenerator(states::name);
        form.setItems(Form.values());
        form.setItemLabelGenerator(one -> getTranslation("credentials.form." + one));
        signatory.setItems(Signatory.values());
        signatory.setItemLabelGenerator(one -> getTranslation("credentials.signatory." + one));
        for (var day : List.of(signedOn, receivedOn)) {
            day.setI18n(DateWords.of(getLocale()));
            day.setLocale(DateWords.dayFirst(getLocale()));
        }
        alternates.setHelperText(getTranslation("credentials.one-a-line"));
        advisers.setHelperText(getTranslation("credentials.one-a-line"));
        head.setHelperText(getTranslation("credentials.as-written"));
        instruments.setItems(bodies);
        instruments.setHelperText(getTranslation("credentials.instruments-hint"));
        field("iso2", iso2, "half");
        field("form", form, "half");
        field("signatory", signatory, "half");
        field("signatoryName", signatoryName, "half");
        field("signedOn", signedOn, "half");
        field("receivedOn", receivedOn, "half");
        field("head", head, "");
        field("alternates", alternates, "half");
        field("advisers", advisers, "half");
        field("instruments", instruments, "");
        field("note", note, "");
        iso2.setRequiredIndicatorVisible(true);
        form.setRequiredIndicatorVisible(true);
        signatory.setRequiredIndicatorVisible(true);
        receivedOn.setRequiredIndicatorVisible(true);
    }

    CredentialDraft credential() {
        return new CredentialDraft(iso2.getValue(), signatory.getValue(), signatoryName.getValue(), signedOn.getValue(), receivedOn.getValue(),
                form.getValue(), head.getValue(), alternates.getValue(), advisers.getValue(), List.copyOf(instruments.getValue()), note.getValue());
    }

    void show(CredentialDraft fields) {
        iso2.setValue(fields.iso2());
        form.setValue(fields.form());
        signatory.setValue(fields.signatory());
        signatoryName.setValue(orEmpty(fields.signatoryName()));
        signedOn.setValue(fields.signedOn());
        receivedOn.setValue(fields.receivedOn());
        head.setValue(orEmpty(fields.head()));
        alternates.setValue(orEmpty(fields.alternates()));
        advisers.setValue(orEmpty(fields.advisers()));
        instruments.setValue(fields.instruments());
        note.setValue(orEmpty(fields.note()));
    }

    /** For a new one: this State, received today. */
    void begin(String state, LocalDate today, List<String> serving) {
        iso2.setValue(state);
        receivedOn.setValue(today);
        instruments.setValue(serving);
    }

    /** @return a value of a field as a person reads it */
    String value(Object value) {
        return switch (value) {
            case null -> null;
            case Form one -> getTranslation("credentials.form." + one);
            case Signatory one -> getTranslation("credentials.signatory." + one);
            case LocalDate day -> Dates.day(day, getLocale());
            case List<?> list -> String.join(", ", list.stream().map(Object::toString).toList());
            case String text when text.matches("[A-Z]{2}") -> states.name(text);
            default -> value.toString();
        };
    }
}
