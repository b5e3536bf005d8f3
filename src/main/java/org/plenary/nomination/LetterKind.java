package org.plenary.nomination;

/** The letters of a call. */
public enum LetterKind {
    INVITATION, DEADLINE, REMINDER, PICK, PLACE, RESULT, WITHDRAWN, LAPSED, SUGGESTION
}
