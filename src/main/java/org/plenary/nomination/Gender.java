package org.plenary.nomination;

/** As the nominating authority states it. */
public enum Gender {
    FEMALE, MALE, OTHER
}
