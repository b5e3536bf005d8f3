package org.plenary.nomination.ui;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the tab Nominations, in the order in which they are offered. */
final class NominationSections {

    static final String CALL = "nominations";
    static final String SELECTION = "nominations/selection";

    private static final List<Section> ALL = List.of(new Section(CALL, "selection.section.call", Action.VIEW_NOMINATIONS),
            new Section(SELECTION, "selection.section.selection", Action.VIEW_NOMINATIONS));

    private NominationSections() {
    }

    /** @param current the path of the page that shows them */
    static Sections of(MeetingHeading meeting, String current, Rights rights) {
        return new Sections("tab.nominations", ALL, meeting.code(), current, rights, meeting.id());
    }
}
