package org.plenary.audit;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.retention.Emptied;
import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Empties the history of personal data: that something was done, when, and to which object stays. Names of accounts stay too; they are
 * of those who plan.
 */
@Component
class HistoryOfPersons implements HoldsPersonalData {

    private static final Set<String> PERSONS = Set.of("PARTICIPANT", "NOMINATION", "NOMINATION_ADDRESSEE", "REVIEWER", "CREDENTIAL", "FUNDING", "ISSUED_LETTER",
            "LETTER", "SELECTION");

    /** Fields of other objects in which persons are named. */
    private static final Map<String, Set<String>> NAMING = Map.of("NOMINATION_CALL", Set.of("picked", "regions"),
            "SESSION", Set.of("chair", "rapporteur", "speakers", "afar", "note", "reason"), "FINDING", Set.of("finding", "reason"), "CHANGE_PROPOSAL", Set.of("words"),
            "RELEASE_NOTICE", Set.of("textEn", "textFr", "textEs"), PersonalDataAccess.PERSONAL_DATA, Set.of("filter"));

    /** What says nothing of a person; text in any other field goes. */
    private static final Set<String> IMPERSONAL = Set.of("category", "iso2", "state", "delegationRole", "language", "paper", "ruling", "signatory",
            "signedOn", "receivedOn", "form", "instruments", "currency", "reference", "kind", "poolHash", "session", "heldOn", "desk", "seen");

    /** Who looked at personal data: that somebody did, when, and of whom stays. */
    private static final AuditRepository.Left LOOKS = new AuditRepository.Left() {
        @Override
        public String of(String entity, String field, String text) {
            return text;
        }

        @Override
        public boolean nothingOf(String action) {
            return action.equals(PersonalDataAccess.VIEWED) || action.equals(PersonalDataAccess.EXPORTED);
        }
    };

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\",;:]+@[^\\s<>()\",;:]+");

    private final AuditTrail trail;

    HistoryOfPersons(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int empty(long meetingId, KeptData data) {
        return switch (data) {
            case CONTACT -> trail.empty(meetingId, data.name(), HistoryOfPersons::withoutContact, label -> ADDRESS.matcher(label).replaceAll(Emptied.MARK));
            case GENDER -> trail.empty(meetingId, data.name(), (entity, field, text) -> field.equals("gender") ? Emptied.MARK : text, label -> label);
            case NAMES -> trail.empty(meetingId, data.name(), (entity, field, text) -> speaksOfPersons(entity, field) ? Emptied.MARK : text,
                    label -> Emptied.MARK);
            case LOOKS -> trail.empty(meetingId, data.name(), LOOKS, label -> label);
            case PHOTO, PAPERS, LETTERS, MAIL, DRAFTS -> 0;
        };
    }

    private static String withoutContact(String entity, String field, String text) {
        return !speaksOfPersons(entity, field) ? text : field.equals("phone") ? Emptied.MARK : ADDRESS.matcher(text).replaceAll(Emptied.MARK);
    }

    private static boolean speaksOfPersons(String entity, String field) {
        return PERSONS.contains(entity) ? !IMPERSONAL.contains(field) : NAMING.getOrDefault(entity, Set.of()).contains(field);
    }
}
