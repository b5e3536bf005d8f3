package org.plenary.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.plenary.participation.ParticipantOrder.By;

/**
 * The participants of a meeting as far as lists filter and order by them, in memory and in the order of their names. A roll never
 * changes; {@link #with} makes the next version of what changed, in one pass. What a filter and an order give is found once and
 * kept, so that a page anywhere in a list of 100,000 costs what it costs in a list of 1,000.
 */
final class Roll {

    private static final int VIEWS_KEPT = 24;
    /** With more matches than this, going through all in order is quicker than sorting the matches. */
    private static final int MOST_SORTED = 4_000;
    /** A million participants, and times until the year 2109. */
    private static final int PLACE_BITS = 20;
    private static final long LAST = (1L << 42) - 1;

    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::sortKey).thenComparingLong(Entry::id);
    private static final Comparator<Word> BY_WORD = Comparator.comparing(Word::text).thenComparing(Word::entry, BY_NAME);

    /**
     * @param sortKey    family name and given name, folded
     * @param words      by whose beginnings the participant is found, folded
     * @param registered milliseconds of the epoch, or null
     */
    record Entry(long id, String sortKey, ParticipantCategory category, String iso2, ParticipantState state, DelegationRole role,
            Long registered, List<String> words) {
    }

    private record Word(String text, Entry entry) {
    }

    private record View(ParticipantFilter filter, ParticipantOrder order, String language) {
    }

    private final int version;
    private final List<Entry> byName;
    private final List<Word> byWord;
    private final Map<View, long[]> views = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, long[]> eldest) {
            return size() > VIEWS_KEPT;
        }
    };

    private Roll(int version, List<Entry> byName, List<Word> byWord) {
        this.version = version;
        this.byName = byName;
        this.byWord = byWord;
    }

    static Roll of(int version, Collection<Entry> entries) {
        return new Roll(version, entries.stream().sorted(BY_NAME).toList(), words(entries));
    }

    /** @param changed entries that are new, or stand in the place of those with the same id */
    Roll with(int newVersion, Collection<Entry> changed) {
        Set<Long> replaced = changed.stream().map(Entry::id).collect(Collectors.toSet());
        return new Roll(newVersion,
                merged(byName.stream().filter(entry -> !replaced.contains(entry.id())).toList(), changed.stream().sorted(BY_NAME).toList(), BY_NAME),
                merged(byWord.stream().filter(word -> !replaced.contains(word.entry().id())).toList(), words(changed), BY_WORD));
    }

    private static List<Word> words(Collection<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.words().stream().map(word -> new Word(word, entry))).sorted(BY_WORD).toList();
    }

    private static <T> List<T> merged(List<T> one, List<T> other, Comparator<T> order) {
        var all = new ArrayList<T>(one.size() + other.size());
        var next = 0;
        for (var each : one) {
            while (next < other.size() && order.compare(other.get(next), each) < 0) {
                all.add(other.get(next++));
            }
            all.add(each);
        }
        all.addAll(other.subList(next, other.size()));
        return all;
    }

    int version() {
        return version;
    }

    /**
     * @param words    folded beginnings of words, all of which a participant must have; the text of the filter is what they are of
     * @param language in which States are ordered
     * @param ranks    the place of each State in that order; asked only when needed
     * @return ids of all that match, in order; not to be changed
     */
    long[] ids(ParticipantFilter filter, List<String> words, ParticipantOrder order, String language, Supplier<Map<String, Integer>> ranks) {
        var view = new View(filter, order, order.by() == By.PARTY ? language : null);
        synchronized (views) {
            var known = views.get(view);
            if (known != null) {
                return known;
            }
        }
        var found = ordered(matching(filter, words), order, ranks).stream().mapToLong(Entry::id).toArray();
        synchronized (views) {
            views.put(view, found);
        }
        return found;
    }

    private List<Entry> matching(ParticipantFilter filter, List<String> words) {
        var longest = words.stream().max(Comparator.comparingInt(String::length));
        if (longest.isPresent()) {
            var candidates = beginningWith(longest.get());
            if (candidates.size() <= MOST_SORTED) {
                return candidates.stream().distinct().filter(entry -> matches(entry, filter, words)).sorted(BY_NAME).toList();
            }
        } else if (filter.equals(ParticipantFilter.ALL)) {
            return byName;
        }
        return byName.stream().filter(entry -> matches(entry, filter, words)).toList();
    }

    private List<Entry> beginningWith(String prefix) {
        return byWord.subList(firstNotBefore(prefix), firstNotBefore(prefix + Character.MAX_VALUE)).stream().map(Word::entry).toList();
    }

    private int firstNotBefore(String text) {
        var low = 0;
        var high = byWord.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (byWord.get(middle).text().compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean matches(Entry entry, ParticipantFilter filter, List<String> words) {
        return (filter.category() == null || filter.category() == entry.category())
                && (filter.state() == null || filter.state() == entry.state())
                && (filter.delegationRole() == null || filter.delegationRole() == entry.role())
                && (filter.iso2() == null || filter.iso2().equals(entry.iso2()))
                && words.stream().allMatch(word -> entry.words().stream().anyMatch(own -> own.startsWith(word)));
    }

    private static List<Entry> ordered(List<Entry> named, ParticipantOrder order, Supplier<Map<String, Integer>> ranks) {
        return switch (order.by()) {
            case NAME -> order.descending() ? named.reversed() : named;
            case CATEGORY -> by(named, order.descending(), entry -> entry.category().ordinal());
            case STATE -> by(named, order.descending(), entry -> entry.state().ordinal());
            case REGISTERED -> by(named, order.descending(), entry -> entry.registered() == null ? LAST : entry.registered());
            case PARTY -> {
                var places = ranks.get();
                yield by(named, order.descending(), entry -> entry.iso2() == null ? LAST : places.getOrDefault(entry.iso2(), places.size()));
            }
        };
    }

    /** Sorts numbers that carry the place of their entry in their last bits, so that the order is stable and no entry is asked twice. */
    private static List<Entry> by(List<Entry> named, boolean descending, ToLongFunction<Entry> key) {
        var packed = new long[named.size()];
        for (var place = 0; place < packed.length; place++) {
            var value = key.applyAsLong(named.get(place));
            packed[place] = (descending && value != LAST ? LAST - 1 - value : value) << PLACE_BITS | place;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToObj(each -> named.get((int) (each & (1 << PLACE_BITS) - 1))).toList();
    }
}
