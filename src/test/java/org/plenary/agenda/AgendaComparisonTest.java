package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.plenary.agenda.AgendaComparison.Kind;
import org.plenary.agenda.AgendaComparison.Row;
import org.plenary.agenda.AgendaTree.Place;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.live.ThreeWay;

class AgendaComparisonTest {

    private static final AgendaTree THREE = AgendaTree.of(List.of(new Place(1, null, 0), new Place(2, null, 1), new Place(3, null, 2)));

    private static List<AgendaItem> items(AgendaTree tree, Map<Long, AgendaItemDraft> fields) {
        var numbers = tree.numbers(Map.of());
        return tree.places().stream().map(place -> new AgendaItem(place, numbers.get(place.id()), tree.depth(place.id()),
                fields.getOrDefault(place.id(), new AgendaItemDraft("Item " + place.id(), null, null)), null, 0, List.of())).toList();
    }

    private static List<String> said(List<Row> rows) {
        return rows.stream().map(row -> row.item().id() + " " + row.kinds()).toList();
    }

    @Example
    void anItemPutBeforeAnotherIsMovedAndTheOthersOnlyCountOn() {
        var rows = AgendaComparison.between(items(THREE, Map.of()), items(THREE.move(3, new Target.Before(1)), Map.of()));
        assertThat(said(rows)).containsExactly("3 [MOVED]", "1 [RENUMBERED]", "2 [RENUMBERED]");
        assertThat(rows.getFirst().before().number()).isEqualTo("3");
        assertThat(rows.getFirst().after().number()).isEqualTo("1");
    }

    @Example
    void whatWentIsToldAfterWhatItFollowedAndWhatCameWhereItStands() {
        var after = AgendaTree.of(List.of(new Place(1, null, 0), new Place(4, 1L, 0), new Place(3, null, 1)));
        assertThat(said(AgendaComparison.between(items(THREE, Map.of()), items(after, Map.of()))))
                .containsExactly("1 []", "2 [REMOVED]", "4 [ADDED]", "3 [RENUMBERED]");
    }

    @Example
    void anotherTitleAndAnotherAnnotationAreToldByWordsAndLanguage() {
        var was = new AgendaItemDraft("Review of the decisions", "Examen", null);
        var is = ThreeWay.with(was, Map.of("titleEn", "Review of decisions", "noteFr", "Pour information", "leadId", 7L));
        var row = AgendaComparison.between(items(THREE, Map.of(2L, was)), items(THREE, Map.of(2L, is))).get(1);
        assertThat(row.kinds()).containsExactly(Kind.RETITLED, Kind.ANNOTATED);
        assertThat(row.changes()).extracting(AgendaComparison.Change::field).containsExactly("titleEn", "noteFr", "leadId");
        assertThat(row.changes().getFirst().words()).containsExactly(new WordDifference(WordDifference.Kind.KEPT, "Review of "),
                new WordDifference(WordDifference.Kind.REMOVED, "the "), new WordDifference(WordDifference.Kind.KEPT, "decisions"));
    }

    @Example
    void documentsThatCameOrWentAreTold() {
        var before = items(THREE, Map.of());
        var after = before.stream().map(item -> item.id() == 2 ? item.with(List.of("UNEP/CMS/COP12/Doc.21", "UNEP/CMS/COP12/Inf.7")) : item).toList();
        var row = AgendaComparison.between(before, after).get(1);
        assertThat(row.kinds()).containsExactly(Kind.DOCUMENTED);
        assertThat(row.changes()).containsExactly(new AgendaComparison.Change("documents", "", "UNEP/CMS/COP12/Doc.21, UNEP/CMS/COP12/Inf.7"));
    }

    @Property(seed = "2016", tries = 300)
    void everyItemIsToldOnceAndNothingIsToldOfEqualAgendas(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
        var random = new Random(seed);
        var before = items(random(random, ids(random, size)), Map.of());
        var after = items(random(random, ids(random, size)), Map.of());
        var rows = AgendaComparison.between(before, after);
        var all = new HashSet<>(ids(before));
        all.addAll(ids(after));
        assertThat(rows).extracting(row -> row.item().id()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(rows.stream().map(Row::after).filter(item -> item != null)).containsExactlyElementsOf(after);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.kinds().contains(Kind.ADDED)).isEqualTo(!ids(before).contains(row.item().id()));
            assertThat(row.kinds().contains(Kind.REMOVED)).isEqualTo(!ids(after).contains(row.item().id()));
            if (row.kinds().isEmpty()) {
                assertThat(row.after().number()).isEqualTo(row.before().number());
                assertThat(row.after().place().parentId()).isEqualTo(row.before().place().parentId());
            }
        });
        assertThat(AgendaComparison.between(before, before)).allSatisfy(row -> assertThat(row.kinds()).isEmpty());
    }

    @Property(seed = "2016", tries = 300)
    void oneMoveIsToldAsOneMove(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        var random = new Random(seed);
        var tree = random(random, new ArrayList<>(LongStream.rangeClosed(1, size).boxed().toList()));
        var id = 1L + random.nextInt(size);
        AgendaTree next;
        try {
            next = tree.move(id, Target.lastIn(random.nextBoolean() ? null : 1L + random.nextInt(size)));
        } catch (AgendaRefused e) {
            return;
        }
        var moved = AgendaComparison.between(items(tree, Map.of()), items(next, Map.of())).stream().filter(row -> row.kinds().contains(Kind.MOVED)).toList();
        assertThat(moved).hasSizeLessThanOrEqualTo(1);
        assertThat(moved.isEmpty()).isEqualTo(tree.equals(next));
    }

    @Property(seed = "2016")
    void wordsTakenOutAndPutInTurnOneTextIntoTheOther(@ForAll @StringLength(max = 60) String before, @ForAll @StringLength(max = 60) String after) {
        var differences = WordDifference.between(before, after);
        assertThat(without(differences, WordDifference.Kind.ADDED)).isEqualTo(before);
        assertThat(without(differences, WordDifference.Kind.REMOVED)).isEqualTo(after);
        assertThat(WordDifference.between(before, before)).allMatch(difference -> difference.kind() == WordDifference.Kind.KEPT);
    }

    @Example
    void longTextsAreComparedToo() {
        var before = "Beginning. " + "one two ".repeat(2_500) + "End.";
        var after = "Beginning. " + "three four ".repeat(2_500) + "End.";
        var differences = WordDifference.between(before, after);
        assertThat(without(differences, WordDifference.Kind.ADDED)).isEqualTo(before);
        assertThat(without(differences, WordDifference.Kind.REMOVED)).isEqualTo(after);
        assertThat(differences.getFirst().text()).startsWith("Beginning.");
    }

    private static String without(List<WordDifference> differences, WordDifference.Kind kind) {
        return differences.stream().filter(difference -> difference.kind() != kind).map(WordDifference::text).collect(Collectors.joining());
    }

    private static Set<Long> ids(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::id).collect(Collectors.toSet());
    }

    private static List<Long> ids(RandomGenerator random, int size) {
        var ids = new ArrayList<Long>();
        for (long id = 1; id <= size; id++) {
            if (random.nextInt(4) > 0) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static AgendaTree random(RandomGenerator random, List<Long> ids) {
        var tree = AgendaTree.of(List.of());
        for (var id : ids) {
            var places = new ArrayList<>(tree.places());
            places.add(new Place(id, null, places.size()));
            tree = AgendaTree.of(places);
            var others = tree.places().stream().filter(place -> place.id() != id && place.parentId() == null).map(Place::id).toList();
            if (!others.isEmpty() && random.nextBoolean()) {
                tree = tree.move(id, Target.lastIn(others.get(random.nextInt(others.size()))));
            }
        }
        return tree;
    }
}
