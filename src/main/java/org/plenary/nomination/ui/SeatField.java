package org.plenary.nomination.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;

/** A number of seats that may be left open. */
final class SeatField {

    private SeatField() {
    }

    static IntegerField of(String key) {
        var field = new IntegerField(UI.getCurrent().getTranslation(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }
}
