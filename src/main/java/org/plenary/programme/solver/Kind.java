package org.plenary.programme.solver;

/** What a session is, as programmes of intergovernmental meetings name it. */
public enum Kind {
    PLENARY, COMMITTEE, WORKING_GROUP, REGIONAL_CONSULTATION, SIDE_EVENT, TRAINING, RECEPTION, BREAK
}
