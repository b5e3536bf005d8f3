package org.plenary.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final String FILLING = "It is further noted. ".repeat(40);

    @Test
    void thePlaceWithMostOfTheWordsIsShown() {
        var text = "Lions are listed. " + FILLING + "The trade in bones of lions is monitored. " + FILLING + "Trade is open.";
        assertThat(Passage.of(text, SearchWords.wanted("lion bone trade"))).contains("The trade in bones of lions is monitored.").hasSizeLessThan(600);
    }

    @Test
    void wordsAreFoundWithAndWithoutAccentsAtTheirBeginning() {
        assertThat(Passage.of(FILLING + "réparti États deux", SearchWords.wanted("etats"))).contains("États");
        assertThat(Passage.of("subtrade " + FILLING + " trade", SearchWords.wanted("trade"))).doesNotContain("subtrade");
    }

    @Property(seed = "2016")
    void itIsAPartOfItsTextWithAWordThatIsLookedForWhereThereIsOne(@ForAll @Size(max = 300) List<@StringLength(max = 9) @Chars({'é', 'Ñ', 'œ', '1', '-', '’'}) @CharRange(from = 'a', to = 'f') String> words,
            @ForAll @IntRange(max = 299) int which) {
        var text = words.stream().collect(Collectors.joining(" "));
        var wanted = which < words.size() ? SearchWords.wanted(words.get(which)) : List.of("zebra");
        var passage = Passage.of(text, wanted);
        assertThat(text).contains(passage);
        if (which < words.size() && !wanted.isEmpty()) {
            assertThat(SearchWords.of(passage)).anyMatch(word -> wanted.stream().anyMatch(word::startsWith));
        }
    }
}
