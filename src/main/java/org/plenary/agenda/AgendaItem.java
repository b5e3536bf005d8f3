package org.plenary.agenda;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.agenda.AgendaTree.Place;

/**
 * An item as it stands on the agenda now.
 *
 * @param number as shown: 2.1
 * @param depth  1 at the top level
 * @param source where a fact about a real agenda comes from, or null
 */
public record AgendaItem(Place place, String number, int depth, AgendaItemDraft fields, String source, int version) {

    /** @param language the ISO 639-1 code of the language it is in */
    public record Title(String text, String language) {
    }

    public long id() {
        return place.id();
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is. */
    public Title title(String language) {
        var titles = titles();
        var in = titles.containsKey(language) ? language : titles.keySet().iterator().next();
        return new Title(titles.get(in), in);
    }

    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("en", fields.titleEn());
        titles.put("fr", fields.titleFr());
        titles.put("es", fields.titleEs());
        titles.values().removeIf(title -> title == null);
        return titles;
    }
}
