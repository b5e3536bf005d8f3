package org.plenary.preparation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.meeting.MeetingRow;
import org.plenary.preparation.AnchorDraft;
import org.plenary.preparation.AnchorService;
import org.plenary.preparation.HostHoliday;
import org.plenary.shell.Dates;
import org.plenary.shell.Input;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** From what the deadlines of a meeting are counted. */
class AnchorForm extends Fields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final transient Map<Long, MeetingRow> meetings;
    private final DatePicker firstAnnounced = new DatePicker();
    private final DatePicker opensOn = new DatePicker();
    private final TimePicker opensAt = new TimePicker();
    private final DatePicker closesOn = new DatePicker();
    private final TimePicker closesAt = new TimePicker();
    private final ComboBox<Long> reviewingId = new ComboBox<>();
    private final ComboBox<Long> previousId = new ComboBox<>();
    private final TextArea holidays = new TextArea();

    /** @param candidates the meetings that may be chosen */
    AnchorForm(List<MeetingRow> candidates) {
        super(AnchorService.MEETING_ANCHOR);
        meetings = candidates.stream().collect(Collectors.toMap(MeetingRow::id, row -> row, (one, other) -> one, LinkedHashMap::new));
        for (var day : List.of(firstAnnounced, opensOn, closesOn)) {
            day.setI18n(DateWords.of(getLocale()));
            day.setLocale(DateWords.dayFirst(getLocale()));
            day.setRequiredIndicatorVisible(true);
        }
        for (var time : List.of(opensAt, closesAt)) {
            time.setLocale(DateWords.dayFirst(getLocale()));
            time.setClearButtonVisible(true);
        }
        for (var other : List.of(reviewingId, previousId)) {
            other.setItemLabelGenerator(this::name);
            other.setItems(meetings.keySet());
            other.setClearButtonVisible(true);
        }
        firstAnnounced.setHelperText(getTranslation("deadlines.first-announced-hint"));
        reviewingId.setHelperText(getTranslation("deadlines.reviewing-hint"));
        holidays.setHelperText(getTranslation("deadlines.holidays-hint"));
        field("firstAnnounced", firstAnnounced, "");
        field("opensOn", opensOn, "half");
        field("opensAt", opensAt, "half");
        field("closesOn", closesOn, "half");
        field("closesAt", closesAt, "half");
        field("reviewingId", reviewingId, "");
        field("previousId", previousId, "");
        field("holidays", holidays, "");
    }

    /** A meeting that was linked by somebody who sees it stays linked, unnamed. */
    private String name(Long id) {
        var row = meetings.get(id);
        return row == null ? getTranslation("deadlines.other-meeting") : row.title() + ", " + Dates.range(row.startsOn(), row.endsOn(), row.monthOnly(), getLocale());
    }

    void show(AnchorDraft fields) {
        firstAnnounced.setValue(fields.firstAnnounced());
        opensOn.setValue(fields.opensOn());
        opensAt.setValue(fields.opensAt());
        closesOn.setValue(fields.closesOn());
        closesAt.setValue(fields.closesAt());
        reviewingId.setValue(fields.reviewingId());
        previousId.setValue(fields.previousId());
        holidays.setValue(fields.holidays().stream().map(holiday -> DAY.format(holiday.day()) + " " + holiday.name()).collect(Collectors.joining("\n")));
    }

    /** @throws org.plenary.shell.InvalidInput at the holidays where a line does not begin with a day or names none */
    AnchorDraft draft() {
        return new AnchorDraft(firstAnnounced.getValue(), opensOn.getValue(), opensAt.getValue(), closesOn.getValue(), closesAt.getValue(), reviewingId.getValue(),
                previousId.getValue(), holidays.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).map(AnchorForm::holiday).toList());
    }

    private static HostHoliday holiday(String line) {
        var parts = line.split("\\s+", 2);
        try {
            if (parts.length == 2) {
                return new HostHoliday(parts[0].contains("/") ? LocalDate.parse(parts[0], READ) : LocalDate.parse(parts[0]), parts[1]);
            }
        } catch (DateTimeException e) {
            // Told like a line without a name.
        }
        throw Input.refused("holidays", "deadlines.error.holiday-line", line);
    }

    /** @return a value of a field as a person reads it */
    String value(Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> Dates.weekday(day, getLocale());
            case LocalTime time -> time.toString();
            case Long id -> name(id);
            case List<?> days -> days.stream().map(HostHoliday.class::cast).map(day -> DAY.format(day.day()) + " " + day.name()).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }
}
