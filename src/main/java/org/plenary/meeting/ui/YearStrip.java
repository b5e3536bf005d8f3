package org.plenary.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingState;
import org.plenary.shell.Dates;

/** The meetings of a year below each other, each as a bar at its time. The words beside it say all that the bar shows. */
class YearStrip extends Div {

    private final Year year;

    YearStrip(Year year, LocalDate today, List<MeetingRow> rows) {
        this.year = year;
        addClassName("year");
        var months = new Div();
        months.addClassName("year-months");
        months.getElement().setAttribute("aria-hidden", "true");
        for (var month : Month.values()) {
            months.add(new Span(month.getDisplayName(TextStyle.NARROW_STANDALONE, getLocale())));
        }
        var list = new OrderedList();
        list.addClassName("year-meetings");
        rows.forEach(row -> list.add(item(row, today)));
        add(months, list);
    }

    private ListItem item(MeetingRow row, LocalDate today) {
        var title = new Anchor("m/" + row.code(), row.title());
        title.setClassName("cancelled", row.state() == MeetingState.CANCELLED);
        var dates = new Span(Dates.range(row.startsOn(), row.endsOn(), row.monthOnly(), getLocale()));
        dates.addClassName("quiet");
        var words = new Div(title, dates);
        words.addClassName("year-words");
        var bar = new Span();
        bar.addClassName("year-bar");
        bar.setClassName("month-only", row.monthOnly());
        bar.getStyle().set("left", percent(row.startsOn())).set("right", "calc(100% - " + percent(row.endsOn().plusDays(1)) + ")");
        var track = new Div(bar);
        track.addClassName("year-track");
        track.getElement().setAttribute("aria-hidden", "true");
        if (today.getYear() == year.getValue()) {
            var line = new Span();
            line.addClassName("year-today");
            line.getStyle().set("left", percent(today));
            track.add(line);
        }
        return new ListItem(words, track);
    }

    private String percent(LocalDate day) {
        var days = Math.clamp(ChronoUnit.DAYS.between(year.atDay(1), day), 0, year.length());
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * days / year.length());
    }
}
