package org.plenary.programme;

/** How a room is set up for a session. */
public enum SeatingLayout {
    THEATRE, CLASSROOM, HOLLOW_SQUARE, U_SHAPE, ROUND_TABLES, BOARDROOM
}
