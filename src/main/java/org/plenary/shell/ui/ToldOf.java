package org.plenary.shell.ui;

import java.util.function.Supplier;
import org.plenary.audit.Confidential;
import org.plenary.live.Change;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingRights;

/** Which changes a reader may learn of at all: those of what they may see. See {@link Confidential}. */
final class ToldOf {

    /** A discussion may be kept within an organisation: outside it nobody learns that there is one. */
    private static final String DISCUSSION = "DISCUSSION";
    /** Of a proposal those who organise learn and, when it is made, who is of the organisation that makes it; answers its proposer is told apart. */
    private static final String CHANGE_PROPOSAL = "CHANGE_PROPOSAL";

    private final Supplier<MeetingRights> held;

    /** @param held what the reader may do in the meeting at present */
    ToldOf(Supplier<MeetingRights> held) {
        this.held = held;
    }

    boolean may(Change change) {
        if (change.entity().equals(DISCUSSION)) {
            return isOfOwnOrganisation(change);
        }
        return may(change.entity()) || change.entity().equals(CHANGE_PROPOSAL) && change.version() == 0 && isOfOwnOrganisation(change);
    }

    private static boolean isOfOwnOrganisation(Change change) {
        return Long.valueOf(CurrentAccount.get().organisationId()).equals(change.by().organisationId());
    }

    /** @param entity the kind of object, as in the audit trail */
    boolean may(String entity) {
        return held.get().may(Confidential.right(entity));
    }
}
