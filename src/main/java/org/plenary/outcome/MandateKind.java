package org.plenary.outcome;

/** What gives a mandate. */
public enum MandateKind {
    RESOLUTION, DECISION,
    /** A programme of work of two or more secretariats. */
    JOINT_PROGRAMME, OTHER
}
