package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.participation.ParticipantOrder.By;
import org.plenary.participation.Roll.Entry;

class RollTest {

    private static final Map<String, Integer> RANKS = Map.of("OM", 0, "PK", 1, "IR", 2);

    record Person(String family, String given, ParticipantCategory category, String iso2, ParticipantState state, DelegationRole role, Long registered) {

        Entry entry(long id) {
            return new Entry(id, family + "\t" + given, category, iso2, state, role, registered, List.of(family, given));
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        var names = Arbitraries.of("ali", "alvarez", "garcia", "garcia lopez", "omar", "zia");
        return Combinators.combine(names, names, Arbitraries.of(ParticipantCategory.class), Arbitraries.of("OM", "PK", "IR", "XX").injectNull(0.2),
                        Arbitraries.of(ParticipantState.class), Arbitraries.of(DelegationRole.class).injectNull(0.5),
                        Arbitraries.longs().between(0, 2_000_000_000_000L).injectNull(0.3))
                .as(Person::new).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<ParticipantFilter> filters() {
        return Combinators.combine(Arbitraries.of("al", "garcia", "g z", "omar al").injectNull(0.5), Arbitraries.of(ParticipantCategory.class).injectNull(0.7),
                Arbitraries.of("OM", "PK").injectNull(0.7), Arbitraries.of(ParticipantState.class).injectNull(0.7),
                Arbitraries.of(DelegationRole.class).injectNull(0.8)).as(ParticipantFilter::new);
    }

    @Provide
    Arbitrary<ParticipantOrder> orders() {
        return Combinators.combine(Arbitraries.of(By.class), Arbitraries.of(true, false)).as(ParticipantOrder::new);
    }

    @Property(seed = "2016")
    void whatAListShowsIsWhatSearchingAndSortingEveryRowWouldGive(@ForAll("people") List<Person> people, @ForAll("filters") ParticipantFilter filter,
            @ForAll("orders") ParticipantOrder order) {
        assertThat(shown(Roll.of(1, entries(people)), filter, order)).isEqualTo(searched(entries(people), filter, order));
    }

    @Property(seed = "2016")
    void aPageIsASliceOfTheListAndTheCountItsLength(@ForAll("people") List<Person> people, @ForAll("filters") ParticipantFilter filter,
            @ForAll("orders") ParticipantOrder order, @ForAll @IntRange(max = 70) int offset, @ForAll @IntRange(max = 20) int limit) {
        var roll = Roll.of(1, entries(people));
        var all = shown(roll, filter, order);
        assertThat(roll.count(filter, words(filter))).isEqualTo(all.size());
        assertThat(roll.ids(filter, words(filter), order, "en", () -> RANKS, offset, limit)).isEqualTo(all.stream().skip(offset).limit(limit).toList());
    }

    @Property(seed = "2016")
    void aRollBroughtUpToDateIsTheRollReadAnew(@ForAll("people") List<Person> before, @ForAll("people") List<Person> after,
            @ForAll("filters") ParticipantFilter filter, @ForAll("orders") ParticipantOrder order) {
        var all = new LinkedHashMap<Long, Entry>();
        entries(before).forEach(entry -> all.put(entry.id(), entry));
        entries(after).forEach(entry -> all.put(entry.id(), entry));
        var current = Roll.of(1, entries(before)).with(2, entries(after));
        assertThat(shown(current, filter, order)).isEqualTo(shown(Roll.of(2, all.values()), filter, order));
        assertThat(current.version()).isEqualTo(2);
    }

    private static List<Entry> entries(List<Person> people) {
        return LongStream.range(0, people.size()).mapToObj(id -> people.get((int) id).entry(id)).toList();
    }

    private static List<Long> shown(Roll roll, ParticipantFilter filter, ParticipantOrder order) {
        return roll.ids(filter, words(filter), order, "en", () -> RANKS, 0, Integer.MAX_VALUE);
    }

    private static List<String> words(ParticipantFilter filter) {
        return filter.text() == null ? List.of() : List.of(filter.text().split(" "));
    }

    private static List<Long> searched(List<Entry> entries, ParticipantFilter filter, ParticipantOrder order) {
        var found = new ArrayList<>(entries.stream()
                .filter(entry -> filter.category() == null || entry.category() == filter.category())
                .filter(entry -> filter.iso2() == null || filter.iso2().equals(entry.iso2()))
                .filter(entry -> filter.state() == null || entry.state() == filter.state())
                .filter(entry -> filter.delegationRole() == null || entry.role() == filter.delegationRole())
                .filter(entry -> words(filter).stream().allMatch(word -> entry.words().stream().anyMatch(own -> own.startsWith(word)))).toList());
        var byName = Comparator.comparing(Entry::sortKey).thenComparing(Entry::id);
        found.sort(switch (order.by()) {
            case NAME -> order.descending() ? byName.reversed() : byName;
            case CATEGORY -> by(entry -> (long) entry.category().ordinal(), order.descending()).thenComparing(byName);
            case STATE -> by(entry -> (long) entry.state().ordinal(), order.descending()).thenComparing(byName);
            case REGISTERED -> by(Entry::registered, order.descending()).thenComparing(byName);
            case PARTY -> by(entry -> entry.iso2() == null ? null : RANKS.getOrDefault(entry.iso2(), RANKS.size()).longValue(), order.descending())
                    .thenComparing(byName);
        });
        return found.stream().map(Entry::id).toList();
    }

    private static Comparator<Entry> by(Function<Entry, Long> key, boolean descending) {
        var numbers = descending ? Comparator.<Long>reverseOrder() : Comparator.<Long>naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(numbers));
    }
}
