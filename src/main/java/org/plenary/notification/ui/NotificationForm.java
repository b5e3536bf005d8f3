package org.plenary.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.body.Body;
import org.plenary.meeting.MeetingRow;
import org.plenary.notification.ExpectedReply;
import org.plenary.notification.NotificationDraft;
import org.plenary.notification.NotificationRow;
import org.plenary.notification.NotificationService;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** The fields of a notification: English first, French and Spanish folded until they are wanted, then what is asked for. */
class NotificationForm extends Fields {

    /** What can be chosen. */
    record Choices(List<Body> bodies, List<MeetingRow> meetings, List<NotificationRow> earlier) {
    }

    private final TextField subjectEn = new TextField();
    private final TextArea textEn = new TextArea();
    private final TextField subjectFr = new TextField();
    private final TextArea textFr = new TextArea();
    private final TextField subjectEs = new TextField();
    private final TextArea textEs = new TextArea();
    private final Select<Body> bodyId = new Select<>();
    private final TextField signatory = new TextField();
    private final Select<ExpectedReply> reply = new Select<>();
    private final DateTimePicker deadline = new DateTimePicker();
    private final ComboBox<String> zone = new ComboBox<>();
    private final MultiSelectComboBox<MeetingRow> meetings = new MultiSelectComboBox<>();
    private final ComboBox<NotificationRow> continuesId = new ComboBox<>();
    private final Details french;
    private final Details spanish;
    private final transient Choices choices;

    NotificationForm(Choices choices) {
        super(NotificationService.NOTIFICATION);
        this.choices = choices;
        field("subjectEn", subjectEn, "");
        field("textEn", text(textEn), "");
        french = language(Locale.FRENCH, "subjectFr", subjectFr, "textFr", textFr);
        spanish = language(Locale.of("es"), "subjectEs", subjectEs, "textEs", textEs);
        field("bodyId", bodyId, "third");
        field("reply", reply, "third");
        field("zone", zone, "third");
        field("deadline", deadline, "half");
        field("signatory", signatory, "half");
        field("meetings", meetings, "half");
        field("continuesId", continuesId, "half");
        choose();
    }

    private static TextArea text(TextArea area) {
        area.setMinRows(8);
        area.setMaxRows(24);
        return area;
    }

    private Details language(Locale language, String subject, TextField subjectField, String text, TextArea textField) {
        var before = getChildren().toList();
        field(subject, subjectField, "");
        field(text, text(textField), "");
        var inner = new Div(getChildren().filter(one -> !before.contains(one)).toArray(Component[]::new));
        inner.addClassName("form");
        var name = language.getDisplayLanguage(getLocale());
        var details = new Details(name.substring(0, 1).toUpperCase(getLocale()) + name.substring(1), inner);
        details.addClassName("form-group");
        add(details);
        return details;
    }

    private void choose() {
        bodyId.setItems(choices.bodies());
        bodyId.setEmptySelectionAllowed(true);
        bodyId.setItemLabelGenerator(body -> body == null ? "" : body.code());
        reply.setItems(ExpectedReply.values());
        reply.setItemLabelGenerator(value -> getTranslation("notification.reply." + value));
        reply.addValueChangeListener(change -> deadline.setVisible(change.getValue() != ExpectedReply.NONE));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/") || id.equals("UTC"))
                .sorted().toList());
        zone.setHelperText(getTranslation("notification.zone-hint"));
        deadline.setStep(Duration.ofMinutes(30));
        deadline.setDatePickerI18n(DateWords.of(getLocale()));
        deadline.setLocale(DateWords.dayFirst(getLocale()));
        meetings.setItems(choices.meetings());
        meetings.setItemLabelGenerator(MeetingRow::title);
        meetings.setHelperText(getTranslation("notification.meetings-hint"));
        continuesId.setItems(choices.earlier());
        continuesId.setItemLabelGenerator(row -> row.cited() + " · " + row.subject());
        continuesId.setClearButtonVisible(true);
        continuesId.setHelperText(getTranslation("notification.continues-hint"));
    }

    NotificationDraft draft() {
        return new NotificationDraft(bodyId.isEmpty() ? null : bodyId.getValue().id(), subjectEn.getValue(), subjectFr.getValue(), subjectEs.getValue(),
                textEn.getValue(), textFr.getValue(), textEs.getValue(), signatory.getValue(), reply.getValue(),
                reply.getValue() == ExpectedReply.NONE ? null : deadline.getValue(), zone.getValue(),
                continuesId.isEmpty() ? null : continuesId.getValue().id(), meetings.getValue().stream().map(MeetingRow::id).toList());
    }

    void show(NotificationDraft draft) {
        subjectEn.setValue(orEmpty(draft.subjectEn()));
        textEn.setValue(orEmpty(draft.textEn()));
        subjectFr.setValue(orEmpty(draft.subjectFr()));
        textFr.setValue(orEmpty(draft.textFr()));
        subjectEs.setValue(orEmpty(draft.subjectEs()));
        textEs.setValue(orEmpty(draft.textEs()));
        french.setOpened(draft.subjectFr() != null || draft.textFr() != null);
        spanish.setOpened(draft.subjectEs() != null || draft.textEs() != null);
        bodyId.setValue(choices.bodies().stream().filter(one -> draft.bodyId() != null && one.id() == draft.bodyId()).findFirst().orElse(null));
        signatory.setValue(orEmpty(draft.signatory()));
        reply.setValue(draft.reply());
        deadline.setValue(draft.deadline());
        zone.setValue(draft.zone());
        meetings.setValue(choices.meetings().stream().filter(one -> draft.meetings().contains(one.id())).collect(Collectors.toSet()));
        continuesId.setValue(choices.earlier().stream().filter(one -> draft.continuesId() != null && one.id() == draft.continuesId()).findFirst().orElse(null));
    }

    /** What is wrong in a folded language is unfolded first. */
    void showProblems(List<Violation> violations) {
        french.setOpened(french.isOpened() || violations.stream().anyMatch(one -> one.field().endsWith("Fr")));
        spanish.setOpened(spanish.isOpened() || violations.stream().anyMatch(one -> one.field().endsWith("Es")));
        show(violations);
    }

    /** @return what a person reads for a value of a field, in the conflict dialogue */
    String textOf(String field, Object value) {
        return switch (value) {
            case null -> "";
            case ExpectedReply asked -> getTranslation("notification.reply." + asked);
            case Long id -> (field.equals("bodyId") ? choices.bodies().stream().filter(one -> one.id() == id).map(Body::code)
                    : choices.earlier().stream().filter(one -> one.id() == id).map(NotificationRow::cited)).findFirst().orElse(String.valueOf(id));
            case List<?> ids -> choices.meetings().stream().filter(one -> ids.contains(one.id())).map(MeetingRow::title).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}
