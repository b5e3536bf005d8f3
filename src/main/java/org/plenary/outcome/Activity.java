package org.plenary.outcome;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that an organisation did with partners, in whole sentences of one language.
 *
 * @param key         tells it apart: MEETING-12
 * @param to          last day
 * @param monthOnly   only the months are known
 * @param meetingKind of a meeting, as in the schema, else null
 * @param group       code of the heading that it belongs under, where that is said of it; else null
 * @param partners    ids of the other organisations, the most important first
 * @param mandates    what it was done under, as cited
 * @param title       in one line, with its dates where they tell it apart
 * @param path        of the page that shows it, or null
 * @param source      where the facts come from, or null
 */
public record Activity(String key, Kind kind, LocalDate from, LocalDate to, boolean monthOnly, String meetingKind, String group, List<Long> partners,
        List<String> mandates, String title, String words, String path, String source) {

    public enum Kind {
        MEETING, OUTCOME, NOTIFICATION, CONTRIBUTION
    }

    public Activity {
        partners = List.copyOf(partners);
        mandates = List.copyOf(mandates);
    }

    /** @return the id of what it tells of, among those of its kind */
    public long id() {
        return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    }

    /** @return whether some of it lies in the period, first and last day included */
    public boolean within(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
