package org.plenary.participation;

/** A question of the registration form of a meeting. @param code of a ready-made question, else null */
public record Question(long id, String code, QuestionDraft fields, int version) {
}
