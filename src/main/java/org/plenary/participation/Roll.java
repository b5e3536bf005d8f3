package org.plenary.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.plenary.participation.ParticipantOrder.By;

/**
 * The participants of a meeting as far as lists filter and order by them: columns of small numbers, orders of the rows in them, and an
 * index of the words by whose beginnings people are found. A filter is one pass over the columns; an order is made once. A roll never
 * changes; {@link #with} makes the next version: whoever changed keeps their row, and what is sorted is copied but for the few places
 * at which they leave and enter, each found by halving.
 */
final class Roll {

    /** A million participants, and times until the year 2109. */
    private static final int ROW_BITS = 20;
    private static final long LAST = (1L << 42) - 1;
    private static final short NOWHERE = -1;
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
    private record Arranged(int[] rows, Comparator<Entry> by) {
    }

    private final int version;
    private final Entry[] entries;
    private final byte[] categories;
    private final byte[] states;
    private final byte[] roles;
    private final short[] parties;
    private final Map<String, Short> partyCodes;
    private final Arranged byId;
    private final Arranged byName;
    private final WordIndex words;
    private final Map<Arrangement, Arranged> arrangements = new ConcurrentHashMap<>();

    private Roll(int version, Entry[] entries, Arranged byId, Arranged byName, WordIndex words) {
        this.version = version;
        this.entries = entries;
        this.byId = byId;
        this.byName = byName;
        this.words = words;
        categories = new byte[entries.length];
        states = new byte[entries.length];
        roles = new byte[entries.length];
        parties = new short[entries.length];
        partyCodes = new HashMap<>();
        IntStream.range(0, entries.length).forEach(this::put);
    }

    private Roll(int version, Roll before, Entry[] entries, List<Change> changes) {
        this.version = version;
        this.entries = entries;
        categories = Arrays.copyOf(before.categories, entries.length);
        states = Arrays.copyOf(before.states, entries.length);
        roles = Arrays.copyOf(before.roles, entries.length);
        parties = Arrays.copyOf(before.parties, entries.length);
        partyCodes = new HashMap<>(before.partyCodes);
        changes.forEach(change -> put(change.row()));
        byId = before.rearranged(before.byId, changes);
        byName = before.rearranged(before.byName, changes);
        words = before.words.with(changes);
        before.arrangements.forEach((arrangement, arranged) -> arrangements.put(arrangement, before.rearranged(arranged, changes)));
    }

    private void put(int row) {
        var entry = entries[row];
        categories[row] = (byte) entry.category().ordinal();
        states[row] = (byte) entry.state().ordinal();
        roles[row] = (byte) (entry.role() == null ? NOWHERE : entry.role().ordinal());
        parties[row] = entry.iso2() == null ? NOWHERE : partyCodes.computeIfAbsent(entry.iso2(), code -> (short) partyCodes.size());
    }

    static Roll of(int version, Collection<Entry> all) {
        var entries = all.toArray(Entry[]::new);
        Arrays.sort(entries, BY_NAME);
        var names = new Arranged(IntStream.range(0, entries.length).toArray(), BY_NAME);
        var ids = new Arranged(sorted(names.rows(), row -> entries[row].id()), BY_ID);
        return new Roll(version, entries, ids, names, WordIndex.of(entries));
    }

    /** A row that is new or stands for the same participant as before. @param before null where it is new */
    record Change(int row, Entry before, Entry after) {
    }

    /** @param changed entries that are new, or stand in the place of those with the same id */
    Roll with(int newVersion, Collection<Entry> changed) {
        var changes = new ArrayList<Change>();
        var rows = entries.length;
        for (var entry : changed) {
            var place = place(byId, entry);
            changes.add(place < 0 ? new Change(rows++, null, entry) : new Change(byId.rows()[place], entries[byId.rows()[place]], entry));
        }
        var after = Arrays.copyOf(entries, rows);
        for (var change : changes) {
            after[change.row()] = change.after();
        }
        return changes.size() > Math.max(FEW, entries.length / SMALL_PART) ? of(newVersion, List.of(after)) : new Roll(newVersion, this, after, changes);
    }

    private Arranged rearranged(Arranged arranged, List<Change> changes) {
        var moving = changes.stream().filter(change -> change.before() == null || arranged.by().compare(change.before(), change.after()) != 0)
                .sorted(Comparator.comparing(Change::after, arranged.by())).toList();
        var leaving = moving.stream().filter(change -> change.before() != null).mapToInt(change -> place(arranged, change.before())).sorted().toArray();
        var entering = moving.stream().mapToInt(change -> -place(arranged, change.after()) - 1).toArray();
        return new Arranged(new Splice(leaving, entering).of(arranged.rows(), moving.stream().mapToInt(Change::row).toArray()), arranged.by());
    }

    /** @return where the entry stands, or the complement of where it would, as in {@link Arrays#binarySearch} */
    private int place(Arranged arranged, Entry wanted) {
        var from = 0;
        var to = arranged.rows().length - 1;
        while (from <= to) {
            var middle = (from + to) >>> 1;
            var compared = arranged.by().compare(entries[arranged.rows()[middle]], wanted);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -from - 1;
    }

    int version() {
        return version;
    }

    /** @param beginnings folded beginnings of words, all of which a participant must have; the text of the filter is what they are of */
    int count(ParticipantFilter filter, List<String> beginnings) {
        var matches = matches(filter, beginnings);
        var count = 0;
        for (var row = 0; row < entries.length; row++) {
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
        for (var row : arranged(order, language, ranks).rows()) {
            if (ids.size() >= limit) {
                break;
            }
            if (matches.at(row) && passed++ >= offset) {
                ids.add(entries[row].id());
            }
        }
        return ids;
    }

    @FunctionalInterface
    private interface Matches {
        boolean at(int row);
    }

    private Matches matches(ParticipantFilter filter, List<String> beginnings) {
        var found = words.found(beginnings, entries.length);
        var category = filter.category() == null ? NOWHERE : filter.category().ordinal();
        var state = filter.state() == null ? NOWHERE : filter.state().ordinal();
        var role = filter.delegationRole() == null ? NOWHERE : filter.delegationRole().ordinal();
        var anyParty = filter.iso2() == null;
        int party = anyParty ? NOWHERE : partyCodes.getOrDefault(filter.iso2(), Short.MAX_VALUE);
        return row -> (found == null || found.get(row)) && (category == NOWHERE || categories[row] == category)
                && (state == NOWHERE || states[row] == state) && (role == NOWHERE || roles[row] == role)
                && (anyParty || parties[row] == party);
    }

    private Arranged arranged(ParticipantOrder order, String language, Supplier<Map<String, Integer>> ranks) {
        if (order.by() == By.NAME && !order.descending()) {
            return byName;
        }
        return arrangements.computeIfAbsent(new Arrangement(order, order.by() == By.PARTY ? language : null), wanted -> {
            var places = order.by() == By.PARTY ? ranks.get() : Map.<String, Integer>of();
            if (order.by() == By.NAME) {
                return new Arranged(IntStream.range(0, entries.length).map(place -> byName.rows()[entries.length - 1 - place]).toArray(), BY_NAME.reversed());
            }
            ToLongFunction<Entry> key = entry -> key(order, places, entry);
            return new Arranged(sorted(byName.rows(), row -> key.applyAsLong(entries[row])), Comparator.comparingLong(key).thenComparing(BY_NAME));
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
