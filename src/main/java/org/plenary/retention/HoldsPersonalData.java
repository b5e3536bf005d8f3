package org.plenary.retention;

/** A part of Plenary that keeps data of persons, and empties them once their period is over, in the transaction of the purge. */
public interface HoldsPersonalData {

    /** @return of how many rows something was emptied; 0 when it was done before */
    int empty(long meetingId, KeptData data);
}
