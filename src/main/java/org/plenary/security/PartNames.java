package org.plenary.security;

import java.util.List;
import java.util.Locale;

/** A feature whose parts rights can be granted in; it tells which there are. It asks for no right: whoever calls it decides about access. */
public interface PartNames {

    /**
     * @param name  as people know it: number, symbol, title
     * @param items the agenda items with which it deals
     */
    record Named(MeetingPart part, String name, List<Long> items) {
    }

    MeetingPart.Kind kind();

    /** Asked within a transaction. @return in the order in which people look for them */
    List<Named> parts(long meetingId, Locale locale);
}
