package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.sessions.JqwikSession;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;
import org.plenary.text.ParagraphNotation.Reading;

/** Arbitrary paragraphs, signs of the notation and awkward characters among their words. */
public class Texts extends DomainContextBase {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /** The same at every call, for those that cannot be properties. */
    public static List<ParagraphBody> bodies(int count, long seed) {
        var bodies = new ArrayList<ParagraphBody>();
        JqwikSession.run(() -> {
            var generator = new Texts().bodies().generator(1000);
            var random = new Random(seed);
            Stream.generate(() -> generator.next(random).value()).limit(count).forEach(bodies::add);
        });
        return bodies;
    }

    static ParagraphBody body(String notation) {
        assertThat(ParagraphNotation.parse(notation)).isInstanceOf(Reading.Body.class);
        return ((Reading.Body) ParagraphNotation.parse(notation)).body();
    }

    static Set<String> words(ParagraphBody body) {
        return leaves(body.content()).flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How often each word stands there. */
    static Map<String, Long> counts(ParagraphBody body) {
        return leaves(body.content()).flatMap(text -> WORD.matcher(text).results()).collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    }

    private static Stream<String> leaves(List<Inline> content) {
        return content.stream().flatMap(inline -> switch (inline) {
            case Words(var text) -> Stream.of(text);
            case Styled(_, var inner) -> leaves(inner);
            case Footnote(var note) -> leaves(note);
            case Reference(var label, _) -> Stream.of(label);
            case Bracket(_, var alternatives) -> alternatives.stream()
                    .flatMap(alternative -> leaves(alternative.content()));
        });
    }

    static void assertNewWordsKept(ParagraphBody base, ParagraphBody side, ParagraphBody merged) {
        var added = words(side);
        added.removeAll(words(base));
        assertThat(added).allMatch(PlainText.of(merged)::contains);
    }

    @Provide
    Arbitrary<ParagraphBody> bodies() {
        return content(2).map(ParagraphBody::new).withoutEdgeCases();
    }

    private static Arbitrary<List<Inline>> content(int depth) {
        return inline(depth).list().ofMaxSize(2 + 2 * depth);
    }

    private static Arbitrary<Inline> inline(int depth) {
        var words = words().map(text -> (Inline) new Words(text));
        if (depth == 0) {
            return words;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(6, words),
                Tuple.of(2, Combinators.combine(Arbitraries.of(Style.class), content(depth - 1))
                        .as(Styled::new)),
                Tuple.of(1, content(depth - 1).map(Footnote::new)),
                Tuple.of(1, Combinators.combine(words(), words())
                        .as((label, target) -> new Reference("r" + label, "t" + target))),
                Tuple.of(2, Combinators.combine(Arbitraries.of(BracketReason.class),
                        alternative(depth - 1).list().ofMinSize(1).ofMaxSize(3)).as(Bracket::new)));
    }

    private static Arbitrary<Alternative> alternative(int depth) {
        return Combinators.combine(content(depth), words().list().ofMaxSize(2)).as(Alternative::new);
    }

    private static Arbitrary<String> words() {
        var usual = Arbitraries.of("shall", "should", "not", "lions", "l'habitat", "co-operate", "11.32", "\u00e9", "e\u0301",
                "\uD83E\uDD81", " ", " ", " ", "  ", "\u00A0", "\r\n", "\t", ",", ".", "(a)", "\\", "[", "]", "|", "*", "^", "~",
                "{", "}", "@", "#", "#capital", "\uD800", "\uFFFF",
                "\u0627\u0644\u0623\u0633\u062F", "\u05D0\u05E8\u05D9\u05D4", "\u202E", "\u2067", "o\u0323\u0302", "\u200D", "");
        return Arbitraries.oneOf(usual.list().ofMaxSize(6).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(5));
    }
}
