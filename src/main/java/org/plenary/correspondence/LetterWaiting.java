package org.plenary.correspondence;

/** A letter was put into the outbox or is to be tried again: sending begins as soon as that is committed. */
record LetterWaiting(long id) {
}
