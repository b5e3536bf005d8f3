package org.plenary.search;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.plenary.exchange.FileType;
import org.plenary.security.Action;

/** The feature whose files are found by what they say. It is asked within a transaction, with nobody signed in. */
public interface ContentSource {

    /** What it reads, by the names of the audit trail: after a change of these its files are compared anew. */
    Set<String> reads();

    /** @return rights in a meeting of which each lets somebody have files before they are out */
    Set<Action> early();

    /** @return the files of the meeting that can be found, for each language of a document the newest */
    List<SearchContent> contents(long meetingId);

    /** A file that was among the contents of the meeting. */
    Opened open(long meetingId, long fileId);

    /** @param content to be closed by whoever asked */
    record Opened(FileType type, InputStream content) {
    }
}
