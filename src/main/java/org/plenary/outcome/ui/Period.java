package org.plenary.outcome.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plenary.outcome.ReportQuery;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.ViewState;

/** Of which days and in which language. They stand in the address; at first it is the last twelve full months, or those of the demonstration. */
class Period extends Fields {

    private static final LocalDate DEMONSTRATED = LocalDate.of(2016, 9, 30);

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<String> language;

    Period(Runnable changed) {
        super("SYNERGIES");
        language = languages(getLocale());
        from.setI18n(DateWords.of(getLocale()));
        to.setI18n(DateWords.of(getLocale()));
        field("from", from, "third");
        field("to", to, "third");
        field("language", language, "third");
        from.addValueChangeListener(change -> told(change.isFromClient(), changed));
        to.addValueChangeListener(change -> told(change.isFromClient(), changed));
        language.addValueChangeListener(change -> told(change.isFromClient(), changed));
    }

    private static void told(boolean fromClient, Runnable changed) {
        if (fromClient) {
            changed.run();
        }
    }

    /** @param demonstration whether the year of the demonstration is shown where the address names none */
    void restore(ViewState state, boolean demonstration) {
        var last = demonstration ? DEMONSTRATED : LocalDate.now().withDayOfMonth(1).minusDays(1);
        var until = day(state, "to").orElse(last);
        to.setValue(until);
        from.setValue(day(state, "from").orElse(until.plusDays(1).minusYears(1)));
        language.setValue(state.get("language").filter(one -> Set.of("en", "fr", "es").contains(one)).orElse(getLocale().getLanguage()));
    }

    private static Optional<LocalDate> day(ViewState state, String key) {
        return state.get(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    ViewState remember(ViewState state) {
        return state.set("from", from.getValue()).set("to", to.getValue()).set("language", language.getValue());
    }

    ReportQuery query(Set<String> groups) {
        return new ReportQuery(from.getValue(), to.getValue(), Locale.of(language.getValue()), groups);
    }
}
