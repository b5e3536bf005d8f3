package org.plenary.security;

import static org.plenary.security.Action.*;

import java.util.EnumSet;
import java.util.Set;

/** A role held by an organisation or a person in one meeting, strongest first. */
public enum MeetingRole {

    LEAD_ORGANISER(EnumSet.range(VIEW_MEETING, VIEW_CORRESPONDENCE)),
    CO_ORGANISER(EnumSet.of(VIEW_MEETING, EDIT_MEETING, VIEW_HISTORY, VIEW_NOMINATIONS, MANAGE_CALL, SELECT_NOMINEES, VIEW_PARTICIPANTS,
            MANAGE_PARTICIPANTS, VIEW_CONTACTS, VIEW_PASSPORTS, VIEW_HEALTH, VIEW_FUNDING, EXAMINE_CREDENTIALS, CHECK_IN, EDIT_AGENDA, EDIT_DOCUMENTS, TRANSLATE_DOCUMENTS, EDIT_PROGRAMME, VIEW_PLAN,
            EDIT_PLAN, EDIT_OUTCOMES, DRAFT_TEXT, TRANSLATE_TEXT, DISCUSS, VIEW_CORRESPONDENCE)),
    CONTRIBUTOR(EnumSet.of(VIEW_MEETING, VIEW_HISTORY, VIEW_PARTICIPANTS, CHECK_IN, EDIT_AGENDA, EDIT_DOCUMENTS, TRANSLATE_DOCUMENTS,
            EDIT_PROGRAMME, VIEW_PLAN, DRAFT_TEXT, DISCUSS)),
    TRANSLATOR(EnumSet.of(VIEW_MEETING, VIEW_HISTORY, TRANSLATE_DOCUMENTS, TRANSLATE_TEXT, DISCUSS)),
    READER(EnumSet.of(VIEW_MEETING));

    private final Set<Action> actions;

    MeetingRole(Set<Action> actions) {
        this.actions = actions;
    }

    public boolean allows(Action action) {
        return actions.contains(action);
    }
}
