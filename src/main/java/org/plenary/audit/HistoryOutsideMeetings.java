package org.plenary.audit;

/** Objects of a kind that belong to no meeting, and so have a history that no role in a meeting opens. */
public interface HistoryOutsideMeetings {

    String entity();

    /** @return whether the signed-in account may see what happened to it */
    boolean maySee(long id);
}
