package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.plenary.live.EditConflict;
import org.plenary.notification.Addressee;
import org.plenary.notification.Addressee.Delivery;
import org.plenary.notification.Notification;
import org.plenary.notification.NotificationAddresseeService.Address;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** What can be done about one addressee: a letter came back or was refused, the address is wrong, they acknowledged by telephone. */
class AddresseeDialog extends Dialog {

    private final transient Runnable changed;
    private transient Address base;
    private final EmailField email = new EmailField();
    private final TextField note = new TextField();

    AddresseeDialog(Desk desk, Notification notification, Addressee one, Runnable changed) {
        this.changed = changed;
        var id = notification.id();
        setHeaderTitle(one.who().name());
        setWidth("min(34rem, 96vw)");
        var body = new Div(Badges.of(this, one.delivery()));
        body.addClassName("stack");
        if (one.failure() != null && one.delivery() != Delivery.SENT) {
            body.add(new Paragraph(getTranslation("correspondence.failure." + one.failure().reason()) + " " + getTranslation("correspondence.failure.detail", one.failure().detail())));
        }
        if (one.nextTry() != null) {
            body.add(new Paragraph(Badges.nextTry(this, one.nextTry(), notification.zone())));
        }
        email.setLabel(getTranslation("notification.address-now"));
        base = new Address(one.who().email());
        email.setValue(Fields.orEmpty(base.email()));
        email.setWidthFull();
        email.setManualValidation(true);
        email.setId("addressee-email");
        note.setLabel(getTranslation("notification.bounce-note"));
        note.setWidthFull();
        note.setManualValidation(true);
        if (one.delivery() != Delivery.SENT && one.delivery() != Delivery.WAITING) {
            body.add(email, new Button(getTranslation("notification.correct-address"),
                    click -> correct(desk, id, one.id())));
        } else {
            body.add(new Paragraph(email.getValue()));
        }
        if (one.delivery() == Delivery.FAILED) {
            body.add(new Button(getTranslation("correspondence.retry"), click -> attempt(() -> desk.addressees().retry(id, one.id()))));
        }
        if (one.delivery() == Delivery.SENT) {
            body.add(note, new Button(getTranslation("notification.bounced"), click -> attempt(() -> desk.addressees().markBounced(id, one.id(), note.getValue()))));
        }
        if (one.acknowledgedAt() == null) {
            body.add(new Button(getTranslation("notification.acknowledged-otherwise"), click -> attempt(() -> desk.addressees().acknowledge(id, one.id()))));
        }
        desk.addressees().letter(id, one.id()).ifPresent(letter -> body.add(new Details(getTranslation("notification.letter"), letter(letter))));
        add(body);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private static Div letter(String text) {
        var letter = new Div(text);
        letter.addClassName("response-words");
        return letter;
    }

    private void correct(Desk desk, long notificationId, long addresseeId) {
        attempt(() -> {
            try {
                desk.addressees().correctAddress(notificationId, addresseeId, base, new Address(email.getValue()));
            } catch (EditConflict e) {
                new ConflictDialog(e, Address.class, field -> email.getLabel(), value -> Objects.toString(value, null), (theirs, chosen) -> {
                    if (chosen.equals(theirs)) {
                        close();
                        changed.run();
                        return;
                    }
                    base = theirs;
                    email.setValue(Fields.orEmpty(chosen.email()));
                    correct(desk, notificationId, addresseeId);
                }).open();
                return false;
            }
            return true;
        });
    }

    private void attempt(Runnable work) {
        attempt(() -> {
            work.run();
            return true;
        });
    }

    /** @param work tells whether it is done */
    private void attempt(BooleanSupplier work) {
        try {
            if (work.getAsBoolean()) {
                Notices.done(getTranslation("saved"));
                close();
                changed.run();
            }
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            var text = getTranslation(first.key(), first.arguments().toArray());
            if (first.field().equals("note")) {
                note.setErrorMessage(text);
                note.setInvalid(true);
            } else {
                email.setErrorMessage(text);
                email.setInvalid(true);
            }
        }
    }
}
