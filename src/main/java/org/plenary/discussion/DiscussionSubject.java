package org.plenary.discussion;

/** A kind of thing that can be discussed; its feature tells which there are. */
public interface DiscussionSubject {

    /** As in the audit trail. */
    String entity();

    /** Asked within a transaction. */
    boolean exists(long meetingId, long entityId);
}
