package org.plenary.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.participation.ParticipantOrder.By;

/**
 * The participants of a meeting as far as lists filter and order by them: columns of small numbers in the order of the names, and an
 * index of the words by whose beginnings people are found. A filter is one pass over the columns, an order a list of places that is
 * made once for each version. A roll never changes; {@link #with} makes the next version of what changed, in one pass.
 */
final class Roll {

    /** A million participants, and times until the year 2109. */
    private static final int PLACE_BITS = 20;
    private static final long LAST = (1L << 42) - 1;
    private static final short NOWHERE = -1;

    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::sortKey).thenComparingLong(Entry::id);

    /**
     * @param sortKey    family name and given name, folded
     * @param words      by whose beginnings the participant is found, folded
     * @param registered milliseconds of the epoch, or null
     */
    record Entry(long id, String sortKey, ParticipantCategory category, String iso2, ParticipantState state, DelegationRole role,
            Long registered, List<String> words) {
    }

    private record Word(String text, int place) {
    }

    private record Arrangement(ParticipantOrder order, String language) {
    }

    private final int version;
    private final Entry[] byName;
    private final byte[] categories;
    private final byte[] states;
    private final byte[] roles;
    private final short[] parties;
    private final Map<String, Short> partyCodes = new HashMap<>();
    private final String[] words;
    private final int[] wordPlaces;
    private final Map<Arrangement, int[]> arrangements = new ConcurrentHashMap<>();

    private Roll(int version, Entry[] byName, String[] words, int[] wordPlaces) {
        this.version = version;
        this.byName = byName;
        this.words = words;
        this.wordPlaces = wordPlaces;
        categories = new byte[byName.length];
        states = new byte[byName.length];
        roles = new byte[byName.length];
        parties = new short[byName.length];
        for (var place = 0; place < byName.length; place++) {
            var entry = byName[place];
            categories[place] = (byte) entry.category().ordinal();
            states[place] = (byte) entry.state().ordinal();
            roles[place] = (byte) (entry.role() == null ? NOWHERE : entry.role().ordinal());
            parties[place] = entry.iso2() == null ? NOWHERE : partyCodes.computeIfAbsent(entry.iso2(), code -> (short) partyCodes.size());
        }
    }

    static Roll of(int version, Collection<Entry> entries) {
        var none = new Roll(version, new Entry[0], new String[0], new int[0]);
        return none.with(version, entries);
    }

    /** @param changed entries that are new, or stand in the place of those with the same id */
    Roll with(int newVersion, Collection<Entry> changed) {
        Set<Long> replaced = changed.stream().map(Entry::id).collect(Collectors.toSet());
        var added = changed.stream().sorted(BY_NAME).toArray(Entry[]::new);
        var merged = new ArrayList<Entry>(byName.length + added.length);
        var moved = new int[byName.length];
        var addedPlaces = new int[added.length];
        var next = 0;
        for (var place = 0; place < byName.length; place++) {
            var entry = byName[place];
            if (replaced.contains(entry.id())) {
                moved[place] = NOWHERE;
                continue;
            }
            while (next < added.length && BY_NAME.compare(added[next], entry) < 0) {
                addedPlaces[next] = merged.size();
                merged.add(added[next++]);
            }
            moved[place] = merged.size();
            merged.add(entry);
        }
        while (next < added.length) {
            addedPlaces[next] = merged.size();
            merged.add(added[next++]);
        }
        return withWords(newVersion, merged.toArray(Entry[]::new), moved, words(added, addedPlaces));
    }

    private static List<Word> words(Entry[] entries, int[] places) {
        return IntStream.range(0, entries.length).boxed().flatMap(each -> entries[each].words().stream().map(word -> new Word(word, places[each])))
                .sorted(Comparator.comparing(Word::text)).toList();
    }

    private Roll withWords(int newVersion, Entry[] merged, int[] moved, List<Word> added) {
        var texts = new String[words.length + added.size()];
        var places = new int[texts.length];
        var size = 0;
        var next = 0;
        for (var each = 0; each < words.length; each++) {
            if (moved[wordPlaces[each]] != NOWHERE) {
                while (next < added.size() && added.get(next).text().compareTo(words[each]) < 0) {
                    texts[size] = added.get(next).text();
                    places[size++] = added.get(next++).place();
                }
                texts[size] = words[each];
                places[size++] = moved[wordPlaces[each]];
            }
        }
        for (; next < added.size(); next++) {
            texts[size] = added.get(next).text();
            places[size++] = added.get(next).place();
        }
        return new Roll(newVersion, merged, Arrays.copyOf(texts, size), Arrays.copyOf(places, size));
    }

    int version() {
        return version;
    }

    /** @param beginnings folded beginnings of words, all of which a participant must have; the text of the filter is what they are of */
    int count(ParticipantFilter filter, List<String> beginnings) {
        var matches = matches(filter, beginnings);
        var count = 0;
        for (var place = 0; place < byName.length; place++) {
            if (matches.at(place)) {
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
        for (var place : arranged(order, language, ranks)) {
            if (ids.size() >= limit) {
                break;
            }
            if (matches.at(place) && passed++ >= offset) {
                ids.add(byName[place].id());
            }
        }
        return ids;
    }

    @FunctionalInterface
    private interface Matches {
        boolean at(int place);
    }

    private Matches matches(ParticipantFilter filter, List<String> beginnings) {
        var found = found(beginnings);
        var category = filter.category() == null ? NOWHERE : filter.category().ordinal();
        var state = filter.state() == null ? NOWHERE : filter.state().ordinal();
        var role = filter.delegationRole() == null ? NOWHERE : filter.delegationRole().ordinal();
        var anyParty = filter.iso2() == null;
        int party = anyParty ? NOWHERE : partyCodes.getOrDefault(filter.iso2(), Short.MAX_VALUE);
        return place -> (found == null || found.get(place)) && (category == NOWHERE || categories[place] == category)
                && (state == NOWHERE || states[place] == state) && (role == NOWHERE || roles[place] == role)
                && (anyParty || parties[place] == party);
    }

    /** @return the places at which all beginnings are found; null where there is none to look for */
    private BitSet found(List<String> beginnings) {
        BitSet found = null;
        for (var beginning : beginnings) {
            var having = new BitSet(byName.length);
            eachBeginningWith(beginning, having::set);
            if (found == null) {
                found = having;
            } else {
                found.and(having);
            }
        }
        return found;
    }

    private void eachBeginningWith(String beginning, IntConsumer place) {
        var from = Arrays.binarySearch(words, beginning);
        from = from < 0 ? -from - 1 : from;
        while (from > 0 && words[from - 1].equals(beginning)) {
            from--;
        }
        for (var each = from; each < words.length && words[each].startsWith(beginning); each++) {
            place.accept(wordPlaces[each]);
        }
    }

    private int[] arranged(ParticipantOrder order, String language, Supplier<Map<String, Integer>> ranks) {
        return arrangements.computeIfAbsent(new Arrangement(order, order.by() == By.PARTY ? language : null), wanted -> switch (order.by()) {
            case NAME -> IntStream.range(0, byName.length).map(place -> order.descending() ? byName.length - 1 - place : place).toArray();
            case CATEGORY -> sorted(order.descending(), place -> categories[place]);
            case STATE -> sorted(order.descending(), place -> states[place]);
            case REGISTERED -> sorted(order.descending(), place -> byName[place].registered() == null ? LAST : byName[place].registered());
            case PARTY -> {
                var places = ranks.get();
                yield sorted(order.descending(), place -> byName[place].iso2() == null ? LAST : places.getOrDefault(byName[place].iso2(), places.size()));
            }
        });
    }

    /** Sorts numbers that carry the place of their entry in their last bits, so that the order is stable and no entry is asked twice. */
    private int[] sorted(boolean descending, IntToLongFunction key) {
        var packed = new long[byName.length];
        for (var place = 0; place < packed.length; place++) {
            var value = key.applyAsLong(place);
            packed[place] = (descending && value != LAST ? LAST - 1 - value : value) << PLACE_BITS | place;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(each -> (int) (each & (1 << PLACE_BITS) - 1)).toArray();
    }
}
