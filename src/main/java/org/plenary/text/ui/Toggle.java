package org.plenary.text.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** A button that stays pressed until it is pressed again. */
class Toggle extends NativeButton {

    /** @param pressed told by each click whether the button is pressed now */
    Toggle(String text, Consumer<Boolean> pressed) {
        super(text);
        press(false);
        addClickListener(click -> {
            press(!isPressed());
            pressed.accept(isPressed());
        });
    }

    final boolean isPressed() {
        return "true".equals(getElement().getAttribute("aria-pressed"));
    }

    final void press(boolean on) {
        getElement().setAttribute("aria-pressed", String.valueOf(on));
    }
}
