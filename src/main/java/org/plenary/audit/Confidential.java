package org.plenary.audit;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.security.Action;
import org.plenary.security.MeetingRights;

/**
 * What one must be allowed to learn from the history, from live notes or from remarks that something happened to an object, and what a
 * field of it holds. Whatever is not named here is learned by those alone who decide about access.
 */
public final class Confidential {

    private static final Map<String, Action> OBJECTS = Map.ofEntries(
            entry("ACCESS", Action.VIEW_MEETING), entry("ACCOUNT", Action.MANAGE_ACCESS),
            entry("AGENDA", Action.VIEW_MEETING), entry("AGENDA_ITEM", Action.VIEW_MEETING),
            entry("APPROVAL", Action.VIEW_MEETING), entry("CHANGE_PROPOSAL", Action.EDIT_MEETING), entry("ATTENDANCE_SESSION", Action.CHECK_IN), entry("BADGE_DESIGN", Action.MANAGE_PARTICIPANTS),
            entry("CONTRIBUTION", Action.MANAGE_ACCESS), entry("CREDENTIAL", Action.EXAMINE_CREDENTIALS), entry("CREDENTIAL_RULE", Action.EXAMINE_CREDENTIALS),
            entry("DEADLINE", Action.VIEW_PLAN), entry("DISCUSSION", Action.DISCUSS), entry("DOCUMENT", Action.VIEW_MEETING),
            entry("FINDING", Action.EDIT_PROGRAMME), entry("FLOOR", Action.VIEW_MEETING), entry("FOCAL_POINT", Action.MANAGE_ACCESS), entry("FUNDING", Action.VIEW_FUNDING),
            entry("HISTORY", Action.MANAGE_ACCESS), entry("IDENTITY_PROVIDER", Action.MANAGE_ACCESS), entry("ISSUED_LETTER", Action.MANAGE_PARTICIPANTS), entry("LETTER", Action.VIEW_CORRESPONDENCE), entry("MANDATE", Action.VIEW_MEETING),
            entry("MEETING", Action.VIEW_MEETING), entry("MEETING_ANCHOR", Action.VIEW_PLAN), entry("NOMINATION", Action.VIEW_NOMINATIONS),
            entry("NOMINATION_ADDRESSEE", Action.VIEW_NOMINATIONS), entry("NOMINATION_CALL", Action.VIEW_NOMINATIONS), entry("NOTIFICATION", Action.VIEW_MEETING),
            entry("OUTCOME", Action.VIEW_MEETING), entry("PARAGRAPH", Action.VIEW_MEETING), entry("PARTICIPANT", Action.VIEW_PARTICIPANTS),
            entry("PARTNER_GROUP", Action.MANAGE_ACCESS), entry("PARTNER_INVITATION", Action.VIEW_PLAN), entry("PERSONAL_DATA", Action.MANAGE_PARTICIPANTS), entry("POINT_OF_ORDER", Action.VIEW_MEETING), entry("PROGRAMME_DRAFT", Action.EDIT_PROGRAMME),
            entry("PROGRAMME_RELEASE", Action.VIEW_MEETING), entry("PROGRAMME_RULES", Action.EDIT_PROGRAMME), entry("PROPOSAL", Action.VIEW_MEETING),
            entry("REGISTRATION_QUESTION", Action.MANAGE_PARTICIPANTS), entry("RELEASE_NOTICE", Action.EDIT_MEETING), entry("RESPONSIBILITY", Action.VIEW_MEETING),
            entry("REVIEWER", Action.VIEW_NOMINATIONS),
            entry("ROAD_BASELINE", Action.VIEW_PLAN), entry("ROOM", Action.VIEW_MEETING), entry("SELECTION", Action.VIEW_NOMINATIONS),
            entry("SESSION", Action.VIEW_MEETING), entry("SPEAKER", Action.VIEW_MEETING), entry("SYNERGIES", Action.MANAGE_ACCESS), entry("TASK", Action.VIEW_PLAN),
            entry("TEXT", Action.VIEW_MEETING), entry("TEXT_ISSUE", Action.VIEW_MEETING));

    /** Fields that ask for more than their object does. */
    private static final Map<String, Map<String, Action>> FIELDS = Map.of(
            "PARTICIPANT", Map.of("positionHeld", Action.MANAGE_PARTICIPANTS, "listed", Action.MANAGE_PARTICIPANTS, "reason", Action.MANAGE_PARTICIPANTS),
            "ACCESS", Map.of("right", Action.MANAGE_ACCESS, "effect", Action.MANAGE_ACCESS, "part", Action.MANAGE_ACCESS, "words", Action.MANAGE_ACCESS,
                    "as", Action.MANAGE_ACCESS, "by", Action.MANAGE_ACCESS),
            "SESSION", Map.of("afar", Action.EDIT_PROGRAMME));

    private Confidential() {
    }

    /** @param entity as in the audit trail */
    public static Action right(String entity) {
        return OBJECTS.getOrDefault(entity, Action.MANAGE_ACCESS);
    }

    /** @param field of an object of this kind, as it is edited or as the history tells it */
    public static Action right(String entity, String field) {
        return FIELDS.getOrDefault(entity, Map.of()).getOrDefault(field, right(entity));
    }

    /**
     * Whether the history shows entries of this kind at all: remarks are read where they were made, by those who may see what they are
     * about and, where they are kept within an organisation, by its staff.
     */
    static boolean isInHistory(String entity) {
        return !entity.equals("DISCUSSION");
    }

    /** @return the kinds of objects of whose history somebody with these rights may learn */
    static Set<String> known(MeetingRights held) {
        return OBJECTS.entrySet().stream().filter(object -> isInHistory(object.getKey()) && held.may(object.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** @return the entry as somebody with these rights may read it: fields that they may not see are left out */
    static HistoryEntry seen(HistoryEntry entry, MeetingRights held) {
        return new HistoryEntry(entry.id(), entry.at(), entry.actor(), entry.role(), entry.meetingId(), entry.entity(), entry.entityId(), entry.action(),
                entry.changes().stream().filter(change -> held.may(right(entry.entity(), change.field()))).toList(),
                entry.kept().stream().filter(field -> held.may(right(entry.entity(), field))).collect(Collectors.toSet()), entry.apart());
    }
}
