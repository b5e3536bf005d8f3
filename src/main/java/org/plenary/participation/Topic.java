package org.plenary.participation;

/** The heading under which a question of the registration form stands; all but the last have a ready-made set of questions. */
public enum Topic {
    TRAVEL, VISA, DIET, ACCESSIBILITY, PHOTO, OTHER
}
