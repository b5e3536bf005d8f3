package org.plenary.subject;

/**
 * One object of a meeting.
 *
 * @param title what it is called, in the reader's language where it has a title in it; null for a session without one
 * @param path  where it is shown, without a leading slash
 */
public record Subject(Kind kind, long id, String title, String path) {
}
