package org.plenary.text;

import java.util.ArrayList;
import java.util.List;

/** The order of the paragraphs of one part: a paragraph moves with its sub-paragraphs, past its neighbour of the same level with theirs. */
record ParagraphOrder(List<Paragraph> part) {

    /** @return the ids in their new order; as they were where there is no such neighbour */
    List<Long> moved(long id, boolean up) {
        int at = indexOf(id);
        int end = endOf(at);
        if (up) {
            int before = at - 1;
            while (before >= 0 && level(before) > level(at)) {
                before--;
            }
            return before >= 0 && level(before) == level(at) ? swapped(before, at, end) : swapped(at, end, end);
        }
        return end < part.size() && level(end) == level(at) ? swapped(at, end, endOf(end)) : swapped(at, end, end);
    }

    /** Where a paragraph is to be put so that it follows this one and its sub-paragraphs deeper than the level. */
    int placeAfter(long id, int level) {
        int place = indexOf(id) + 1;
        while (place < part.size() && level(place) > level) {
            place++;
        }
        return place;
    }

    /** Whether what stands after that place, numbered in one series with a new paragraph of this level, would get other numbers. */
    boolean shiftsNumbers(int level, int place) {
        for (int i = place; i < part.size() && level(i) >= level; i++) {
            if (level(i) == level && !part.get(i).isSuppressed()) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param after null for the beginning of the part
     * @return the ids once the paragraph has gone with its sub-paragraphs to follow the other and its; empty where it cannot stand there
     */
    List<Long> movedAfter(long id, Long after) {
        int at = indexOf(id);
        var block = part.subList(at, endOf(at));
        if (after != null && block.stream().anyMatch(paragraph -> paragraph.id() == after)) {
            return List.of();
        }
        var rest = new ParagraphOrder(part.stream().filter(paragraph -> !block.contains(paragraph)).toList());
        int place = after == null ? 0 : rest.placeAfter(after, level(at));
        if (!rest.takes(level(at), place)) {
            return List.of();
        }
        var ids = new ArrayList<>(rest.ids());
        ids.addAll(place, block.stream().map(Paragraph::id).toList());
        return ids;
    }

    List<Long> ids() {
        return part.stream().map(Paragraph::id).toList();
    }

    /** @return the paragraph of the same level that follows this one, its own sub-paragraphs between them; null where there is none */
    Paragraph next(long id) {
        int end = endOf(indexOf(id));
        return end < part.size() && level(end) == level(indexOf(id)) ? part.get(end) : null;
    }

    /** Whether a paragraph of this level can stand there: a sub-paragraph needs one to belong to. */
    boolean takes(int level, int place) {
        return level == 0 || place > 0 && level <= level(place - 1) + 1;
    }

    /** @return the sub-paragraphs of the paragraph, deeper ones included */
    List<Paragraph> under(long id) {
        int at = indexOf(id);
        return part.subList(at + 1, endOf(at));
    }

    /** @return the paragraphs to which it belongs, the nearest first */
    List<Paragraph> above(long id) {
        var above = new ArrayList<Paragraph>();
        int level = level(indexOf(id));
        for (int i = indexOf(id) - 1; i >= 0 && level > 0; i--) {
            if (level(i) < level) {
                level = level(i);
                above.add(part.get(i));
            }
        }
        return above;
    }

    private List<Long> swapped(int first, int second, int end) {
        var ids = new ArrayList<>(ids());
        var block = List.copyOf(ids.subList(first, second));
        ids.subList(first, second).clear();
        ids.addAll(first + end - second, block);
        return ids;
    }

    private int endOf(int at) {
        int end = at + 1;
        while (end < part.size() && level(end) > level(at)) {
            end++;
        }
        return end;
    }

    private int level(int at) {
        return part.get(at).level();
    }

    private int indexOf(long id) {
        int at = 0;
        while (part.get(at).id() != id) {
            at++;
        }
        return at;
    }
}
