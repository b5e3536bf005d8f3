package org.plenary.meeting;

/** A feature that carries over what a meeting has of it into a meeting that is modelled on it; never anything about persons. */
public interface Cloned {

    /** Asked within the transaction that makes the new meeting; the organisations chosen for it plan it already. */
    void copy(Meeting from, Meeting to);
}
