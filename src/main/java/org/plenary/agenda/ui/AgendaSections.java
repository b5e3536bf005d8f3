package org.plenary.agenda.ui;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the Agenda tab. */
final class AgendaSections {

    static final String ITEMS = "agenda";
    static final String VERSIONS = "agenda/versions";

    private static final List<Section> ALL = List.of(new Section(ITEMS, "agenda.section.items", Action.VIEW_MEETING),
            new Section(VERSIONS, "agenda.section.versions", Action.VIEW_MEETING));

    private AgendaSections() {
    }

    /** @param current the path of the page that shows them */
    static Sections of(MeetingHeading meeting, String current, Rights rights) {
        return new Sections("tab.agenda", ALL, meeting.code(), current, rights, meeting.id());
    }
}
