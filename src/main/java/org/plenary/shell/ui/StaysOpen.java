package org.plenary.shell.ui;

/** A view that a room reads and nobody touches: a session is not idle while it is open. */
public interface StaysOpen {
}
