package org.plenary.participation;

/** What somebody is in their delegation, in the order in which a delegation is listed. */
public enum DelegationRole {
    /** One in each delegation. */
    HEAD,
    DEPUTY_HEAD,
    ALTERNATE,
    ADVISER,
    MEMBER
}
