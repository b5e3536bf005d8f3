package org.plenary.outcome;

/** What a meeting came to. */
public enum OutcomeKind {
    COMMUNIQUE, RECOMMENDATION, CONCLUSION, DECISION,
    /** Somebody is to do something, by a day. */
    ACTION_POINT
}
