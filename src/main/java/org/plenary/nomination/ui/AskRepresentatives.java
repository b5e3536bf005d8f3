package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.plenary.nomination.PickService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;

/** Until when the representatives of the regions may pick; they then get their links. */
class AskRepresentatives extends Dialog {

    AskRepresentatives(PickService picks, long meetingId, ZoneId zone, Runnable changed) {
        setHeaderTitle(getTranslation("nomination.pick.ask"));
        setWidth("min(32rem, 96vw)");
        var until = new DateTimePicker(getTranslation("nomination.pick.until"));
        CallForm.deadlineWords(until, zone);
        until.setId("pick-until");
        var send = new Button(getTranslation("nomination.pick.send"), click -> {
            try {
                var asked = picks.askRepresentatives(meetingId, until.getValue());
                close();
                Notices.done(getTranslation("nomination.pick.asked", asked));
                changed.run();
            } catch (InvalidInput e) {
                until.setErrorMessage(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
                until.setInvalid(true);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("nomination.pick.ask-hint")), until);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), send);
    }
}
