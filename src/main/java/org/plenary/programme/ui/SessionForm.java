package org.plenary.programme.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.agenda.AgendaItem;
import org.plenary.programme.Programme;
import org.plenary.programme.Recurrence;
import org.plenary.programme.Room;
import org.plenary.programme.SeatingLayout;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.programme.SessionKind;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** The fields of a session; for a new one also how it recurs. */
class SessionForm extends Fields {

    private final Select<SessionKind> kind = new Select<>();
    private final Map<String, TextField> titles = new HashMap<>();
    private final Select<LocalDate> day = new Select<>();
    private final TimePicker time = new TimePicker();
    private final IntegerField minutes = new IntegerField();
    private final Select<Room> room = new Select<>();
    private final ComboBox<String> chair = new ComboBox<>();
    private final ComboBox<String> rapporteur = new ComboBox<>();
    private final MultiSelectComboBox<AgendaItem> items = new MultiSelectComboBox<>();
    private final TextArea expected = new TextArea();
    private final CheckboxGroup<String> languages = new CheckboxGroup<>();
    private final Select<SeatingLayout> layout = new Select<>();
    private final TextArea speakers = new TextArea();
    private final AfarField afar = new AfarField();
    private final TextArea equipment = new TextArea();
    private final MultiSelectComboBox<Session> after = new MultiSelectComboBox<>();
    private final Select<Session> prepares = new Select<>();
    private final DateTimePicker closesAt = new DateTimePicker();
    private final TextField remoteLink = new TextField();
    private final Checkbox closed = new Checkbox();
    private final Checkbox pinned = new Checkbox();
    private final TextArea note = new TextArea();
    private final Checkbox recurs = new Checkbox();
    private final CheckboxGroup<LocalDate> days = new CheckboxGroup<>();
    private final TextArea groups = new TextArea();
    private final transient Programme programme;

    SessionForm(Programme programme, List<AgendaItem> agenda, boolean added) {
        super("SESSION");
        this.programme = programme;
        var language = getLocale().getLanguage();
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("programme.kind." + value));
        field("kind", kind, "third");
        Messages.LOCALES.stream().map(Locale::getLanguage).sorted((one, other) -> Boolean.compare(other.equals(language), one.equals(language))).forEach(code -> {
            titles.put(code, new TextField());
            field("title" + Character.toUpperCase(code.charAt(0)) + code.substring(1), titles.get(code), "");
        });
        where();
        people(agenda, language);
        order(language);
        field("closed", closed, "half");
        field("pinned", pinned, "half");
        closed.addClassName("line");
        pinned.addClassName("line");
        field("note", note, "");
        if (added) {
            recurrence();
        }
    }

    private void where() {
        day.setItems(programme.days());
        day.setItemLabelGenerator(date -> date == null ? getTranslation("programme.unscheduled") : Times.day(date, getLocale()));
        day.setEmptySelectionAllowed(true);
        day.setEmptySelectionCaption(getTranslation("programme.unscheduled"));
        time.setLocale(DateWords.dayFirst(getLocale()));
        time.setStep(Duration.ofMinutes(15));
        minutes.setMin(SessionDraft.SHORTEST);
        minutes.setMax(SessionDraft.LONGEST);
        minutes.setStep(1);
        room.setItems(programme.rooms());
        room.setItemLabelGenerator(one -> one == null ? getTranslation("programme.no-room") : one.name());
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(getTranslation("programme.no-room"));
        field("day", day, "third");
        field("startsAt", time, "third");
        field("minutes", minutes, "third");
        field("roomId", room, "half");
        layout.setItems(SeatingLayout.values());
        layout.setItemLabelGenerator(value -> value == null ? "" : getTranslation("programme.layout." + value));
        layout.setEmptySelectionAllowed(true);
        field("layout", layout, "half");
        field("equipment", equipment, "");
        equipment.setHelperText(getTranslation("programme.equipment-hint"));
    }

    /** What must come before it, and until when it may last. */
    private void order(String language) {
        var titles = (ItemLabelGenerator<Session>) one -> one == null ? getTranslation("programme.prepares-first") : one.title(language).text()
                + (one.place().isScheduled() ? " (" + Times.day(one.place().startsAt().toLocalDate(), getLocale()) + ", " + Times.clock(one.place().startsAt()) + ")" : "");
        after.setItems(programme.sessions().stream().filter(one -> one.fields().kind() != SessionKind.BREAK).toList());
        after.setItemLabelGenerator(titles);
        field("after", after, "");
        prepares.setItems(programme.sessions().stream().filter(one -> one.fields().kind() == SessionKind.PLENARY).toList());
        prepares.setItemLabelGenerator(titles);
        prepares.setEmptySelectionAllowed(true);
        prepares.setEmptySelectionCaption(getTranslation("programme.prepares-first"));
        field("prepares", prepares, "half");
        kind.addValueChangeListener(change -> prepares.setVisible(change.getValue() == SessionKind.REGIONAL_CONSULTATION));
        closesAt.setLocale(DateWords.dayFirst(getLocale()));
        closesAt.setDatePickerI18n(DateWords.of(getLocale()));
        closesAt.setStep(Duration.ofMinutes(15));
        field("closesAt", closesAt, "");
    }

    private void people(List<AgendaItem> agenda, String language) {
        var names = programme.sessions().stream().map(Session::fields)
                .flatMap(fields -> Stream.concat(Stream.of(fields.chair(), fields.rapporteur()), fields.speakers().stream()))
                .filter(Objects::nonNull).distinct().sorted().toList();
        for (var person : List.of(chair, rapporteur)) {
            person.setItems(names);
            person.setAllowCustomValue(true);
            person.addCustomValueSetListener(typed -> person.setValue(typed.getDetail()));
        }
        field("chair", chair, "half");
        field("rapporteur", rapporteur, "half");
        field("speakers", speakers, "");
        speakers.setHelperText(getTranslation("programme.one-a-line"));
        afar.known(names);
        field("afar", afar, "");
        items.setItems(agenda);
        items.setItemLabelGenerator(item -> item.number() + " " + item.title(language).text());
        field("items", items, "");
        field("expected", expected, "");
        expected.setHelperText(getTranslation("programme.expected-hint"));
        languages.setItems(Messages.LOCALES.stream().map(Locale::getLanguage).toList());
        languages.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        field("languages", languages, "half");
        field("remoteLink", remoteLink, "half");
    }

    private void recurrence() {
        days.setItems(programme.days());
        days.setValue(new HashSet<>(programme.days()));
        days.setItemLabelGenerator(date -> Times.day(date, getLocale()));
        groups.setHelperText(getTranslation("programme.groups-hint"));
        field("recurs", recurs, "");
        recurs.addClassName("line");
        field("days", days, "");
        field("groups", groups, "");
        days.setVisible(false);
        groups.setVisible(false);
        recurs.addValueChangeListener(change -> {
            days.setVisible(change.getValue());
            groups.setVisible(change.getValue());
        });
    }

    void fill(SessionDraft draft) {
        kind.setValue(draft.kind());
        titles.get("en").setValue(orEmpty(draft.titleEn()));
        titles.get("fr").setValue(orEmpty(draft.titleFr()));
        titles.get("es").setValue(orEmpty(draft.titleEs()));
        day.setValue(draft.place().day());
        time.setValue(draft.startsAt() == null ? null : draft.startsAt().toLocalTime());
        minutes.setValue(draft.minutes());
        room.setValue(programme.room(draft.roomId()).orElse(null));
        layout.setValue(draft.layout());
        chair.setValue(draft.chair());
        rapporteur.setValue(draft.rapporteur());
        speakers.setValue(String.join("\n", draft.speakers()));
        items.setValue(items.getListDataView().getItems().filter(item -> draft.items().contains(item.id())).collect(Collectors.toSet()));
        expected.setValue(String.join("\n", draft.expected()));
        languages.setValue(new HashSet<>(draft.languages()));
        remoteLink.setValue(orEmpty(draft.remoteLink()));
        closed.setValue(draft.closed());
        pinned.setValue(draft.pinned());
        note.setValue(orEmpty(draft.note()));
        afar.setValue(draft.afar());
        equipment.setValue(String.join("\n", draft.equipment()));
        after.setValue(programme.sessions().stream().filter(one -> draft.after().contains(new SessionRef(one.id()))).collect(Collectors.toSet()));
        prepares.setValue(programme.sessions().stream().filter(one -> new SessionRef(one.id()).equals(draft.prepares())).findFirst().orElse(null));
        prepares.setVisible(draft.kind() == SessionKind.REGIONAL_CONSULTATION);
        closesAt.setValue(draft.closesAt());
    }

    /** @param base keeps the order of agenda items that were there already */
    SessionDraft draft(SessionDraft base) {
        var chosen = items.getValue().stream().map(AgendaItem::id).collect(Collectors.toSet());
        var ordered = Stream.concat(base.items().stream().filter(chosen::contains),
                items.getListDataView().getItems().map(AgendaItem::id).filter(id -> chosen.contains(id) && !base.items().contains(id))).toList();
        return new SessionDraft(kind.getValue(), titles.get("en").getValue(), titles.get("fr").getValue(), titles.get("es").getValue(), start(),
                Objects.requireNonNullElse(minutes.getValue(), 0), room.getValue() == null ? null : room.getValue().id(), pinned.getValue(), chair.getValue(),
                rapporteur.getValue(), speakers.getValue().lines().toList(), layout.getValue(), List.copyOf(languages.getValue()), remoteLink.getValue(),
                closed.getValue(), expected.getValue().lines().toList(), ordered, note.getValue(), equipment.getValue().lines().toList(), before(base),
                prepares.getValue() == null || kind.getValue() != SessionKind.REGIONAL_CONSULTATION ? null : new SessionRef(prepares.getValue().id()), closesAt.getValue(),
                afar.speakers());
    }

    private List<SessionRef> before(SessionDraft base) {
        var chosen = after.getValue().stream().map(one -> new SessionRef(one.id())).collect(Collectors.toSet());
        return Stream.concat(base.after().stream().filter(chosen::contains),
                chosen.stream().filter(one -> !base.after().contains(one)).sorted(Comparator.comparingLong(SessionRef::id))).toList();
    }

    /** The small hours belong to the evening before. */
    private LocalDateTime start() {
        return day.getValue() == null || time.getValue() == null ? null : Times.on(day.getValue(), time.getValue());
    }

    /** @return whether a day is chosen without a time */
    boolean lacksTime() {
        return day.getValue() != null && time.getValue() == null;
    }

    /** @return whether only a day, only a time or no date at all was typed for the announced end */
    boolean lacksEnd() {
        return closesAt.getDefaultValidator().apply(closesAt.getValue(), null).isError();
    }

    boolean recurs() {
        return recurs.getValue();
    }

    /** @return how it recurs; on no day where none is left */
    Recurrence asRecurrence() {
        var chosen = days.getValue().stream().sorted().toList();
        var first = chosen.isEmpty() ? programme.first() : chosen.getFirst();
        var last = chosen.isEmpty() ? first.minusDays(1) : chosen.getLast();
        var except = first.isAfter(last) ? List.<LocalDate>of() : first.datesUntil(last.plusDays(1)).filter(date -> !chosen.contains(date)).toList();
        return new Recurrence(first, last, new HashSet<>(except), groups.getValue().lines().toList());
    }
}
