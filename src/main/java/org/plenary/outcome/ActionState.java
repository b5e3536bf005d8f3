package org.plenary.outcome;

/** How far an action point is. */
public enum ActionState {
    OPEN, DONE, DROPPED
}
