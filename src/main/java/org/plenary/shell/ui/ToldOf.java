package org.plenary.shell.ui;

import java.util.Map;
import java.util.function.Predicate;
import org.plenary.live.Change;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;

/** Which changes a reader may learn of at all: those of what they may see. Of a kind that is not known here only organisers are told. */
final class ToldOf {

    private static final Map<String, Action> RIGHTS = Map.ofEntries(
            Map.entry("MEETING", Action.VIEW_MEETING), Map.entry("ACCESS", Action.VIEW_MEETING),
            Map.entry("AGENDA", Action.VIEW_MEETING), Map.entry("AGENDA_ITEM", Action.VIEW_MEETING),
            Map.entry("DOCUMENT", Action.VIEW_MEETING), Map.entry("SESSION", Action.VIEW_MEETING), Map.entry("ROOM", Action.VIEW_MEETING),
            Map.entry("PROGRAMME_RELEASE", Action.VIEW_MEETING), Map.entry("TEXT", Action.VIEW_MEETING), Map.entry("PARAGRAPH", Action.VIEW_MEETING),
            Map.entry("PROPOSAL", Action.VIEW_MEETING), Map.entry("TEXT_ISSUE", Action.VIEW_MEETING), Map.entry("FLOOR", Action.VIEW_MEETING),
            Map.entry("SPEAKER", Action.VIEW_MEETING), Map.entry("POINT_OF_ORDER", Action.VIEW_MEETING), Map.entry("OUTCOME", Action.VIEW_MEETING),
            Map.entry("PROGRAMME_DRAFT", Action.EDIT_PROGRAMME), Map.entry("PROGRAMME_RULES", Action.EDIT_PROGRAMME),
            Map.entry("FINDING", Action.EDIT_PROGRAMME), Map.entry("RELEASE_NOTICE", Action.EDIT_PROGRAMME),
            Map.entry("NOMINATION_CALL", Action.VIEW_NOMINATIONS), Map.entry("NOMINATION_ADDRESSEE", Action.VIEW_NOMINATIONS),
            Map.entry("NOMINATION", Action.VIEW_NOMINATIONS), Map.entry("SELECTION", Action.VIEW_NOMINATIONS), Map.entry("REVIEWER", Action.VIEW_NOMINATIONS),
            Map.entry("PARTICIPANT", Action.VIEW_PARTICIPANTS), Map.entry("REGISTRATION_QUESTION", Action.VIEW_PARTICIPANTS),
            Map.entry("BADGE_DESIGN", Action.VIEW_PARTICIPANTS), Map.entry("ATTENDANCE_SESSION", Action.VIEW_PARTICIPANTS),
            Map.entry("CREDENTIAL", Action.EXAMINE_CREDENTIALS), Map.entry("CREDENTIAL_RULE", Action.EXAMINE_CREDENTIALS),
            Map.entry("FUNDING", Action.MANAGE_PARTICIPANTS), Map.entry("PERSONAL_DATA", Action.MANAGE_PARTICIPANTS),
            Map.entry("ISSUED_LETTER", Action.MANAGE_PARTICIPANTS),
            Map.entry("TASK", Action.VIEW_PLAN), Map.entry("DEADLINE", Action.VIEW_PLAN), Map.entry("MEETING_ANCHOR", Action.VIEW_PLAN),
            Map.entry("ROAD_BASELINE", Action.VIEW_PLAN), Map.entry("LETTER", Action.VIEW_CORRESPONDENCE));
    /** A discussion may be kept within an organisation: outside it nobody learns that there is one. */
    private static final String DISCUSSION = "DISCUSSION";

    private final Predicate<Action> allowed;

    /** @param allowed what the reader may do in the meeting */
    ToldOf(Predicate<Action> allowed) {
        this.allowed = allowed;
    }

    boolean may(Change change) {
        if (change.entity().equals(DISCUSSION)) {
            return Long.valueOf(CurrentAccount.get().organisationId()).equals(change.by().organisationId());
        }
        return may(change.entity());
    }

    /** @param entity the kind of object, as in the audit trail */
    boolean may(String entity) {
        return allowed.test(RIGHTS.getOrDefault(entity, Action.EDIT_MEETING));
    }
}
