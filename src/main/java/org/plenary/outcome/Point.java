package org.plenary.outcome;

import java.util.Locale;

/** Something that outcomes come from or lead to, by its kind and the id of its row. */
public record Point(Kind kind, long id) {

    public enum Kind {
        MEETING, AGENDA_ITEM, DOCUMENT, OUTCOME, TASK
    }

    /** @return as it stands in addresses: outcome-12 */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '.') + "-" + id;
    }

    /** @return what an address names; null where it names nothing */
    public static Point of(String key) {
        for (var kind : Kind.values()) {
            var begin = new Point(kind, 0).key();
            var stem = begin.substring(0, begin.length() - 1);
            if (key.startsWith(stem) && key.substring(stem.length()).matches("\\d{1,18}")) {
                return new Point(kind, Long.parseLong(key.substring(stem.length())));
            }
        }
        return null;
    }
}
