package org.plenary.proposal;

import java.time.Instant;
import java.util.List;
import org.plenary.subject.Subject;

/**
 * A change of an object that somebody proposes, as one reader sees it.
 *
 * @param entity     the kind of object, as the audit trail names it
 * @param about      the object; null where it is gone
 * @param proposer   as they were called then
 * @param isMine     whether the reader proposed it
 * @param isOurs     whether the reader or a colleague did
 * @param mayDecide  whether the reader may edit the object, and so accept it or return it
 * @param changes    in the order of the form, those alone of which the reader may see the fields
 * @param reason     why it is proposed, or null
 * @param wasRenewed whether it has been proposed again
 * @param answer     why it was returned, or null
 * @param answeredBy null while it is open, and where it was withdrawn
 */
public record ChangeProposal(long id, String entity, long entityId, Subject about, State state, String proposer, boolean isMine, boolean isOurs, boolean mayDecide, Instant proposedAt,
        String reason, List<FieldChange> changes, boolean wasRenewed, String answer, String answeredBy, Instant answeredAt, int version) {

    public enum State {
        OPEN, ACCEPTED, RETURNED, WITHDRAWN,
        /** What it is about was removed before anybody decided; where that is undone it is open again. */
        GONE
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** @return whether the reader can propose it again */
    public boolean mayRenew() {
        return isMine && !wasRenewed && about != null && (state == State.RETURNED || state == State.WITHDRAWN);
    }
}
