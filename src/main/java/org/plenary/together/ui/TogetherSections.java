package org.plenary.together.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the tab for working together. */
final class TogetherSections {

    static final String RESPONSIBILITIES = "together";
    static final String DISCUSSIONS = "together/discussions";
    static final String PROPOSALS = "together/proposals";
    static final String APPROVALS = "together/approvals";
    static final String ACTIVITY = "together/activity";

    private static final List<Section> SECTIONS = List.of(
            new Section(RESPONSIBILITIES, "together.responsibilities", Action.VIEW_MEETING),
            new Section(DISCUSSIONS, "together.discussions", Action.VIEW_MEETING),
            new Section(PROPOSALS, "proposal.title", Action.VIEW_MEETING),
            new Section(APPROVALS, "together.approvals", Action.VIEW_MEETING),
            new Section(ACTIVITY, "together.activity", Action.VIEW_HISTORY));

    private TogetherSections() {
    }

    /** Ways to what is discussed and proposed about, for a page that has none yet. */
    static Div subjects(MeetingHeading meeting) {
        var ways = new Div();
        ways.addClassName("actions");
        Stream.of("agenda", "documents", "programme")
                .forEach(tab -> ways.add(new Anchor("m/" + meeting.code() + "/" + tab, ways.getTranslation("tab." + tab))));
        return ways;
    }

    static Sections of(MeetingHeading meeting, String current, Rights rights) {
        return new Sections("tab.together", SECTIONS, meeting.code(), current, rights, meeting.id());
    }
}
