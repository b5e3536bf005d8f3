package org.plenary.participation;

import org.plenary.security.Action;

/** Who sees what participants answered: a right for each kind of question. */
final class ConfidentialAnswers {

    private ConfidentialAnswers() {
    }

    /** @return what one must be allowed to see the answer, beside the other data of participants */
    static Action right(QuestionDraft question) {
        return switch (question.topic()) {
            case VISA -> Action.VIEW_PASSPORTS;
            case DIET, ACCESSIBILITY -> Action.VIEW_HEALTH;
            case TRAVEL, PHOTO, OTHER -> question.confidential() ? Action.VIEW_PASSPORTS : Action.MANAGE_PARTICIPANTS;
        };
    }
}
