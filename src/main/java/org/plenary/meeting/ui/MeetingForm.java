package org.plenary.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.plenary.body.BodyService;
import org.plenary.body.CountryNames;
import org.plenary.body.Observance;
import org.plenary.body.Organisation;
import org.plenary.meeting.CalendarService;
import org.plenary.meeting.MeetingDraft;
import org.plenary.meeting.MeetingKind;
import org.plenary.meeting.MeetingState;
import org.plenary.shell.Dates;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Icons;

/** The fields of a meeting. It holds what is typed; what is wrong is said at its field. */
class MeetingForm extends Div {

    private final transient CountryNames countries;
    private final transient Map<Long, Organisation> organisations = new LinkedHashMap<>();
    private final transient CalendarService calendars;
    private final String itself;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    private final TextField titleEn = new TextField();
    private final TextField titleFr = new TextField();
    private final TextField titleEs = new TextField();
    private final Select<MeetingKind> kind = new Select<>();
    private final Select<MeetingState> state = new Select<>();
    private final Checkbox closed = new Checkbox();
    private final DatePicker startsOn = new DatePicker();
    private final DatePicker endsOn = new DatePicker();
    private final Checkbox monthOnly = new Checkbox();
    private final ComboBox<String> zone = new ComboBox<>();
    private final TextField venue = new TextField();
    private final TextField city = new TextField();
    private final ComboBox<String> iso2 = new ComboBox<>();
    private final ComboBox<Organisation> hostId = new ComboBox<>();
    private final TextArea mandates = new TextArea();
    private final TextArea summary = new TextArea();
    private final UnorderedList sameTime = new UnorderedList();

    /** @param itself the meeting of which they are, or null for a new one */
    MeetingForm(BodyService bodies, CalendarService calendars, String itself) {
        this.calendars = calendars;
        this.itself = itself;
        countries = bodies.countryNames();
        bodies.organisations().forEach(organisation -> organisations.put(organisation.id(), organisation));
        addClassName("form");
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("meeting.kind." + value));
        state.setItems(MeetingState.values());
        state.setItemLabelGenerator(value -> getTranslation("meeting.state." + value));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted().toList());
        var language = getLocale().getLanguage();
        iso2.setItems(countries.inOrder(countries.states(), language, LocalDate.now()));
        iso2.setItemLabelGenerator(code -> countries.shortName(code, language, LocalDate.now()));
        iso2.setClearButtonVisible(true);
        hostId.setItems(organisations.values());
        hostId.setItemLabelGenerator(organisation -> organisation.acronym() + " – " + organisation.name().in(language));
        hostId.setClearButtonVisible(true);
        for (var picker : List.of(startsOn, endsOn)) {
            picker.setI18n(DateWords.of(getLocale()));
            picker.setLocale(DateWords.dayFirst(getLocale()));
        }
        startsOn.addValueChangeListener(change -> endsOn.setInitialPosition(change.getValue()));
        mandates.setHelperText(getTranslation("meeting.mandates-hint"));
        zone.setHelperText(getTranslation("meeting.zone-hint"));

        heading("meeting.section.what");
        field("titleEn", titleEn, "");
        field("titleFr", titleFr, "half");
        field("titleEs", titleEs, "half");
        field("kind", kind, "third");
        field("state", state, "third");
        field("closed", closed, "third");
        heading("meeting.section.when");
        field("startsOn", startsOn, "third");
        field("endsOn", endsOn, "third");
        field("monthOnly", monthOnly, "third");
        sameTime.addClassName("same-time");
        sameTime.getElement().setAttribute("role", "status");
        add(sameTime);
        List.of(startsOn, endsOn).forEach(picker -> picker.addValueChangeListener(change -> showSameTime()));
        monthOnly.addValueChangeListener(change -> showSameTime());
        field("zone", zone, "half");
        heading("meeting.section.where");
        field("venue", venue, "half");
        field("city", city, "half");
        field("iso2", iso2, "half");
        field("hostId", hostId, "half");
        heading("meeting.section.why");
        field("mandates", mandates, "half");
        field("summary", summary, "half");
        titleEn.setRequiredIndicatorVisible(true);
        // A button, as which a select is read out, may not be announced as required: the mark alone shows it.
        kind.addClassName("needed");
        state.setValue(MeetingState.IDEA);
        List.of(startsOn, endsOn).forEach(picker -> picker.setRequiredIndicatorVisible(true));
        zone.setRequiredIndicatorVisible(true);
    }

    /** What else is on these days, before they are settled. */
    private void showSameTime() {
        sameTime.removeAll();
        var from = startsOn.getValue();
        var to = endsOn.getValue() == null ? from : endsOn.getValue();
        if (from == null || to.isBefore(from) || to.isAfter(from.plusDays(MeetingDraft.LONGEST_DAYS)) || monthOnly.getValue()) {
            return;
        }
        var calendar = calendars.calendar(from, to);
        calendar.meetings().stream().filter(row -> !row.code().equals(itself) && !row.monthOnly() && row.state() != MeetingState.CANCELLED)
                .forEach(row -> sameTime.add(new ListItem(Icons.CALENDAR.create(), new Span(getTranslation("calendar.same-time", row.title(),
                        Dates.range(row.startsOn(), row.endsOn(), getLocale()))))));
        calendar.observances().stream().filter(Observance::holiday).forEach(one -> sameTime.add(new ListItem(Icons.ALERT.create(),
                new Span(getTranslation(one.approximate() ? "calendar.holiday-about" : "calendar.holiday", one.name().in(getLocale().getLanguage()),
                        Dates.range(one.from(), one.to(), getLocale()))))));
    }

    private void heading(String key) {
        add(new H2(getTranslation(key)));
    }

    private void field(String name, Component component, String width) {
        var label = getTranslation("field.MEETING." + name);
        switch (component) {
            case Checkbox box -> box.setLabel(label);
            case HasLabel labelled -> labelled.setLabel(label);
            default -> throw new IllegalArgumentException(name);
        }
        if (!width.isEmpty()) {
            component.addClassName(width);
        }
        if (component instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        component.setId("meeting-" + name);
        fields.put(name, component);
        add(component);
    }

    void show(MeetingDraft draft) {
        set(titleEn::setValue, draft.titleEn());
        set(titleFr::setValue, draft.titleFr());
        set(titleEs::setValue, draft.titleEs());
        kind.setValue(draft.kind());
        state.setValue(draft.state());
        closed.setValue(draft.closed());
        startsOn.setValue(draft.startsOn());
        endsOn.setValue(draft.endsOn());
        monthOnly.setValue(draft.monthOnly());
        zone.setValue(draft.zone());
        set(venue::setValue, draft.venue());
        set(city::setValue, draft.city());
        iso2.setValue(draft.iso2());
        hostId.setValue(draft.hostId() == null ? null : organisations.get(draft.hostId()));
        mandates.setValue(String.join("\n", draft.mandates()));
        set(summary::setValue, draft.summary());
    }

    MeetingDraft draft() {
        return new MeetingDraft(kind.getValue(), titleEn.getValue(), titleFr.getValue(), titleEs.getValue(), startsOn.getValue(),
                endsOn.getValue(), monthOnly.getValue(), zone.getValue(), venue.getValue(), city.getValue(), iso2.getValue(),
                closed.getValue(), state.getValue(), summary.getValue(), Arrays.asList(mandates.getValue().split("\\R")),
                hostId.getValue() == null ? null : hostId.getValue().id());
    }

    /** Says what is wrong at each field, takes away what no longer is, and puts the focus on the first. */
    void show(List<Violation> violations) {
        fields.forEach((name, component) -> {
            if (component instanceof HasValidation validated) {
                var wrong = violations.stream().filter(violation -> violation.field().equals(name)).findFirst();
                validated.setInvalid(wrong.isPresent());
                validated.setErrorMessage(wrong.map(violation -> getTranslation(violation.key(), violation.arguments().toArray())).orElse(null));
            }
        });
        violations.stream().map(violation -> fields.get(violation.field())).filter(Objects::nonNull).findFirst()
                .ifPresent(component -> component.getElement().callJsFunction("focus"));
    }

    /** @return what a person reads for a value of a field, in the conflict dialogue */
    String text(Object value) {
        return switch (value) {
            case null -> null;
            case MeetingKind one -> getTranslation("meeting.kind." + one);
            case MeetingState one -> getTranslation("meeting.state." + one);
            case Boolean yes -> getTranslation(yes ? "yes" : "no");
            case LocalDate day -> Dates.weekday(day, getLocale());
            case Long id -> organisations.get(id).name().in(getLocale().getLanguage());
            case List<?> lines -> String.join("\n", lines.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    private static void set(Consumer<String> field, String value) {
        field.accept(value == null ? "" : value);
    }
}
