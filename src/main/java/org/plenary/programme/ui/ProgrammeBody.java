package org.plenary.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;

/** The day with what is wrong with it, or where to begin while there is nothing. */
class ProgrammeBody extends Div {

    private final Component differences;
    private final ProgrammeGrid grid;
    private final FindingsPanel findings;
    private final ProgrammeHead head;
    private final boolean mayEdit;

    /** @param differences of a draft, beside the programme or, on narrow screens, above it */
    ProgrammeBody(Component differences, ProgrammeGrid grid, FindingsPanel findings, ProgrammeHead head, boolean mayEdit) {
        this.differences = differences;
        this.grid = grid;
        this.findings = findings;
        this.head = head;
        this.mayEdit = mayEdit;
        addClassName("programme-layout");
    }

    void show(boolean empty) {
        if (empty) {
            removeAll();
            add(mayEdit ? new EmptyState(Icons.CALENDAR, getTranslation("programme.empty"), getTranslation("programme.empty-hint"), head.rooms(), head.add())
                    : new EmptyState(Icons.CALENDAR, getTranslation("programme.empty"), getTranslation("programme.empty-reader")));
        } else if (grid.getParent().isEmpty()) {
            removeAll();
            add(grid);
            if (mayEdit) {
                addComponentAsFirst(differences);
                add(findings);
            }
        }
        setClassName("with-findings", mayEdit && !empty);
    }
}
