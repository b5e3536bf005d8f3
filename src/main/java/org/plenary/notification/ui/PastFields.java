package org.plenary.notification.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.plenary.notification.NotificationService;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;

/** What is known of a notification that was issued outside Plenary. */
class PastFields extends Fields {

    private final TextField number = new TextField();
    private final DatePicker issuedOn = new DatePicker();
    private final TextField source = new TextField();

    PastFields() {
        super(NotificationService.NOTIFICATION);
        field("number", number, "third");
        field("issuedOn", issuedOn, "third");
        field("source", source, "third");
        number.setHelperText("2016/017");
        issuedOn.setI18n(DateWords.of(getLocale()));
        issuedOn.setLocale(DateWords.dayFirst(getLocale()));
        source.setHelperText(getTranslation("notification.source-hint"));
    }

    String number() {
        return number.getValue();
    }

    LocalDate issuedOn() {
        return issuedOn.getValue();
    }

    String source() {
        return source.getValue();
    }
}
