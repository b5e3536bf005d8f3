package org.plenary.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Which paragraph of an earlier issue of a text is which of a later one. */
public final class Concordance {

    /** What became of a paragraph. */
    public enum Fate { KEPT, RENUMBERED, SPLIT, MERGED, NEW, STRUCK_OUT }

    /**
     * One line of the table.
     *
     * @param before the paragraph of the earlier issue, null for a new one
     * @param after  what it is in the later one, in reading order; several where it was split, none where it was struck out
     */
    public record Row(Fate fate, Long before, List<Long> after) {
        public Row {
            after = List.copyOf(after);
        }
    }

    private final SequencedMap<Long, String> old;
    private final SequencedMap<Long, String> now;
    private final List<Descent> descents;

    private Concordance(SequencedMap<Long, String> old, SequencedMap<Long, String> now, List<Descent> descents) {
        this.old = old;
        this.now = now;
        this.descents = descents;
    }

    /**
     * @param old      the numbers of the paragraphs that stood then, in reading order
     * @param now      the same of the later issue
     * @param descents what was split and merged between the two, the first first
     * @return the paragraphs of the earlier issue in its order, then what is new
     */
    public static List<Row> between(SequencedMap<Long, String> old, SequencedMap<Long, String> now, List<Descent> descents) {
        return new Concordance(old, now, descents).rows();
    }

    /**
     * What stands elsewhere among the paragraphs that are in both.
     *
     * @param old the paragraphs then, in reading order, each once
     * @param now the same now
     * @return as few as must move for the old order to become the new one
     */
    public static Set<Long> moved(List<Long> old, List<Long> now) {
        var then = new ArrayList<>(old);
        then.retainAll(new HashSet<>(now));
        var places = new HashMap<Long, Integer>();
        now.forEach(paragraph -> places.put(paragraph, places.size()));
        var lengths = new int[then.size()];
        var previous = new int[then.size()];
        int end = -1;
        for (int i = 0; i < lengths.length; i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places.get(then.get(j)) < places.get(then.get(i)) && lengths[j] > lengths[i]) {
                    lengths[i] = lengths[j];
                    previous[i] = j;
                }
            }
            lengths[i]++;
            end = end < 0 || lengths[i] > lengths[end] ? i : end;
        }
        var moved = new HashSet<>(then);
        for (int i = end; i >= 0; i = previous[i]) {
            moved.remove(then.get(i));
        }
        return moved;
    }

    private List<Row> rows() {
        var successors = new HashMap<Long, List<Long>>();
        var origins = new HashMap<Long, Integer>();
        old.keySet().forEach(paragraph -> {
            var of = successors(paragraph);
            successors.put(paragraph, of);
            of.forEach(one -> origins.merge(one, 1, Integer::sum));
        });
        var rows = new ArrayList<Row>();
        old.keySet().forEach(paragraph -> rows.add(new Row(fate(paragraph, successors.get(paragraph), origins), paragraph, successors.get(paragraph))));
        now.keySet().stream().filter(paragraph -> !origins.containsKey(paragraph)).forEach(paragraph -> rows.add(new Row(Fate.NEW, null, List.of(paragraph))));
        return List.copyOf(rows);
    }

    private List<Long> successors(long paragraph) {
        Set<Long> reached = new LinkedHashSet<>(Set.of(paragraph));
        for (var descent : descents) {
            if (reached.contains(descent.from())) {
                reached.add(descent.to());
            }
        }
        return now.keySet().stream().filter(reached::contains).toList();
    }

    private Fate fate(long paragraph, List<Long> after, Map<Long, Integer> origins) {
        if (after.isEmpty()) {
            return Fate.STRUCK_OUT;
        }
        if (after.size() > 1) {
            return Fate.SPLIT;
        }
        if (origins.get(after.getFirst()) > 1) {
            return Fate.MERGED;
        }
        return now.get(after.getFirst()).equals(old.get(paragraph)) ? Fate.KEPT : Fate.RENUMBERED;
    }
}
