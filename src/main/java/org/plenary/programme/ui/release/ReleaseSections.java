package org.plenary.programme.ui.release;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the Programme tab. */
public final class ReleaseSections {

    public static final String PROGRAMME = "programme";
    public static final String RELEASES = "programme/releases";

    private static final List<Section> ALL = List.of(new Section(PROGRAMME, "releases.section.programme", Action.VIEW_MEETING),
            new Section(RELEASES, "releases.section.releases", Action.VIEW_MEETING));

    private ReleaseSections() {
    }

    /** @param current the path of the page that shows them */
    public static Sections of(MeetingHeading meeting, String current, Rights rights) {
        return new Sections("tab.programme", ALL, meeting.code(), current, rights, meeting.id());
    }
}
