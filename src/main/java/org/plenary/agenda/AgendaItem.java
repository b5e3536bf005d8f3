package org.plenary.agenda;

import java.util.List;
import java.util.Optional;
import org.plenary.agenda.AgendaTree.Place;
import org.plenary.agenda.Wording.Said;

/**
 * An item as it stands on the agenda, now or in a version that was kept.
 *
 * @param number as shown: 2.1
 * @param depth  1 at the top level
 * @param source    where a fact about a real agenda comes from, or null
 * @param documents symbols of the documents on it, in natural order
 */
public record AgendaItem(Place place, String number, int depth, AgendaItemDraft fields, String source, int version, List<String> documents) {

    public AgendaItem {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    public long id() {
        return place.id();
    }

    AgendaItem with(List<String> symbols) {
        return new AgendaItem(place, number, depth, fields, source, version, symbols);
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is. */
    public Said title(String language) {
        return new Wording(fields.titleEn(), fields.titleFr(), fields.titleEs()).in(language).orElseThrow();
    }

    /** @return what the item is for, in this language, else in another. */
    public Optional<Said> annotation(String language) {
        return new Wording(fields.noteEn(), fields.noteFr(), fields.noteEs()).in(language);
    }

    /** @return what the meeting is asked to do, in this language, else in another. */
    public Optional<Said> action(String language) {
        return new Wording(fields.actionEn(), fields.actionFr(), fields.actionEs()).in(language);
    }

    /** @return whether an annotated agenda has more to say of it than its title. */
    public boolean annotated() {
        return annotation("en").isPresent() || action("en").isPresent() || fields.leadId() != null || fields.mandate() != null;
    }
}
