package org.plenary.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.shell.NotFound;

/**
 * A negotiated text as it stands now.
 *
 * @param example    wording of our own on known facts, shown as such
 * @param paragraphs in reading order, the preamble first, suppressed ones included
 */
public record NegotiatedText(long id, TextDraft fields, boolean example, int version, List<Paragraph> paragraphs) {

    public NegotiatedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @return the number of each paragraph by its id, as this language writes it; empty where it has none */
    public Map<Long, String> numbers(Locale language) {
        var places = paragraphs.stream().map(paragraph -> new Numbering.Place(paragraph.part(), paragraph.level(), paragraph.placing(),
                paragraph.isSuppressed())).toList();
        var labels = Numbering.labels(places, fields.houseStyle(), language);
        var numbers = new HashMap<Long, String>();
        for (int i = 0; i < labels.size(); i++) {
            numbers.put(paragraphs.get(i).id(), labels.get(i));
        }
        return numbers;
    }

    /** @throws NotFound where the text has no such paragraph */
    public Paragraph paragraph(long id) {
        return paragraphs.stream().filter(paragraph -> paragraph.id() == id).findFirst().orElseThrow(() -> new NotFound("paragraph", id));
    }

    /** @return the same counted anew from 1, without any <i>bis</i> */
    public NegotiatedText renumbered() {
        return new NegotiatedText(id, fields, example, version, paragraphs.stream().map(Paragraph::renumbered).toList());
    }

    /** @return after which paragraphs of its part this one, with its sub-paragraphs, can go; null among them for the beginning */
    public List<Long> placesFor(long paragraphId) {
        var order = order(paragraph(paragraphId).part());
        var places = new ArrayList<Long>();
        Stream.concat(Stream.of((Long) null), order.ids().stream()).forEach(after -> {
            var moved = order.movedAfter(paragraphId, after);
            if (!moved.isEmpty() && !moved.equals(order.ids())) {
                places.add(after);
            }
        });
        return places;
    }

    /** @return what it now goes after, as {@link TextService#place} names it; null for the beginning */
    public Long placeOf(long paragraphId) {
        var paragraph = paragraph(paragraphId);
        return paragraphs.subList(0, paragraphs.indexOf(paragraph)).reversed().stream()
                .filter(one -> one.part() == paragraph.part() && one.level() <= paragraph.level()).map(Paragraph::id).findFirst().orElse(null);
    }

    ParagraphOrder order(Part part) {
        return new ParagraphOrder(paragraphs.stream().filter(paragraph -> paragraph.part() == part).toList());
    }

    public List<Paragraph> standing() {
        return paragraphs.stream().filter(paragraph -> !paragraph.isSuppressed()).toList();
    }

    /** @return the brackets still open in what is negotiated */
    public int openBrackets() {
        return standing().stream().mapToInt(paragraph -> paragraph.brackets(fields.sourceLanguage()).size()).sum();
    }

    public int agreed() {
        return (int) standing().stream().filter(paragraph -> paragraph.state().isAgreed()).count();
    }

    /** @return the paragraphs whose translation renders an earlier wording */
    public int stale(String language) {
        return (int) standing().stream().filter(paragraph -> paragraph.isStale(language)).count();
    }

    /** @return the paragraphs without a translation into this language */
    public int missing(String language) {
        return (int) standing().stream().filter(paragraph -> paragraph.head(language).isEmpty()).count();
    }
}
