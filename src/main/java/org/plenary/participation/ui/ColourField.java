package org.plenary.participation.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Input;

/** A colour, chosen with the browser's own means. */
class ColourField extends CustomField<String> {

    private final Input input = new Input();

    ColourField() {
        super("#000000");
        input.setType("color");
        input.addClassName("colour-input");
        add(input);
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        input.setAriaLabel(label);
    }

    @Override
    protected String generateModelValue() {
        return input.getValue();
    }

    @Override
    protected void setPresentationValue(String colour) {
        input.setValue(colour);
    }
}
