package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.plenary.shell.ui.Icons;

/** What can be done with one item, for touch and mouse; one menu serves all rows. */
class RowMenu extends Popover {

    private final Div entries = new Div();

    RowMenu() {
        entries.addClassName("agenda-menu");
        setPosition(PopoverPosition.BOTTOM_END);
        setOpenOnClick(false);
        setAutofocus(true);
        setModal(true);
        add(entries);
    }

    void openFor(AgendaRow row) {
        setTarget(row.menuButton());
        setAriaLabel(row.menuButton().getAriaLabel().orElseThrow());
        open();
    }

    void clear() {
        entries.removeAll();
    }

    void entry(Icons icon, String text, boolean possible, Runnable action) {
        var entry = new Button(text, icon.create(), click -> {
            close();
            action.run();
        });
        entry.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        entry.setEnabled(possible);
        entries.add(entry);
    }
}
