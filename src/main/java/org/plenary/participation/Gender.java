package org.plenary.participation;

/** As participants state it themselves, or leave it out. */
public enum Gender {
    FEMALE, MALE, OTHER
}
