package org.plenary.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import org.plenary.body.CountryNames;
import org.plenary.body.Observance;
import org.plenary.meeting.CalendarService.Calendar;
import org.plenary.meeting.MeetingClashes.Clash;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingState;
import org.plenary.shell.Cities;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;

/** Meetings in their order, each with what speaks against its days. */
class CalendarList extends UnorderedList {

    private static final int NAMED = 6;

    private final transient Calendar calendar;
    private final transient CountryNames countries;

    CalendarList(Calendar calendar, CountryNames countries) {
        this.calendar = calendar;
        this.countries = countries;
        addClassName("agenda-list");
        calendar.meetings().forEach(row -> add(item(row)));
    }

    private ListItem item(MeetingRow row) {
        var dates = new Span(Dates.range(row.startsOn(), row.endsOn(), row.monthOnly(), getLocale()));
        var place = new Span(row.city() == null ? "" : Cities.name(row.city(), getLocale()));
        place.addClassName("quiet");
        var title = new Anchor("m/" + row.code(), row.title());
        title.setClassName("cancelled", row.state() == MeetingState.CANCELLED);
        var item = new ListItem(dates, title, place);
        if (row.state() != MeetingState.CANCELLED) {
            calendar.clashes(row).forEach(clash -> item.add(warning(words(row, clash))));
            calendar.holidays(row).forEach(holiday -> item.add(warning(words(holiday))));
        }
        return item;
    }

    private static Div warning(String words) {
        var warning = new Div(Icons.ALERT.create(), new Span(words));
        warning.addClassName("calendar-warning");
        return warning;
    }

    private String words(MeetingRow row, Clash clash) {
        var other = calendar.meeting(clash.one() == row.id() ? clash.other() : clash.one());
        var what = new ArrayList<String>();
        if (!clash.states().isEmpty()) {
            var names = countries.inOrder(clash.states(), getLocale().getLanguage(), row.startsOn()).stream().map(state -> country(state, row.startsOn())).toList();
            what.add(getTranslation("calendar.clash.states", names.size(), named(names)));
        }
        if (!clash.people().isEmpty()) {
            what.add(getTranslation("calendar.clash.people", clash.people().size(), named(clash.people().stream().map(calendar.people()::get).sorted().toList())));
        }
        if (!clash.staff().isEmpty()) {
            what.add(getTranslation("calendar.clash.staff", named(clash.staff())));
        }
        return getTranslation("calendar.clash", other.title(), Dates.range(clash.from(), clash.to(), getLocale()), String.join("; ", what));
    }

    private String country(String state, LocalDate on) {
        return countries.shortName(state, getLocale().getLanguage(), on);
    }

    private String named(Collection<String> names) {
        var shown = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() > NAMED ? getTranslation("calendar.clash.more", shown, names.size() - NAMED) : shown;
    }

    private String words(Observance holiday) {
        return getTranslation(holiday.approximate() ? "calendar.holiday-about" : "calendar.holiday", holiday.name().in(getLocale().getLanguage()),
                Dates.range(holiday.from(), holiday.to(), getLocale()));
    }

    /** @return days to know of, as they stand below the meetings */
    static UnorderedList days(Calendar calendar, Locale locale) {
        var days = new UnorderedList();
        days.addClassName("calendar-days");
        calendar.observances().forEach(one -> {
            var dates = new Span(Dates.range(one.from(), one.to(), locale));
            dates.addClassName("quiet");
            var name = one.name().in(locale.getLanguage());
            days.add(new ListItem(new Span(one.approximate() ? days.getTranslation("calendar.by-the-moon", name) : name), dates));
        });
        return days;
    }
}
