package org.plenary.meeting;

import org.plenary.security.Action;

/** What of a meeting somebody may see or do, as people name it; every part of the product belongs to one of these. */
public enum Door {

    OVERVIEW(Kind.PAGE, Action.VIEW_MEETING),
    AGENDA(Kind.PAGE, Action.VIEW_MEETING),
    DOCUMENTS(Kind.PAGE, Action.VIEW_MEETING),
    PROGRAMME(Kind.PAGE, Action.VIEW_MEETING),
    TEXTS(Kind.PAGE, Action.VIEW_MEETING),
    OUTCOMES(Kind.PAGE, Action.VIEW_MEETING),
    ACCESS(Kind.PAGE, Action.VIEW_MEETING),
    PLAN(Kind.PAGE, Action.VIEW_PLAN),
    NOMINATIONS(Kind.PAGE, Action.VIEW_NOMINATIONS),
    PARTICIPANTS(Kind.PAGE, Action.VIEW_PARTICIPANTS),
    REGISTRATION(Kind.PAGE, Action.MANAGE_PARTICIPANTS),
    FUNDING(Kind.PAGE, Action.VIEW_FUNDING),
    CREDENTIALS(Kind.PAGE, Action.EXAMINE_CREDENTIALS),
    ATTENDANCE(Kind.PAGE, Action.CHECK_IN),
    CORRESPONDENCE(Kind.PAGE, Action.VIEW_CORRESPONDENCE),
    HISTORY(Kind.PAGE, Action.VIEW_HISTORY),

    CHANGE_MEETING(Kind.DEED, Action.EDIT_MEETING),
    GIVE_ACCESS(Kind.DEED, Action.MANAGE_ACCESS),
    CALL(Kind.DEED, Action.MANAGE_CALL),
    SELECT(Kind.DEED, Action.SELECT_NOMINEES),
    REGISTER(Kind.DEED, Action.MANAGE_PARTICIPANTS),
    CHANGE_AGENDA(Kind.DEED, Action.EDIT_AGENDA),
    CHANGE_DOCUMENTS(Kind.DEED, Action.EDIT_DOCUMENTS),
    TRANSLATE_DOCUMENTS(Kind.DEED, Action.TRANSLATE_DOCUMENTS),
    CHANGE_PROGRAMME(Kind.DEED, Action.EDIT_PROGRAMME),
    CHANGE_PLAN(Kind.DEED, Action.EDIT_PLAN),
    CHANGE_OUTCOMES(Kind.DEED, Action.EDIT_OUTCOMES),
    DRAFT(Kind.DEED, Action.DRAFT_TEXT),
    TRANSLATE(Kind.DEED, Action.TRANSLATE_TEXT),
    ADOPT(Kind.DEED, Action.ADOPT_TEXT),
    REMARK(Kind.DEED, Action.DISCUSS),

    NAMES(Kind.PERSONAL, Action.VIEW_PARTICIPANTS),
    CONTACTS(Kind.PERSONAL, Action.VIEW_CONTACTS),
    PASSPORTS(Kind.PERSONAL, Action.VIEW_PASSPORTS),
    HEALTH(Kind.PERSONAL, Action.VIEW_HEALTH),
    PAYMENTS(Kind.PERSONAL, Action.VIEW_FUNDING),
    ANSWERS(Kind.PERSONAL, Action.MANAGE_PARTICIPANTS),

    PUBLISHED_FILES(Kind.FILE, Action.VIEW_MEETING),
    UNPUBLISHED_FILES(Kind.FILE, Action.TRANSLATE_DOCUMENTS),
    AGENDA_FILES(Kind.FILE, Action.VIEW_MEETING),
    PROGRAMME_FILES(Kind.FILE, Action.VIEW_MEETING),
    CALENDARS(Kind.FILE, Action.VIEW_MEETING),
    LIST_OF_PARTICIPANTS(Kind.FILE, Action.VIEW_PARTICIPANTS),
    BADGES(Kind.FILE, Action.MANAGE_PARTICIPANTS),
    NOMINATION_PAPERS(Kind.FILE, Action.VIEW_NOMINATIONS),
    SCANS(Kind.FILE, Action.VIEW_PASSPORTS);

    public enum Kind {
        PAGE, DEED, PERSONAL,
        /** Exports, feeds and files. */
        FILE
    }

    private final Kind kind;
    private final Action right;

    Door(Kind kind, Action right) {
        this.kind = kind;
        this.right = right;
    }

    public Kind kind() {
        return kind;
    }

    public Action right() {
        return right;
    }
}
