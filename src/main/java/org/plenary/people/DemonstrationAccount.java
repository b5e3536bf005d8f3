package org.plenary.people;

/** A labelled example account that a newcomer may sign in with, in demonstration mode only. */
public record DemonstrationAccount(String email, String name, String organisation) {
}
