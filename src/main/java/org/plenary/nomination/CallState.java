package org.plenary.nomination;

public enum CallState {
    DRAFT, OPEN, CLOSED
}
