package org.plenary.security;

import java.util.Set;

/** What somebody may do. Everything is refused unless a role allows it. */
public enum Action {

    /** Not bound to a meeting: create a new one. */
    CONVENE_MEETING,
    /** Not bound to a meeting: accounts of the platform. */
    ADMINISTER_ACCOUNTS,
    /** Not bound to a meeting: accounts of the own organisation. A flag of the account gives it, not its role on the platform. */
    ADMINISTER_STAFF,
    /** Not bound to a meeting: write, send and consolidate the notifications of the own organisation. */
    ISSUE_NOTIFICATIONS,

    VIEW_MEETING,
    EDIT_MEETING,
    MANAGE_ACCESS,
    VIEW_HISTORY,
    VIEW_NOMINATIONS,
    MANAGE_CALL,
    SELECT_NOMINEES,
    /** Names, categories and delegations; nothing personal beyond them. */
    VIEW_PARTICIPANTS,
    /** Register, correct, approve, fund, write letters; what participants entered about themselves is seen by the four rights that follow. */
    MANAGE_PARTICIPANTS,
    /** E-mail addresses and telephone numbers of participants and nominees: nominations, registration and correspondence are made of them. */
    VIEW_CONTACTS,
    /** Passports, visas, birth and nationality of participants, their scans, and whatever else was asked in confidence. */
    VIEW_PASSPORTS,
    /** Diet, allergies, and what participants need because of a disability. */
    VIEW_HEALTH,
    /** What a participant is paid, and out of which budget. */
    VIEW_FUNDING,
    EXAMINE_CREDENTIALS,
    CHECK_IN,
    EDIT_AGENDA,
    /** Register documents, publish and withdraw them; sees files before they are published. */
    EDIT_DOCUMENTS,
    /** Hand in and follow language versions; sees files before they are published. */
    TRANSLATE_DOCUMENTS,
    EDIT_PROGRAMME,
    /** Dates, tasks and who does them. */
    VIEW_PLAN,
    /** Plan tasks of anybody; whoever sees the plan may report on the tasks of the own organisation. */
    EDIT_PLAN,
    /** What came of the meeting and where it leads. */
    EDIT_OUTCOMES,
    DRAFT_TEXT,
    TRANSLATE_TEXT,
    ADOPT_TEXT,
    /** Remarks beside the work, on anything that one may see. */
    DISCUSS,
    VIEW_CORRESPONDENCE;

    /** @return the rights without which this one is worth nothing: who may not see the participants does not manage them */
    public Set<Action> needs() {
        return switch (this) {
            case VIEW_NOMINATIONS, VIEW_CORRESPONDENCE -> Set.of(VIEW_CONTACTS);
            case MANAGE_CALL, SELECT_NOMINEES -> Set.of(VIEW_NOMINATIONS);
            case MANAGE_PARTICIPANTS -> Set.of(VIEW_PARTICIPANTS, VIEW_CONTACTS);
            case EXAMINE_CREDENTIALS, CHECK_IN -> Set.of(VIEW_PARTICIPANTS);
            case VIEW_PASSPORTS, VIEW_HEALTH, VIEW_FUNDING -> Set.of(MANAGE_PARTICIPANTS);
            case EDIT_PLAN -> Set.of(VIEW_PLAN);
            default -> Set.of();
        };
    }

    /** @return whether it is this right, or one without which this one is worth nothing */
    public boolean brings(Action right) {
        return this == right || needs().stream().anyMatch(needed -> needed.brings(right));
    }

    /** @return the kinds of parts in which it can be granted by itself; none where it is a right in the whole meeting only */
    public Set<MeetingPart.Kind> parts() {
        return switch (this) {
            case EDIT_PROGRAMME -> Set.of(MeetingPart.Kind.SESSION);
            case EDIT_AGENDA -> Set.of(MeetingPart.Kind.AGENDA_ITEM);
            case EDIT_DOCUMENTS, TRANSLATE_DOCUMENTS -> Set.of(MeetingPart.Kind.AGENDA_ITEM, MeetingPart.Kind.DOCUMENT);
            case DRAFT_TEXT, TRANSLATE_TEXT -> Set.of(MeetingPart.Kind.TEXT);
            default -> Set.of();
        };
    }

    /** @return whether it can be granted beyond a role, or withheld: not to see the meeting at all, or to decide about access, is a matter of roles */
    public boolean isFine() {
        return compareTo(VIEW_MEETING) > 0 && this != MANAGE_ACCESS;
    }
}
