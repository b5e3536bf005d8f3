package org.plenary.participation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Currency;
import java.util.Locale;
import org.plenary.participation.FundingDraft;
import org.plenary.participation.FundingService;
import org.plenary.shell.ui.Fields;

/** What is paid for one participant; the allowance and the sum are worked out as one types. */
class FundingForm extends Fields {

    private final ComboBox<String> currency = new ComboBox<>();
    private final BigDecimalField ticket = new BigDecimalField();
    private final BigDecimalField dsaDays = new BigDecimalField();
    private final BigDecimalField dsaRate = new BigDecimalField();
    private final BigDecimalField terminal = new BigDecimalField();
    private final TextArea note = new TextArea();

    FundingForm() {
        super(FundingService.FUNDING);
        currency.setItems(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList());
        currency.setItemLabelGenerator(code -> code + " · " + Currency.getInstance(code).getDisplayName(getLocale()));
        currency.setValue("USD");
        field("currency", currency, "half");
        field("ticket", ticket, "half");
        field("dsaDays", dsaDays, "half");
        field("dsaRate", dsaRate, "half");
        field("terminal", terminal, "half");
        field("note", note, "");
        for (var amount : new BigDecimalField[] {ticket, dsaDays, dsaRate, terminal}) {
            amount.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
            amount.addValueChangeListener(change -> sum());
        }
        sum();
    }

    private void sum() {
        var draft = funding();
        dsaRate.setHelperText(getTranslation("participation.funding.dsa", draft.dsa()));
        terminal.setHelperText(getTranslation("participation.funding.sum", draft.total()));
    }

    FundingDraft funding() {
        return new FundingDraft(currency.getValue(), ticket.getValue(), dsaDays.getValue(), dsaRate.getValue(), terminal.getValue(), note.getValue());
    }

    void show(FundingDraft fields) {
        currency.setValue(fields.currency());
        ticket.setValue(fields.ticket());
        dsaDays.setValue(fields.dsaDays());
        dsaRate.setValue(fields.dsaRate());
        terminal.setValue(fields.terminal());
        note.setValue(orEmpty(fields.note()));
    }
}
