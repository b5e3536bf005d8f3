package org.plenary.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plenary.search.Extract.Piece;

class SearchWordsTest {

    @Test
    void wordsAreWithoutCaseAccentsAndStopWords() {
        assertThat(SearchWords.of("L’Évaluation de la Côte d’Ivoire")).containsExactly("evaluation", "cote", "ivoire");
        assertThat(SearchWords.of("UNEP/CMS/COP12/Doc.24.3.1.1/Rev.2")).containsExactly("unep", "cms", "cop12", "doc", "24", "3", "1", "1", "rev", "2");
    }

    @Test
    void shortWordsAreAskedAsTheyAreAndLongerOnesAsBeginnings() {
        assertThat(required("lions 24.3")).containsExactly("+lions*", "+24_", "+3__");
        assertThat(SearchWords.indexed(Stream.of("Item 24.3: Lions", "the item"))).isEqualTo(" item 24_ 3__ lions ");
    }

    @Test
    void marksOfTheQueryLanguageAreNoWords() {
        assertThat(required("+lion -\"tiger\" (x* @4) ~<>")).containsExactly("+lion*", "+tiger*", "+x__", "+4__");
        assertThat(required("the of de \" ' _")).isEmpty();
    }

    @Property(seed = "2016")
    void whateverIsTypedAsksOnlyForWords(@ForAll String typed) {
        assertThat(required(typed)).allMatch(word -> word.matches("\\+[\\p{L}\\p{N}\\p{M}]+_{0,2}\\*?"));
    }

    @Property(seed = "2016")
    void everyWordOfATextIsFoundInIt(@ForAll String text) {
        var indexed = SearchWords.indexed(Stream.of(text));
        var words = List.of(indexed.strip().split(" "));
        for (var wanted : SearchWords.wanted(text)) {
            var asked = SearchWords.required(wanted).substring(1);
            assertThat(words).anyMatch(one -> asked.endsWith("*") ? one.startsWith(asked.substring(0, asked.length() - 1)) : one.equals(asked));
            assertThat(indexed).contains(SearchWords.beginning(wanted)).contains(SearchWords.whole(wanted));
        }
    }

    private static List<String> required(String query) {
        return SearchWords.wanted(query).stream().map(SearchWords::required).toList();
    }

    @Property(seed = "2016")
    void aTitleIsShownWhole(@ForAll String text) {
        assertThat(said(Extract.whole(text, SearchWords.wanted(text)))).isEqualTo(text.strip().replaceAll("\\s+", " "));
    }

    @Property(seed = "2016")
    void anExtractIsAPartOfItsText(@ForAll String text, @ForAll String query, @ForAll @IntRange(min = 1, max = 200) int length) {
        var whole = text.strip().replaceAll("\\s+", " ");
        var quoted = said(Extract.of(text, SearchWords.wanted(query), length));
        assertThat(List.of(quoted, cut(quoted, 1, 0), cut(quoted, 0, 1), cut(quoted, 1, 1))).anyMatch(whole::contains);
    }

    private static String cut(String text, int before, int after) {
        return text.length() < before + after ? "" : text.substring(before, text.length() - after);
    }

    private static String said(Extract extract) {
        return extract.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void anExtractShowsWhatWasFoundAmongWhatIsAroundIt() {
        var text = "The Meeting recalled the history of the species at length and in much detail before it came to the point. "
                + "Range States are invited to report on lions, and the Secretariat is requested to compile the reports in time for the Conference.";
        var extract = Extract.of(text, SearchWords.wanted("LION report"), 130);
        assertThat(extract.pieces().stream().filter(Piece::found).map(Piece::text)).containsExactly("report", "lions", "reports");
        assertThat(extract.pieces().getFirst()).isEqualTo(new Piece("…before it came to the point. Range States are invited to ", false));
        assertThat(extract.pieces().getLast().text()).endsWith("…");
    }

    @Test
    void aTextWithoutTheWordsIsQuotedFromItsBeginning() {
        assertThat(Extract.of("Welcome", SearchWords.wanted("lion"), 80).pieces()).containsExactly(new Piece("Welcome", false));
        assertThat(Extract.of(null, SearchWords.wanted("lion"), 80).pieces()).isEmpty();
    }
}
