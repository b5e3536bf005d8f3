package org.plenary.preparation.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the Plan tab, and the way to the road. A page that is added to the tab is added here. */
final class PlanSections {

    static final String DEADLINES = "plan";
    static final String TASKS = "plan/tasks";

    private static final List<Section> ALL = List.of(new Section(DEADLINES, "plan.section.deadlines", Action.VIEW_PLAN),
            new Section(TASKS, "task.section", Action.VIEW_PLAN));

    private PlanSections() {
    }

    /** @param current the path of the page that shows them */
    static Sections of(MeetingHeading meeting, String current, Rights rights) {
        var sections = new Sections("tab.plan", ALL, meeting.code(), current, rights, meeting.id());
        sections.add(new Anchor("road?meeting=" + meeting.code(), sections.getTranslation("nav.road")));
        sections.setVisible(true);
        return sections;
    }
}
