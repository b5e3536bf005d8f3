package org.plenary.nomination.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.plenary.nomination.CallDraft;
import org.plenary.nomination.CallService;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** The fields of a call while it is a draft. */
class CallForm extends Fields {

    private final IntegerField seats = new IntegerField();
    private final IntegerField seatsPerParty = new IntegerField();
    private final DateTimePicker deadline = new DateTimePicker();
    private final EmailField contact = new EmailField();
    private final TextArea note = new TextArea();
    private transient CallDraft shown;

    /** @param zone of the meeting, in which the deadline is given */
    CallForm(ZoneId zone) {
        super(CallService.CALL);
        field("seats", seats, "third");
        field("seatsPerParty", seatsPerParty, "third");
        field("contact", contact, "third");
        field("deadline", deadline, "");
        field("note", note, "");
        for (var number : new IntegerField[] {seats, seatsPerParty}) {
            number.setStepButtonsVisible(true);
            number.setMin(1);
            number.setManualValidation(true);
            number.setRequiredIndicatorVisible(true);
        }
        contact.setManualValidation(true);
        contact.setRequiredIndicatorVisible(true);
        contact.setHelperText(getTranslation("nomination.call.contact-hint"));
        deadlineWords(deadline, zone);
        note.setHelperText(getTranslation("nomination.call.note-hint"));
    }

    static void deadlineWords(DateTimePicker deadline, ZoneId zone) {
        var locale = deadline.getLocale();
        deadline.setHelperText(deadline.getTranslation("nomination.call.deadline-hint", Dates.city(zone)));
        deadline.setStep(Duration.ofMinutes(30));
        deadline.setManualValidation(true);
        deadline.setDatePickerI18n(DateWords.of(locale));
        deadline.setLocale(DateWords.dayFirst(locale));
    }

    CallDraft draft() {
        return new CallDraft(seats.getValue(), seatsPerParty.getValue(), deadline.getValue(), note.getValue(), contact.getValue(), shown.bodyId(),
                shown.eligible(), shown.regionId(), shown.rangeListId(), shown.fundedPlaces(), shown.fundingRule(), shown.answerDays(),
                shown.promotion(), shown.throughId(), shown.profiles(), shown.regions(), shown.papers(), shown.reminders());
    }

    void show(CallDraft draft) {
        shown = draft;
        seats.setValue(draft.seats());
        seatsPerParty.setValue(draft.seatsPerParty());
        deadline.setValue(draft.deadline());
        note.setValue(orEmpty(draft.note()));
        contact.setValue(orEmpty(draft.contact()));
    }

    /** @return what a person reads for a value of a field, in the conflict dialogue */
    String text(Object value) {
        return switch (value) {
            case null -> null;
            case LocalDateTime time -> DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", getLocale()).format(time);
            default -> value.toString();
        };
    }
}
