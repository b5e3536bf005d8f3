package org.plenary.notification;

/** In what capacity somebody is addressed; of two capacities the earlier one counts. */
public enum Category {
    PARTY,
    /** A State that is no Party. */
    GOVERNMENT,
    /** An intergovernmental organisation, a body of the United Nations, or a secretariat. */
    IGO, NGO,
    /** Somebody entered by name. */
    NAMED
}
