package org.plenary.people;

/** A labelled example account that a newcomer may sign in with, in demonstration mode only. */
public record DemonstrationAccount(String email, String name, String organisation) {

    /** The name and whom the account works for. */
    public String label() {
        return name + " (" + organisation + ")";
    }
}
