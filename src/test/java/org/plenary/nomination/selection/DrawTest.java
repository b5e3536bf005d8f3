package org.plenary.nomination.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final String KEY = "9319./2.5.8.10.12./9.18.26.34.41.45./";

    /** RFC 3797, section 6. */
    @Test
    void theDrawIsThatOfTheWorkedExampleOfTheRfc() {
        assertThat(Draw.key("9319\n2, 5, 12, 8, 10\n9, 18, 26, 34, 41, 45")).isEqualTo(KEY);
        assertThat(Draw.sum(KEY, 0)).isEqualTo("990DD0A5692A029A98B5E01AA28F3459");
        assertThat(Draw.sum(KEY, 1)).isEqualTo("3691E55CB63FCC37914430B2F70B5EC6");
        assertThat(Draw.sum(KEY, 9)).isEqualTo("31CB111C4A4EBE9287CEAE16FE51B909");
        var places = Draw.places(KEY, 25);
        assertThat(IntStream.rangeClosed(1, 10).map(place -> IntStream.range(0, 25).filter(one -> places[one] == place).findFirst().orElseThrow() + 1))
                .containsExactly(17, 7, 2, 16, 25, 23, 8, 24, 19, 13);
    }

    @Test
    void aKeyStringStaysAsItIsAndWordsCountByTheirLetters() {
        assertThat(Draw.key(KEY)).isEqualTo(KEY);
        assertThat(Draw.key("Closing price, 3 May 2016\r\n007")).isEqualTo("CLOSINGPRICE3MAY2016./7./");
    }

    @Property(seed = "2016")
    void everybodyHasOnePlace(@ForAll String sources, @ForAll @IntRange(max = 300) int length) {
        assertThat(IntStream.of(Draw.places(Draw.key(sources), length)).sorted()).containsExactlyElementsOf(IntStream.rangeClosed(1, length).boxed().toList());
    }
}
