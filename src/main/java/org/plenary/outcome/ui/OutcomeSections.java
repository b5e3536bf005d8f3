package org.plenary.outcome.ui;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the tab. */
final class OutcomeSections {

    static final String LIST = "outcomes";
    static final String TRACE = "outcomes/trace";

    private static final List<Section> ALL = List.of(new Section(LIST, "tab.outcomes", Action.VIEW_MEETING), new Section(TRACE, "outcome.trace", Action.VIEW_MEETING));

    private OutcomeSections() {
    }

    static Sections of(MeetingHeading meeting, String current, Rights rights) {
        return new Sections("tab.outcomes", ALL, meeting.code(), current, rights, meeting.id());
    }
}
