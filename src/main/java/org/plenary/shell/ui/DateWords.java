package org.plenary.shell.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a date picker says in a language: weeks begin on Monday, days come before months. Months are written out in English only,
 * as the picker knows no other names of months in a date.
 */
public final class DateWords {

    private static final DayOfWeek[] FROM_SUNDAY = {DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY};

    private DateWords() {
    }

    public static DatePickerI18n of(Locale locale) {
        Function<TextStyle, List<String>> days = style -> Arrays.stream(FROM_SUNDAY).map(day -> day.getDisplayName(style, locale)).toList();
        return new DatePickerI18n()
                .setWeekdays(days.apply(TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(days.apply(TextStyle.SHORT_STANDALONE))
                .setMonthNames(Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)).toList())
                .setFirstDayOfWeek(1)
                .setDateFormats(locale.getLanguage().equals("en") ? "d MMM yyyy" : "dd/MM/yyyy", "d.M.yyyy", "d/M/yyyy", "d MMM yyyy", "yyyy-MM-dd");
    }

    /** @return the locale that writes the day first, in the same language */
    public static Locale dayFirst(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
