package org.plenary.programme.release;

import java.util.List;

/**
 * What is told of one session, and to whom.
 *
 * @param change  since the release of which people knew
 * @param named   who is told by their part in it, in the order of their parts
 * @param marked  how many others are told because they marked it; who they are is nobody's business
 * @param missing names of whom nobody with an e-mail address was found, or more than one
 */
public record Notice(SessionChange change, NoticeDraft fields, List<Named> named, int marked, List<String> missing, int version) {

    /** The part somebody has in a session. */
    public enum Part {
        CHAIR, RAPPORTEUR, SPEAKER, HEAD_OF_DELEGATION
    }

    public record Named(String name, String language, Part part) {
    }

    public long sessionId() {
        return change.session().id();
    }
}
