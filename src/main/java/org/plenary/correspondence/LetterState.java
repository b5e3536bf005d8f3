package org.plenary.correspondence;

/** Where a letter is on its way. */
public enum LetterState {
    WAITING, SENT, FAILED
}
