package org.plenary.participation.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.participation.CredentialRule;
import org.plenary.participation.CredentialService;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;

/** The last day of submission, and the instruments for which credentials must serve. */
class CredentialRuleForm extends Fields implements EditDialog.Draft<CredentialRule> {

    private final DatePicker dueOn = new DatePicker();
    private final MultiSelectComboBox<String> instruments = new MultiSelectComboBox<>();

    /** @param bodies codes of those for which credentials can serve */
    CredentialRuleForm(List<String> bodies) {
        super(CredentialService.CREDENTIAL_RULE);
        add(new Paragraph(getTranslation("credentials.rule-hint")));
        dueOn.setI18n(DateWords.of(getLocale()));
        dueOn.setLocale(DateWords.dayFirst(getLocale()));
        instruments.setItems(bodies);
        field("dueOn", dueOn, "half");
        field("instruments", instruments, "");
    }

    @Override
    public void fill(CredentialRule rule) {
        dueOn.setValue(rule.dueOn());
        instruments.setValue(rule.instruments());
    }

    @Override
    public CredentialRule draft(CredentialRule base) {
        return new CredentialRule(dueOn.getValue(), List.copyOf(instruments.getValue()), base.version());
    }

    @Override
    public String text(Object value) {
        return switch (value) {
            case LocalDate day -> Dates.day(day, getLocale());
            case List<?> codes -> codes.stream().map(Object::toString).collect(Collectors.joining(", "));
            case null, default -> null;
        };
    }
}
