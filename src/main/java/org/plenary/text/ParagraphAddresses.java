package org.plenary.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the paragraphs of a text are addressed in Akoma Ntoso (Naming Convention 1.0, 5): {@code eId} by today's number, the same in all
 * languages, and {@code wId} for good.
 */
final class ParagraphAddresses {

    private final List<Paragraph> standing;
    private final Map<Long, String> eIds;

    private ParagraphAddresses(List<Paragraph> standing, Map<Long, String> eIds) {
        this.standing = standing;
        this.eIds = eIds;
    }

    static ParagraphAddresses of(NegotiatedText text) {
        var labels = text.numbers(Locale.ENGLISH);
        var ids = new HashMap<Long, String>();
        var taken = new HashSet<String>();
        var above = new String[3];
        for (var paragraph : text.standing()) {
            int level = paragraph.level();
            var stem = level == 0 ? paragraph.part() == Part.PREAMBLE ? "rec_" : "para_" : above[level - 1] + (level == 1 ? "__subpara_" : "__point_");
            var number = labels.get(paragraph.id()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            above[level] = free(stem, number.startsWith("alt") ? "" : number, taken);
            if (level == 0) {
                above[1] = above[0];
            }
            ids.put(paragraph.id(), above[level]);
        }
        return new ParagraphAddresses(text.standing(), ids);
    }

    private static String free(String stem, String number, Set<String> taken) {
        var id = stem + number;
        for (int next = 1; number.isEmpty() && next == 1 || taken.contains(id); next++) {
            id = stem + (number.isEmpty() ? "" : number + "-") + next;
        }
        taken.add(id);
        return id;
    }

    String eId(long paragraphId) {
        return eIds.get(paragraphId);
    }

    /** @return the address of a paragraph that no renumbering changes */
    static String wId(long paragraphId) {
        return "p" + paragraphId;
    }

    /** @return the eId of the paragraph of which this one is another version */
    Optional<String> alternativeTo(Paragraph alternative) {
        if (alternative.placing() != Placing.ALTERNATIVE) {
            return Optional.empty();
        }
        return standing.subList(0, standing.indexOf(alternative)).reversed().stream()
                .takeWhile(paragraph -> paragraph.part() == alternative.part() && paragraph.level() >= alternative.level())
                .filter(paragraph -> paragraph.level() == alternative.level() && paragraph.placing() != Placing.ALTERNATIVE)
                .findFirst().map(original -> eIds.get(original.id()));
    }
}
