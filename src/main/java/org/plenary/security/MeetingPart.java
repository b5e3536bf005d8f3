package org.plenary.security;

import java.util.Set;

/**
 * A part of a meeting in which somebody may hold a right that they do not hold in the whole meeting.
 *
 * @param id of the row; 0 names nothing and is granted to nobody
 */
public record MeetingPart(Kind kind, long id) {

    public enum Kind {
        SESSION, AGENDA_ITEM, DOCUMENT, TEXT,
        /** Beside an agenda item, under the item to which it belongs; never granted as such. */
        BESIDE_AGENDA_ITEM,
        /** Of a text; never granted as such. */
        PARAGRAPH,
        /** For a text; never granted as such. */
        PROPOSAL;

        private static final Set<Kind> GRANTED = Set.of(SESSION, AGENDA_ITEM, DOCUMENT, TEXT);

        /** @return whether a right can be granted in a part of this kind; in others it follows from the part to which they belong */
        public boolean isGranted() {
            return GRANTED.contains(this);
        }
    }
}
