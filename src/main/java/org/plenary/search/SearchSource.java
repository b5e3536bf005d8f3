package org.plenary.search;

import java.util.List;
import java.util.Set;

/** A feature that has something to find. It is asked within a transaction, with nobody signed in: rights are named in the entries. */
public sealed interface SearchSource {

    /** The kinds of which it makes all entries; no other source makes entries of these. */
    Set<SearchKind> kinds();

    /** What it reads, by the names of the audit trail: after a change of these its entries are made anew. */
    Set<String> reads();

    /** Of things that belong to one meeting each. */
    non-sealed interface OfMeetings extends SearchSource {

        /** @param code of the meeting, in addresses @return all its entries in this meeting */
        List<SearchEntry> entries(long meetingId, String code);
    }

    /** Of things that belong to no meeting, or to several. */
    non-sealed interface OfAll extends SearchSource {

        /** @return all its entries */
        List<SearchEntry> entries();
    }
}
