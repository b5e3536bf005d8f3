package org.plenary.subject;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plenary.audit.Confidential;
import org.plenary.security.Action;

/**
 * A kind of object of a meeting. A constant is named as the audit trail names it. What is not here is shown to nobody by those who ask
 * what may be seen: a new kind says first who may see it.
 */
public enum Kind {
    MEETING(Part.OVERVIEW), ACCESS(Part.ACCESS),
    TASK(Part.PLAN), DEADLINE(Part.PLAN), MEETING_ANCHOR(Part.PLAN), ROAD_BASELINE(Part.PLAN),
    NOMINATION(Part.NOMINATIONS), NOMINATION_CALL(Part.NOMINATIONS),
    NOMINATION_ADDRESSEE(Part.NOMINATIONS), SELECTION(Part.NOMINATIONS), REVIEWER(Part.NOMINATIONS),
    PARTICIPANT(Part.PARTICIPANTS), REGISTRATION_QUESTION(Part.PARTICIPANTS),
    BADGE_DESIGN(Part.PARTICIPANTS), ATTENDANCE_SESSION(Part.PARTICIPANTS),
    CREDENTIAL(Part.PARTICIPANTS), CREDENTIAL_RULE(Part.PARTICIPANTS),
    FUNDING(Part.PARTICIPANTS), ISSUED_LETTER(Part.PARTICIPANTS), PERSONAL_DATA(Part.PARTICIPANTS),
    AGENDA(Part.AGENDA), AGENDA_ITEM(Part.AGENDA),
    DOCUMENT(Part.DOCUMENTS),
    SESSION(Part.PROGRAMME), ROOM(Part.PROGRAMME), PROGRAMME_RELEASE(Part.PROGRAMME),
    PROGRAMME_RULES(Part.PROGRAMME), PROGRAMME_DRAFT(Part.PROGRAMME), FINDING(Part.PROGRAMME),
    RELEASE_NOTICE(Part.PROGRAMME),
    TEXT(Part.TEXTS), PARAGRAPH(Part.TEXTS), PROPOSAL(Part.TEXTS), TEXT_ISSUE(Part.TEXTS),
    FLOOR(Part.TEXTS), SPEAKER(Part.TEXTS), POINT_OF_ORDER(Part.TEXTS),
    OUTCOME(Part.OUTCOMES), MANDATE(Part.OUTCOMES), SYNERGIES(Part.OUTCOMES),
    LETTER(Part.CORRESPONDENCE),
    RESPONSIBILITY(Part.TOGETHER), APPROVAL(Part.TOGETHER), CHANGE_PROPOSAL(Part.TOGETHER);

    private final Part part;

    Kind(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /** What somebody must be allowed in the meeting to see objects of this kind. */
    public Action right() {
        return Confidential.right(name());
    }

    /** @param entity as the audit trail names it; may be null */
    public static Optional<Kind> of(String entity) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(entity)).findFirst();
    }

    public static List<Kind> of(Part part) {
        return Arrays.stream(values()).filter(kind -> kind.part == part).toList();
    }
}
