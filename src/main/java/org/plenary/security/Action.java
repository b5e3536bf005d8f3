package org.plenary.security;

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
    /** Register, correct, approve, fund, write letters; sees what participants entered about themselves. */
    MANAGE_PARTICIPANTS,
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
    VIEW_CORRESPONDENCE
}
