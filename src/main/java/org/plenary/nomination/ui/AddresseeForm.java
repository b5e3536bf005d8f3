package org.plenary.nomination.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import org.plenary.nomination.AddresseeDraft;
import org.plenary.nomination.AddresseeService;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.StateNames;

/** The fields of one addressee. */
class AddresseeForm extends Fields implements EditDialog.Draft<AddresseeDraft> {

    private final ComboBox<String> iso2 = new ComboBox<>();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<String> language = languages(getLocale());

    AddresseeForm(StateNames states) {
        super(AddresseeService.ADDRESSEE);
        iso2.setItems(states.inOrder());
        iso2.setItemLabelGenerator(states::name);
        field("iso2", iso2, "half");
        field("name", name, "half");
        field("email", email, "half");
        field("language", language, "half");
        iso2.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        name.setHelperText(getTranslation("nomination.addressee.name-hint"));
    }

    AddresseeDraft addressee() {
        return new AddresseeDraft(iso2.getValue(), name.getValue(), email.getValue(), language.getValue());
    }

    /** The State stays. */
    @Override
    public void fill(AddresseeDraft fields) {
        iso2.setValue(fields.iso2());
        iso2.setReadOnly(true);
        name.setValue(orEmpty(fields.name()));
        email.setValue(orEmpty(fields.email()));
        language.setValue(fields.language());
    }

    @Override
    public AddresseeDraft draft(AddresseeDraft base) {
        return addressee();
    }

    @Override
    public String text(Object value) {
        return Objects.toString(value, null);
    }

    @Override
    public String textOf(String field, Object value) {
        return field.equals("language") && value instanceof String code ? Locale.of(code).getDisplayLanguage(getLocale()) : text(value);
    }

    void clear() {
        iso2.clear();
        name.clear();
        email.clear();
    }
}
