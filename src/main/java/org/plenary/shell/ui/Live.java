package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;

/** Marks what a page shows as an object of the meeting, so that readers see who is editing it and who has just changed it. */
public final class Live {

    private Live() {
    }

    /**
     * A row, a card or a detail.
     *
     * @param entity the kind of object, as in the audit trail
     */
    public static void object(Component row, String entity, long id) {
        row.getElement().setAttribute("data-object", entity + "/" + id);
    }

    /**
     * A form or dialogue in which something is edited: others see it for as long as it is open.
     *
     * @param id   0 for something new
     * @param name what is edited, as its editor reads it
     */
    public static void editing(Component form, String entity, long id, String name) {
        MeetingPresence.editing(form, entity, id, name);
    }
}
