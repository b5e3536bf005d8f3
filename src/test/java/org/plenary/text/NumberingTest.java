package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.Numbering.Place;

class NumberingTest {

    private static final List<Place> TEXT = places("P0 P1 P0 O0 O1 O2 O2 O1 O0 O1");

    @Test
    void cmsLeavesThePreambleUnnumbered() {
        assertThat(Numbering.labels(TEXT, HouseStyle.CMS, Locale.ENGLISH))
                .containsExactly("", "(a)", "", "1.", "(a)", "(i)", "(ii)", "(b)", "2.", "(a)");
    }

    @Test
    void frenchAndSpanishCloseSubparagraphsWithoutOpeningThem() {
        assertThat(Numbering.labels(TEXT, HouseStyle.CMS, Locale.FRENCH))
                .containsExactly("", "a)", "", "1.", "a)", "i)", "ii)", "b)", "2.", "a)")
                .isEqualTo(Numbering.labels(TEXT, HouseStyle.CMS, Locale.of("es", "UY")));
    }

    @Test
    void ramsarRunsOneSeriesThroughBothParts() {
        assertThat(Numbering.labels(TEXT, HouseStyle.RAMSAR, Locale.UK))
                .containsExactly("1.", "(a)", "2.", "3.", "(a)", "(i)", "(ii)", "(b)", "4.", "(a)");
    }

    @Test
    void longListsGoOnAfterTheAlphabet() {
        var letters = Numbering.labels(Collections.nCopies(703, new Place(Part.OPERATIVE, 1, false)), HouseStyle.CMS, Locale.UK);
        assertThat(Stream.of(25, 26, 51, 52, 701, 702).map(letters::get))
                .containsExactly("(z)", "(aa)", "(az)", "(ba)", "(zz)", "(aaa)");
        var roman = Numbering.labels(Collections.nCopies(49, new Place(Part.OPERATIVE, 2, false)), HouseStyle.CMS, Locale.UK);
        assertThat(Stream.of(3, 8, 13, 39, 48).map(roman::get)).containsExactly("(iv)", "(ix)", "(xiv)", "(xl)", "(xlix)");
    }

    @Test
    void whatWasPutInLaterIsBisAndTerAndAnotherVersionIsAlt() {
        assertThat(Numbering.labels(places("O0 O0+ O0+ O0= O0= O0 O0= O1 O1+ O1= O0 O1+"), HouseStyle.CMS, Locale.ENGLISH))
                .containsExactly("1.", "1 bis.", "1 ter.", "1 ter alt.", "1 ter alt. 2.", "2.", "2 alt.", "(a)", "(a bis)", "(a bis alt.)", "3.", "(0 bis)");
        assertThat(Numbering.labels(places("O0 O1 O1+ O2 O2+"), HouseStyle.RAMSAR, Locale.FRENCH))
                .containsExactly("1.", "a)", "a bis)", "i)", "i bis)");
    }

    @Test
    void aPreambleWithoutNumbersHasNoBisButSaysWhatIsAnotherVersion() {
        assertThat(Numbering.labels(places("P0 P0+ P0= O0"), HouseStyle.CMS, Locale.ENGLISH)).containsExactly("", "", "alt.", "1.");
        assertThat(Numbering.labels(places("P0 P0+ P0= O0+ O0"), HouseStyle.RAMSAR, Locale.ENGLISH))
                .containsExactly("1.", "1 bis.", "1 bis alt.", "1 bis.", "2.");
    }

    @Property(seed = "2016")
    void whatIsPutInLaterRenumbersNothing(@ForAll("texts") List<Place> mixed, @ForAll HouseStyle house) {
        var text = mixed.stream().sorted(Comparator.comparing(Place::part)).toList();
        var ordinary = text.stream().filter(place -> place.placing() == Placing.ORDINARY && !place.suppressed()).toList();
        var labels = Numbering.labels(text, house, Locale.ENGLISH);
        var ofLevel0 = IntStream.range(0, text.size())
                .filter(i -> text.get(i).placing() == Placing.ORDINARY && !text.get(i).suppressed() && text.get(i).level() == 0).mapToObj(labels::get).toList();
        var alone = Numbering.labels(ordinary.stream().filter(place -> place.level() == 0).toList(), house, Locale.ENGLISH);
        assertThat(ofLevel0).isEqualTo(alone);
    }

    @Test
    void thereIsNoFourthLevel() {
        assertThatThrownBy(() -> new Place(Part.OPERATIVE, 3, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "2016")
    void theNumbersOfWhatStandsDoNotDependOnWhatIsSuppressed(@ForAll("texts") List<Place> text, @ForAll HouseStyle house) {
        var all = Numbering.labels(text, house, Locale.ENGLISH);
        var standing = text.stream().filter(place -> !place.suppressed()).toList();
        assertThat(IntStream.range(0, text.size()).filter(i -> !text.get(i).suppressed()).mapToObj(all::get).toList())
                .isEqualTo(Numbering.labels(standing, house, Locale.ENGLISH));
        assertThat(IntStream.range(0, text.size()).filter(i -> text.get(i).suppressed()).mapToObj(all::get))
                .allMatch(String::isEmpty);
    }

    @Property(seed = "2016")
    void whatFollowsDoesNotRenumberWhatCameBefore(@ForAll("texts") List<Place> text, @ForAll HouseStyle house) {
        var head = text.subList(0, text.size() / 2);
        assertThat(Numbering.labels(text, house, Locale.FRENCH).subList(0, head.size()))
                .isEqualTo(Numbering.labels(head, house, Locale.FRENCH));
    }

    @Provide
    Arbitrary<List<Place>> texts() {
        return Combinators.combine(Arbitraries.of(Part.class), Arbitraries.integers().between(0, 2),
                Arbitraries.of(Placing.class), Arbitraries.of(true, false)).as(Place::new).list().ofMaxSize(30);
    }

    private static List<Place> places(String text) {
        return Stream.of(text.split(" ")).map(place -> new Place(place.startsWith("P") ? Part.PREAMBLE : Part.OPERATIVE,
                place.charAt(1) - '0', place.endsWith("+") ? Placing.INSERTED : place.endsWith("=") ? Placing.ALTERNATIVE : Placing.ORDINARY,
                false)).toList();
    }
}
