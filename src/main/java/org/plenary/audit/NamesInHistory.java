package org.plenary.audit;

import java.util.Locale;
import java.util.Optional;

/** What ids and codes in histories stand for, told by the feature that knows. */
public interface NamesInHistory {

    /** @return whether this field holds ids or codes of what the feature knows */
    boolean knows(String entity, String field);

    /** @return what the signed-in account may read; empty where it is gone, or not theirs to see */
    Optional<String> name(String value, Locale locale);
}
