package org.plenary.nomination.selection;

/** As the nominating authority states it; where it states none the nominee has none here. */
public enum Gender {
    FEMALE, MALE, OTHER
}
