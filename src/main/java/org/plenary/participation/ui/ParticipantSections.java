package org.plenary.participation.ui;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Sections;
import org.plenary.shell.ui.Sections.Section;

/** The pages of the tab Participants, in the order in which they are offered. A page that is added to the tab is added here. */
public final class ParticipantSections {

    public static final String PEOPLE = "participants";
    public static final String FORM = "participants/form";
    public static final String DELEGATIONS = "participants/delegations";
    public static final String FUNDING = "participants/funding";
    public static final String LETTERS = "participants/letters";
    public static final String PRIVACY = "participants/privacy";
    public static final String CREDENTIALS = "participants/credentials";
    public static final String LISTS = "participants/lists";
    public static final String BADGES = "participants/badges";
    public static final String ACCESS = "participants/access";
    public static final String ATTENDANCE = "participants/attendance";

    private static final List<Section> ALL = List.of(
            new Section(PEOPLE, "participation.section.people", Action.VIEW_PARTICIPANTS),
            new Section(FORM, "participation.section.form", Action.MANAGE_PARTICIPANTS),
            new Section(DELEGATIONS, "participation.section.delegations", Action.VIEW_PARTICIPANTS),
            new Section(FUNDING, "participation.section.funding", Action.VIEW_FUNDING),
            new Section(LETTERS, "participation.section.letters", Action.MANAGE_PARTICIPANTS),
            new Section(CREDENTIALS, "participation.section.credentials", Action.EXAMINE_CREDENTIALS),
            new Section(LISTS, "lists.section.lists", Action.VIEW_PARTICIPANTS),
            new Section(BADGES, "lists.section.badges", Action.MANAGE_PARTICIPANTS),
            new Section(ATTENDANCE, "lists.section.attendance", Action.CHECK_IN),
            new Section(PRIVACY, "participation.section.privacy", Action.MANAGE_PARTICIPANTS),
            new Section(ACCESS, "history.section.access", Action.MANAGE_ACCESS));

    private ParticipantSections() {
    }

    /** @param current the path of the page that shows them */
    public static Sections of(MeetingHeading meeting, String current, Rights rights) {
        return new Sections("tab.participants", ALL, meeting.code(), current, rights, meeting.id());
    }
}
