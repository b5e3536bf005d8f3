package org.plenary.text.floor;

/** In which capacity somebody takes the floor; the limit of speaking time follows from it. */
public enum SpeakerCategory {
    PARTY,
    /** A State that is no Party to what convenes the meeting, a non-Party range State for one. */
    OBSERVER_STATE,
    /** Intergovernmental organisations, bodies of the United Nations and secretariats of other instruments. */
    IGO,
    NGO,
    /** The chair, the officers and the secretariat of the meeting. */
    CHAIR
}
