package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.plenary.body.Region;
import org.plenary.nomination.Call;
import org.plenary.nomination.CallService;
import org.plenary.shell.InvalidInput;

/** Another deadline for all, or for one region alone, with the reason that the letters give. */
class ExtendDialog extends Dialog {

    private final transient CallService calls;
    private final transient Call call;
    private final transient Runnable done;
    private final Select<Region> region = new Select<>();
    private final DateTimePicker deadline = new DateTimePicker();
    private final TextArea reason = new TextArea();

    /** @param regions of the body of the call; none offers all only @param done called once it has another deadline: letters are due */
    ExtendDialog(CallService calls, Call call, ZoneId zone, List<Region> regions, Runnable done) {
        this.calls = calls;
        this.call = call;
        this.done = done;
        setHeaderTitle(getTranslation("nomination.call.extend"));
        setWidth("min(34rem, 96vw)");
        region.setLabel(getTranslation("nomination.call.extend-for"));
        region.setItems(regions);
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("nomination.call.extend-all"));
        region.setItemLabelGenerator(one -> one == null ? getTranslation("nomination.call.extend-all") : one.name().in(getLocale().getLanguage()));
        region.setHelperText(getTranslation("nomination.call.extend-region-hint"));
        region.setVisible(!regions.isEmpty());
        region.setWidthFull();
        region.setId("extend-region");
        deadline.setLabel(getTranslation("field.NOMINATION_CALL.deadline"));
        CallForm.deadlineWords(deadline, zone);
        deadline.setValue(LocalDateTime.ofInstant(call.deadline(), zone));
        deadline.setId("extend-deadline");
        reason.setLabel(getTranslation("field.NOMINATION_CALL.reason"));
        reason.setHelperText(getTranslation("nomination.call.reason-hint"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setId("extend-reason");
        add(new Paragraph(getTranslation("nomination.call.extend-hint")), region, deadline, reason);
        var send = new Button(getTranslation("nomination.call.extend-send"), click -> extend());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("extend-send");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), send);
    }

    private void extend() {
        try {
            if (region.isEmpty()) {
                calls.extend(call.meetingId(), call.version(), deadline.getValue(), reason.getValue());
            } else {
                calls.extendRegion(call.meetingId(), call.version(), region.getValue().id(), deadline.getValue(), reason.getValue());
            }
            close();
            done.run();
        } catch (InvalidInput e) {
            deadline.setInvalid(false);
            reason.setInvalid(false);
            var first = e.violations().getFirst();
            var text = getTranslation(first.key(), first.arguments().toArray());
            if (first.field().equals("reason")) {
                reason.setErrorMessage(text);
                reason.setInvalid(true);
            } else {
                deadline.setErrorMessage(text);
                deadline.setInvalid(true);
            }
        }
    }
}
