package org.plenary.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What is paid for a participant. What is null is not paid.
 *
 * @param currency ISO 4217, of all amounts
 * @param ticket   economy class
 * @param dsaDays  days of daily subsistence allowance, halves allowed
 * @param dsaRate  per day
 * @param terminal terminal expenses in all
 */
public record FundingDraft(String currency, BigDecimal ticket, BigDecimal dsaDays, BigDecimal dsaRate, BigDecimal terminal, String note) {

    private static final BigDecimal MOST = new BigDecimal("9999999.99");
    private static final BigDecimal MOST_DAYS = new BigDecimal("365");

    public FundingDraft {
        currency = Input.trimmed(currency);
        note = Input.trimmed(note);
        ticket = scaled(ticket, 2);
        dsaDays = scaled(dsaDays, 1);
        dsaRate = scaled(dsaRate, 2);
        terminal = scaled(terminal, 2);
    }

    /** Amounts are compared as they are stored. */
    private static BigDecimal scaled(BigDecimal amount, int digits) {
        return amount == null ? null : amount.setScale(digits, RoundingMode.HALF_UP);
    }

    /** @return days × rate */
    public BigDecimal dsa() {
        return dsaDays == null || dsaRate == null ? BigDecimal.ZERO : dsaDays.multiply(dsaRate).setScale(2, RoundingMode.HALF_UP);
    }

    public BigDecimal total() {
        return Stream.of(ticket, dsa(), terminal).filter(Objects::nonNull).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (currency == null || Currency.getAvailableCurrencies().stream().noneMatch(one -> one.getCurrencyCode().equals(currency))) {
            violations.add(Violation.of("currency", "participation.error.currency"));
        }
        amount(violations, "ticket", ticket, MOST);
        amount(violations, "dsaDays", dsaDays, MOST_DAYS);
        amount(violations, "dsaRate", dsaRate, MOST);
        amount(violations, "terminal", terminal, MOST);
        if ((dsaDays == null) != (dsaRate == null)) {
            violations.add(Violation.of(dsaDays == null ? "dsaDays" : "dsaRate", "participation.error.dsa"));
        }
        Input.tooLong(violations, "note", note, 1_000);
        return violations;
    }

    private static void amount(List<Violation> violations, String field, BigDecimal amount, BigDecimal most) {
        if (amount != null && (amount.signum() < 0 || amount.compareTo(most) > 0)) {
            violations.add(Violation.of(field, "participation.error.amount", most));
        }
    }
}
