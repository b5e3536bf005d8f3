package org.plenary.subject;

import static org.plenary.security.Action.EDIT_PROGRAMME;
import static org.plenary.security.Action.EXAMINE_CREDENTIALS;
import static org.plenary.security.Action.MANAGE_PARTICIPANTS;
import static org.plenary.security.Action.VIEW_CORRESPONDENCE;
import static org.plenary.security.Action.VIEW_MEETING;
import static org.plenary.security.Action.VIEW_NOMINATIONS;
import static org.plenary.security.Action.VIEW_PARTICIPANTS;
import static org.plenary.security.Action.VIEW_PLAN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plenary.security.Action;

/**
 * A kind of object of a meeting. A constant is named as the audit trail names it. What is not here is shown to nobody by those who ask
 * what may be seen: a new kind says first who may see it.
 */
public enum Kind {
    MEETING(Part.OVERVIEW, VIEW_MEETING), ACCESS(Part.ACCESS, VIEW_MEETING),
    TASK(Part.PLAN, VIEW_PLAN), DEADLINE(Part.PLAN, VIEW_PLAN), MEETING_ANCHOR(Part.PLAN, VIEW_PLAN), ROAD_BASELINE(Part.PLAN, VIEW_PLAN),
    NOMINATION(Part.NOMINATIONS, VIEW_NOMINATIONS), NOMINATION_CALL(Part.NOMINATIONS, VIEW_NOMINATIONS),
    NOMINATION_ADDRESSEE(Part.NOMINATIONS, VIEW_NOMINATIONS), SELECTION(Part.NOMINATIONS, VIEW_NOMINATIONS), REVIEWER(Part.NOMINATIONS, VIEW_NOMINATIONS),
    PARTICIPANT(Part.PARTICIPANTS, VIEW_PARTICIPANTS), REGISTRATION_QUESTION(Part.PARTICIPANTS, VIEW_PARTICIPANTS),
    BADGE_DESIGN(Part.PARTICIPANTS, VIEW_PARTICIPANTS), ATTENDANCE_SESSION(Part.PARTICIPANTS, VIEW_PARTICIPANTS),
    CREDENTIAL(Part.PARTICIPANTS, EXAMINE_CREDENTIALS), CREDENTIAL_RULE(Part.PARTICIPANTS, EXAMINE_CREDENTIALS),
    FUNDING(Part.PARTICIPANTS, MANAGE_PARTICIPANTS), ISSUED_LETTER(Part.PARTICIPANTS, MANAGE_PARTICIPANTS), PERSONAL_DATA(Part.PARTICIPANTS, MANAGE_PARTICIPANTS),
    AGENDA(Part.AGENDA, VIEW_MEETING), AGENDA_ITEM(Part.AGENDA, VIEW_MEETING),
    DOCUMENT(Part.DOCUMENTS, VIEW_MEETING),
    SESSION(Part.PROGRAMME, VIEW_MEETING), ROOM(Part.PROGRAMME, VIEW_MEETING), PROGRAMME_RELEASE(Part.PROGRAMME, VIEW_MEETING),
    PROGRAMME_RULES(Part.PROGRAMME, EDIT_PROGRAMME), PROGRAMME_DRAFT(Part.PROGRAMME, EDIT_PROGRAMME), FINDING(Part.PROGRAMME, EDIT_PROGRAMME),
    RELEASE_NOTICE(Part.PROGRAMME, EDIT_PROGRAMME),
    TEXT(Part.TEXTS, VIEW_MEETING), PARAGRAPH(Part.TEXTS, VIEW_MEETING), PROPOSAL(Part.TEXTS, VIEW_MEETING), TEXT_ISSUE(Part.TEXTS, VIEW_MEETING),
    FLOOR(Part.TEXTS, VIEW_MEETING), SPEAKER(Part.TEXTS, VIEW_MEETING), POINT_OF_ORDER(Part.TEXTS, VIEW_MEETING),
    OUTCOME(Part.OUTCOMES, VIEW_MEETING), MANDATE(Part.OUTCOMES, VIEW_MEETING), SYNERGIES(Part.OUTCOMES, VIEW_MEETING),
    LETTER(Part.CORRESPONDENCE, VIEW_CORRESPONDENCE),
    RESPONSIBILITY(Part.TOGETHER, VIEW_MEETING), APPROVAL(Part.TOGETHER, VIEW_MEETING);

    private final Part part;
    private final Action right;

    Kind(Part part, Action right) {
        this.part = part;
        this.right = right;
    }

    public Part part() {
        return part;
    }

    /** What somebody must be allowed in the meeting to see objects of this kind. */
    public Action right() {
        return right;
    }

    /** @param entity as the audit trail names it; may be null */
    public static Optional<Kind> of(String entity) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(entity)).findFirst();
    }

    public static List<Kind> of(Part part) {
        return Arrays.stream(values()).filter(kind -> kind.part == part).toList();
    }
}
