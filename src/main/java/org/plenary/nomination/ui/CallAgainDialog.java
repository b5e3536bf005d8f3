package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.plenary.nomination.CallLetterService;
import org.plenary.nomination.CallService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ProgressDialog;

/** Calls one region again that has too few candidates: its own deadline and the reason, then the letters. */
class CallAgainDialog extends Dialog {

    private final transient CallService calls;
    private final transient CallLetterService letters;
    private final long meetingId;
    private final DateTimePicker deadline = new DateTimePicker();
    private final TextArea reason = new TextArea();

    CallAgainDialog(CallService calls, CallLetterService letters, MeetingHeading meeting, long regionId, String region) {
        this.calls = calls;
        this.letters = letters;
        this.meetingId = meeting.id();
        setHeaderTitle(getTranslation("selection.call-again.title", region));
        setWidth("min(32rem, 96vw)");
        deadline.setLabel(getTranslation("field.NOMINATION_CALL.deadline"));
        CallForm.deadlineWords(deadline, meeting.zone());
        reason.setLabel(getTranslation("field.NOMINATION_CALL.reason"));
        reason.setHelperText(getTranslation("nomination.call.reason-hint"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("selection.call-again.hint", region)), deadline, reason);
        var send = new Button(getTranslation("selection.call-again.send"), click -> send(regionId));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), send);
    }

    private void send(long regionId) {
        deadline.setInvalid(false);
        reason.setInvalid(false);
        try {
            calls.extendRegion(meetingId, calls.find(meetingId).orElseThrow().version(), regionId, deadline.getValue(), reason.getValue());
            close();
            ProgressDialog.run(getTranslation("nomination.call.sending"), progress -> CallCard.sendAll(letters, meetingId, progress), () -> Notices.done(getTranslation("nomination.call.sent")));
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            var text = getTranslation(first.key(), first.arguments().toArray());
            switch (first.field()) {
                case "reason" -> {
                    reason.setErrorMessage(text);
                    reason.setInvalid(true);
                }
                case "deadline" -> {
                    deadline.setErrorMessage(text);
                    deadline.setInvalid(true);
                }
                default -> Notices.problem(text);
            }
        }
    }
}
