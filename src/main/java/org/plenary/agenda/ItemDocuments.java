package org.plenary.agenda;

import java.util.List;
import java.util.Map;

/** What the register of documents tells an agenda that is kept or printed. */
public interface ItemDocuments {

    /** @return by the id of an item, the symbols of its documents that are not withdrawn, in natural order; called in a transaction */
    Map<Long, List<String>> symbols(long meetingId);
}
