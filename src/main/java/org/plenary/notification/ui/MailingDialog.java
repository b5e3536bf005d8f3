package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.plenary.notification.Mailing.Audience;
import org.plenary.notification.Note;
import org.plenary.notification.Notification;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Notices;

/** A correction, another deadline, or a reminder now or later: what the letters say beside the notification itself. */
class MailingDialog extends Dialog {

    enum What {
        CORRECT, EXTEND, REMIND
    }

    private final transient Desk desk;
    private final transient Notification notification;
    private final What what;
    private final DateTimePicker at = new DateTimePicker();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();
    private final List<TextArea> notes = List.of(new TextArea(), new TextArea(), new TextArea());

    MailingDialog(Desk desk, Notification notification, What what) {
        this.desk = desk;
        this.notification = notification;
        this.what = what;
        setHeaderTitle(getTranslation("notification.dialog." + what));
        setWidth("min(40rem, 96vw)");
        var body = new Div(new Paragraph(getTranslation("notification.dialog.hint." + what)));
        body.addClassName("stack");
        if (what == What.REMIND) {
            audience.setLabel(getTranslation("notification.audience"));
            audience.setItems(Audience.values());
            audience.setItemLabelGenerator(one -> getTranslation("notification.audience." + one));
            audience.setValue(Audience.NOT_ANSWERED);
            body.add(audience);
        }
        if (what != What.CORRECT) {
            at.setLabel(getTranslation(what == What.EXTEND ? "notification.new-deadline" : "notification.remind-at"));
            at.setHelperText(getTranslation(what == What.EXTEND ? "notification.in-zone" : "notification.remind-at-hint", Dates.city(notification.zone(), getLocale())));
            at.setStep(Duration.ofMinutes(30));
            at.setDatePickerI18n(DateWords.of(getLocale()));
            at.setLocale(DateWords.dayFirst(getLocale()));
            at.setManualValidation(true);
            at.setId("mailing-at");
            body.add(at);
        }
        for (var i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            note.setLabel(getTranslation("notification.note", Locale.of(List.of("en", "fr", "es").get(i)).getDisplayLanguage(getLocale())));
            note.setWidthFull();
            note.setManualValidation(true);
            note.setMaxRows(6);
            body.add(note);
        }
        notes.getFirst().setId("mailing-note");
        add(body);
        var send = new Button(getTranslation("notification.dialog.send." + what), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("mailing-send");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), send);
    }

    private void send() {
        var note = new Note(notes.get(0).getValue(), notes.get(1).getValue(), notes.get(2).getValue());
        var id = notification.id();
        try {
            switch (what) {
                case CORRECT -> desk.notifications().correct(id, notification.version(), note);
                case EXTEND -> desk.notifications().extend(id, notification.version(), at.getValue(), note);
                case REMIND -> {
                    if (at.isEmpty()) {
                        desk.addressees().remind(id, audience.getValue(), note);
                    } else {
                        desk.addressees().planReminder(id, at.getValue(), audience.getValue(), note);
                    }
                }
            }
            close();
            Notices.done(getTranslation("notification.dialog.done." + what));
        } catch (InvalidInput e) {
            say(e);
        }
    }

    private void say(InvalidInput e) {
        var first = e.violations().getFirst();
        var text = getTranslation(first.key(), first.arguments().toArray());
        at.setInvalid(false);
        audience.setInvalid(false);
        notes.forEach(note -> note.setInvalid(false));
        switch (first.field()) {
            case "at", "deadline" -> {
                at.setErrorMessage(text);
                at.setInvalid(true);
            }
            case "audience" -> {
                audience.setErrorMessage(text);
                audience.setInvalid(true);
            }
            case "en", "fr", "es" -> {
                var note = notes.get(List.of("en", "fr", "es").indexOf(first.field()));
                note.setErrorMessage(text);
                note.setInvalid(true);
            }
            default -> Notices.problem(text);
        }
    }
}
