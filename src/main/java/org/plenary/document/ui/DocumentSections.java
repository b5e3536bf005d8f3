package org.plenary.document.ui;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the tab. */
final class DocumentSections {

    static final String REGISTER = "documents";
    static final String MATRIX = "documents/matrix";

    private static final List<Section> ALL = List.of(new Section(REGISTER, "document.section.register", Action.VIEW_MEETING),
            new Section(MATRIX, "document.section.matrix", Action.VIEW_MEETING));

    private DocumentSections() {
    }

    static Sections of(MeetingHeading meeting, String current, Rights rights) {
        return new Sections("tab.documents", ALL, meeting.code(), current, rights, meeting.id());
    }
}
