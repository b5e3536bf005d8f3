package org.plenary.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.plenary.participation.Leaves.Wanted;
import org.plenary.participation.ParticipantOrder.By;
import org.plenary.participation.RollRows.Matches;

/**
 * The participants of a meeting as far as lists filter and order by them: columns of small numbers, orders of the rows in them, and an
 * index of the words by whose beginnings people are found. A filter is one pass over the columns; an order is made once. A roll never
 * changes; {@link #with} makes the next version: whoever changed keeps their row, and of what is sorted only the leaves are copied
 * which they leave and enter, each found by halving.
 */
final class Roll {

    /** A million participants, and times until the year 2109. */
    private static final int ROW_BITS = 20;
    private static final long LAST = (1L << 42) - 1;
    /** Of a roll; where more change at once, sorting anew is quicker. */
    private static final int SMALL_PART = 64;
    private static final int FEW = 16;

    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::sortKey).thenComparingLong(Entry::id);
    private static final Comparator<Entry> BY_ID = Comparator.comparingLong(Entry::id);

    /**
     * @param sortKey    family name and given name, folded
     * @param words      by whose beginnings the participant is found, folded
     * @param registered milliseconds of the epoch, or null
     */
    record Entry(long id, String sortKey, ParticipantCategory category, String iso2, ParticipantState state, DelegationRole role,
            Long registered, List<String> words) {

        Entry {
            words = words.stream().distinct().toList();
        }
    }

    private record Arrangement(ParticipantOrder order, String language) {
    }

    /** Rows in an order. */
    private record Arranged(Leaves<int[]> rows, Comparator<Entry> by) {
    }

    private final int version;
    private final RollRows rows;
    private final Arranged byId;
    private final Arranged byName;
    private final WordIndex words;
    private final Map<Arrangement, Arranged> arrangements = new ConcurrentHashMap<>();

    private Roll(int version, RollRows rows, Arranged byId, Arranged byName, WordIndex words) {
        this.version = version;
        this.rows = rows;
        this.byId = byId;
        this.byName = byName;
        this.words = words;
    }

    static Roll of(int version, Collection<Entry> all) {
        var entries = all.toArray(Entry[]::new);
        Arrays.sort(entries, BY_NAME);
        var names = IntStream.range(0, entries.length).toArray();
        return new Roll(version, RollRows.of(entries), new Arranged(Leaves.of(sorted(names, row -> entries[row].id())), BY_ID),
                new Arranged(Leaves.of(names), BY_NAME), WordIndex.of(entries));
    }

    /** A row that is new or stands for the same participant as before. @param before null where it is new */
    record Change(int row, Entry before, Entry after) {
    }

    /** @param changed entries that are new, or stand in the place of those with the same id */
    Roll with(int newVersion, Collection<Entry> changed) {
        var changes = new ArrayList<Change>();
        var size = rows.size();
        for (var entry : changed) {
            var row = row(entry);
            changes.add(row < 0 ? new Change(size++, null, entry) : new Change(row, rows.entry(row), entry));
        }
        var after = rows.with(changes);
        if (changes.size() > Math.max(FEW, rows.size() / SMALL_PART)) {
            return of(newVersion, IntStream.range(0, size).mapToObj(after::entry).toList());
        }
        var next = new Roll(newVersion, after, rearranged(byId, changes, after), rearranged(byName, changes, after), words.with(changes));
        arrangements.forEach((arrangement, arranged) -> next.arrangements.put(arrangement, rearranged(arranged, changes, after)));
        return next;
    }

    /** @return the row that stands for the participant; -1 where none does */
    private int row(Entry entry) {
        var found = new int[] {-1};
        byId.rows().from(wanted(byId, entry, rows), (leaf, place) -> {
            if (rows.entry(leaf[place]).id() == entry.id()) {
                found[0] = leaf[place];
            }
            return false;
        });
        return found[0];
    }

    /** All leave before any enters, so that what they are held beside is of one version. */
    private Arranged rearranged(Arranged arranged, List<Change> changes, RollRows after) {
        var moving = changes.stream().filter(change -> change.before() == null || arranged.by().compare(change.before(), change.after()) != 0).toList();
        var order = arranged.rows();
        for (var change : moving) {
            if (change.before() != null) {
                order = order.without(wanted(arranged, change.before(), rows));
            }
        }
        for (var change : moving) {
            order = order.with(wanted(arranged, change.after(), after), new int[] {change.row()});
        }
        return new Arranged(order, arranged.by());
    }

    private static Wanted<int[]> wanted(Arranged arranged, Entry entry, RollRows rows) {
        return (leaf, place) -> arranged.by().compare(rows.entry(leaf[place]), entry);
    }

    int version() {
        return version;
    }

    /** @param beginnings folded beginnings of words, all of which a participant must have; the text of the filter is what they are of */
    int count(ParticipantFilter filter, List<String> beginnings) {
        var matches = matches(filter, beginnings);
        var count = 0;
        for (var row = 0; row < rows.size(); row++) {
            if (matches.at(row)) {
                count++;
            }
        }
        return count;
    }

    /**
     * @param language in which States are ordered
     * @param ranks    the place of each State in that order; asked only when needed
     * @param limit    how many at most
     * @return ids of those that match, in order, from place {@code offset} among them on
     */
    List<Long> ids(ParticipantFilter filter, List<String> beginnings, ParticipantOrder order, String language, Supplier<Map<String, Integer>> ranks,
            int offset, int limit) {
        var matches = matches(filter, beginnings);
        var ids = new ArrayList<Long>(Math.min(limit, 128));
        var passed = 0;
        var arranged = arranged(order, language, ranks).rows();
        for (var leaf = 0; leaf < arranged.count() && ids.size() < limit; leaf++) {
            for (var row : arranged.leaf(leaf)) {
                if (matches.at(row) && passed++ >= offset && ids.size() < limit) {
                    ids.add(rows.entry(row).id());
                }
            }
        }
        return ids;
    }

    private Matches matches(ParticipantFilter filter, List<String> beginnings) {
        var found = words.found(beginnings);
        var matches = rows.matches(filter);
        return found == null ? matches : row -> found.get(row) && matches.at(row);
    }

    private Arranged arranged(ParticipantOrder order, String language, Supplier<Map<String, Integer>> ranks) {
        if (order.by() == By.NAME && !order.descending()) {
            return byName;
        }
        return arrangements.computeIfAbsent(new Arrangement(order, order.by() == By.PARTY ? language : null), wanted -> {
            var names = IntStream.range(0, byName.rows().count()).mapToObj(byName.rows()::leaf).flatMapToInt(Arrays::stream).toArray();
            if (order.by() == By.NAME) {
                return new Arranged(Leaves.of(IntStream.range(0, names.length).map(place -> names[names.length - 1 - place]).toArray()), BY_NAME.reversed());
            }
            var places = order.by() == By.PARTY ? ranks.get() : Map.<String, Integer>of();
            ToLongFunction<Entry> key = entry -> key(order, places, entry);
            return new Arranged(Leaves.of(sorted(names, row -> key.applyAsLong(rows.entry(row)))), Comparator.comparingLong(key).thenComparing(BY_NAME));
        });
    }

    private static long key(ParticipantOrder order, Map<String, Integer> ranks, Entry entry) {
        var value = switch (order.by()) {
            case NAME -> throw new IllegalArgumentException("Names are no numbers");
            case CATEGORY -> entry.category().ordinal();
            case STATE -> entry.state().ordinal();
            case REGISTERED -> entry.registered() == null ? LAST : entry.registered();
            case PARTY -> entry.iso2() == null ? LAST : ranks.getOrDefault(entry.iso2(), ranks.size());
        };
        return order.descending() && value != LAST ? LAST - 1 - value : value;
    }

    /** Sorts numbers that carry the place of their row in their last bits, so that the order is stable and no entry is asked twice. */
    private static int[] sorted(int[] rows, IntToLongFunction key) {
        var packed = new long[rows.length];
        for (var place = 0; place < packed.length; place++) {
            packed[place] = key.applyAsLong(rows[place]) << ROW_BITS | place;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(each -> rows[(int) (each & (1 << ROW_BITS) - 1)]).toArray();
    }
}
