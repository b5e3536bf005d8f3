package org.plenary.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Optional;
import org.plenary.body.BodyService;
import org.plenary.body.Observance;
import org.plenary.correspondence.PublicAddress;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.CalendarService;
import org.plenary.meeting.CalendarService.Calendar;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.MeetingState;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.LiveView;
import org.plenary.shell.ui.MainLayout;
import org.plenary.shell.ui.ViewState;

/** All my meetings in time: a month, a year as a strip, or its list. Month, year and form are in the address. */
@Route(value = "calendar", layout = MainLayout.class)
@PermitAll
public class CalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private enum Form {
        MONTH, YEAR, LIST
    }

    private final transient MeetingService meetings;
    private final transient CalendarService calendars;
    private final transient BodyService bodies;
    private final transient PublicAddress address;
    private final transient Clock clock;
    private transient YearMonth month;
    private Form form = Form.MONTH;

    public CalendarView(MeetingService meetings, CalendarService calendars, BodyService bodies, PublicAddress address, LiveEvents live, Clock clock) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.bodies = bodies;
        this.address = address;
        this.clock = clock;
        addClassName("page");
        LiveView.follow(this, live, change -> change.entity().equals(MeetingService.MEETING) || change.entity().equals("ACCESS"), changes -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var state = ViewState.of(event.getLocation());
        month = state.get("month").flatMap(CalendarView::month).orElseGet(this::ofTheNearestMeeting);
        form = state.get("form", Form.class).orElse(Form.MONTH);
        show();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The month of the next meeting; where none is to come, of the last one, so that nobody opens an empty page. */
    private YearMonth ofTheNearestMeeting() {
        var today = LocalDate.now(clock);
        var next = meetings.page(MeetingFilter.between(today, null), new MeetingOrder(MeetingOrder.By.DATES, false), 0, 1);
        var last = next.isEmpty() ? meetings.page(MeetingFilter.ALL, MeetingOrder.NEXT_FIRST, 0, 1) : next;
        return last.stream().findFirst().map(row -> YearMonth.from(row.startsOn().isBefore(today) && !next.isEmpty() ? today : row.startsOn()))
                .orElse(YearMonth.from(today));
    }

    private void go(YearMonth to, Form as) {
        month = to;
        form = as;
        getUI().ifPresent(ui -> ViewState.empty().set("month", month).set("form", form).replaceIn(ui));
        show();
    }

    private void show() {
        removeAll();
        var head = new Div(new H1(getTranslation("nav.calendar")), forms());
        head.addClassName("page-head");
        add(head, bar());
        var from = form == Form.MONTH ? month.atDay(1) : month.withMonth(1).atDay(1);
        var to = form == Form.MONTH ? month.atEndOfMonth() : month.withMonth(12).atEndOfMonth();
        var calendar = calendars.calendar(from, to);
        if (form == Form.MONTH) {
            add(month(calendar));
        }
        if (form == Form.YEAR && !calendar.meetings().isEmpty()) {
            add(new YearStrip(Year.of(month.getYear()), LocalDate.now(clock), calendar.meetings()));
        } else if (form != Form.MONTH || !calendar.meetings().isEmpty()) {
            add(list(calendar));
        }
        if (!calendar.observances().isEmpty()) {
            add(new H2(getTranslation("calendar.observances")), CalendarList.days(calendar, getLocale()));
        }
    }

    private Div forms() {
        var forms = new Div();
        forms.addClassName("actions");
        for (var one : Form.values()) {
            var button = new Button(getTranslation("calendar." + one), click -> go(month, one));
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == form));
            if (one == form) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            forms.add(button);
        }
        return forms;
    }

    private Div bar() {
        var step = form == Form.MONTH ? 1 : 12;
        var title = new H2(form == Form.MONTH ? DateTimeFormatter.ofPattern("LLLL yyyy", getLocale()).format(month) : String.valueOf(month.getYear()));
        title.getElement().setAttribute("aria-live", "polite");
        var steps = new Div(step(Icons.CHEVRON_LEFT, "calendar.before", month.minusMonths(step)), title,
                step(Icons.CHEVRON_RIGHT, "calendar.after", month.plusMonths(step)));
        steps.addClassName("actions");
        var subscribe = new Button(getTranslation("calendar.feed.title"), Icons.LINK.create(), click -> new FeedDialog(calendars, address).open());
        var actions = new Div(new Button(getTranslation("calendar.today"), click -> go(YearMonth.now(clock), form)), subscribe);
        actions.addClassName("actions");
        var bar = new Div(steps, actions);
        bar.addClassName("calendar-bar");
        return bar;
    }

    private Button step(Icons icon, String key, YearMonth to) {
        var button = new Button(icon.create(), click -> go(to, form));
        button.setAriaLabel(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_ICON);
        return button;
    }

    private Component month(Calendar calendar) {
        var grid = new Div();
        grid.addClassName("month");
        for (var day : DayOfWeek.values()) {
            var name = new Span(day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
            name.addClassName("month-weekday");
            grid.add(name);
        }
        var first = month.atDay(1);
        var today = LocalDate.now(clock);
        for (var day = first.minusDays(first.getDayOfWeek().getValue() - 1L); !day.isAfter(month.atEndOfMonth())
                || day.getDayOfWeek() != DayOfWeek.MONDAY; day = day.plusDays(1)) {
            grid.add(day(day, today, calendar));
        }
        return grid;
    }

    private Div day(LocalDate day, LocalDate today, Calendar calendar) {
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("number");
        var cell = new Div(number);
        cell.addClassName("month-day");
        cell.setClassName("outside", !YearMonth.from(day).equals(month));
        cell.setClassName("today", day.equals(today));
        for (var one : calendar.observances()) {
            if (one.touches(day, day)) {
                cell.addClassName("observed");
                if (day.equals(one.from()) || day.getDayOfMonth() == 1 || day.getDayOfWeek() == DayOfWeek.MONDAY) {
                    cell.add(observance(one));
                }
            }
        }
        for (var row : calendar.meetings()) {
            var onDay = row.monthOnly() ? day.getDayOfMonth() == 1 && YearMonth.from(day).equals(month)
                    : !day.isBefore(row.startsOn()) && !day.isAfter(row.endsOn());
            if (onDay) {
                cell.add(link(row, day));
            }
        }
        return cell;
    }

    private Span observance(Observance one) {
        var name = new Span(one.name().in(getLocale().getLanguage()));
        name.addClassName("month-observance");
        name.setTitle(name.getText());
        return name;
    }

    private Anchor link(MeetingRow row, LocalDate day) {
        var link = new Anchor("m/" + row.code(), row.title());
        link.addClassName("month-meeting");
        link.setClassName("cancelled", row.state() == MeetingState.CANCELLED);
        link.setTitle(row.title() + ", " + Dates.range(row.startsOn(), row.endsOn(), row.monthOnly(), getLocale()));
        if (!day.equals(row.startsOn()) && day.getDayOfMonth() != 1 && day.getDayOfWeek() != DayOfWeek.MONDAY) {
            // One stop for the keyboard a week is enough: the bar goes on.
            link.getElement().setAttribute("tabindex", "-1");
        }
        return link;
    }

    private Component list(Calendar calendar) {
        return calendar.meetings().isEmpty() ? new EmptyState(Icons.CALENDAR, getTranslation("calendar.empty"), getTranslation("calendar.empty-hint"))
                : new CalendarList(calendar, bodies.countryNames());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.calendar") + " · Plenary";
    }
}
