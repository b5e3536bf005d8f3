package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.text.Texts.assertNewWordsKept;
import static org.plenary.text.Texts.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class TextMergeTest {

    private static final List<String> SEPARATORS = List.of(" ", ", ", " , ", " - ", " (", ") ", "; ", " / ", ".", " \u201C");
    private static final List<String> REPLACEMENTS = List.of("", " ", ",", "-", "x", " x", "x ", " x ", "x, ", "(");

    enum Edit { NEITHER, OURS, THEIRS, BOTH, BOTH_ALIKE, OURS_AND_DELETED, DELETED_AND_THEIRS }

    @Property(seed = "2016")
    void aChangeByOneSideOnlyStands(@ForAll ParagraphBody base, @ForAll ParagraphBody changed) {
        assertThat(merge(base, changed, base)).isEqualTo(new TextMerge.Outcome(changed, 0));
        assertThat(merge(base, base, changed)).isEqualTo(new TextMerge.Outcome(changed, 0));
        assertThat(merge(base, changed, changed)).isEqualTo(new TextMerge.Outcome(changed, 0));
    }

    @Property(seed = "2016")
    void everyNewWordOfBothSidesSurvives(@ForAll ParagraphBody base, @ForAll ParagraphBody ours,
            @ForAll ParagraphBody theirs) {
        var merged = merge(base, ours, theirs).body();
        assertNewWordsKept(base, ours, merged);
        assertNewWordsKept(base, theirs, merged);
        assertThat(ParagraphNotation.read(merged.toString())).isEqualTo(merged);
    }

    @Property(seed = "2016")
    void changesFromNothingAreBothKeptWhole(@ForAll ParagraphBody ours, @ForAll ParagraphBody theirs) {
        var merged = merge(ParagraphBody.EMPTY, ours, theirs).body();
        assertNewWordsKept(ParagraphBody.EMPTY, ours, merged);
        assertNewWordsKept(ParagraphBody.EMPTY, theirs, merged);
    }

    /** Anchors make known which changes overlap, so that the result can be foretold independently of the algorithm. */
    @Property(seed = "2016")
    void resolvedOneWayAMergeGivesThatSideAndTheOthersChangesElsewhere(@ForAll @Size(max = 12) List<Edit> edits) {
        var base = new ArrayList<String>();
        var ours = new ArrayList<String>();
        var theirs = new ArrayList<String>();
        var ourWay = new ArrayList<String>();
        var theirWay = new ArrayList<String>();
        for (int i = 0; i < edits.size(); i++) {
            var edit = edits.get(i);
            var old = "b" + i + " c" + i;
            var our = switch (edit) {
                case NEITHER, THEIRS -> old;
                case DELETED_AND_THEIRS -> "";
                case BOTH_ALIKE -> "same" + i;
                case OURS, BOTH, OURS_AND_DELETED -> "x" + i + " y" + i;
            };
            var their = switch (edit) {
                case NEITHER, OURS -> old;
                case OURS_AND_DELETED -> "";
                case BOTH_ALIKE -> "same" + i;
                case THEIRS, BOTH, DELETED_AND_THEIRS -> "z" + i;
            };
            base.add(old);
            ours.add(our);
            theirs.add(their);
            ourWay.add(edit == Edit.THEIRS ? their : our);
            theirWay.add(edit == Edit.OURS ? our : their);
        }
        var outcome = merge(anchored(base), anchored(ours), anchored(theirs));
        assertThat(outcome.conflicts()).isEqualTo((int) edits.stream().filter(edit -> edit == Edit.BOTH
                || edit == Edit.OURS_AND_DELETED || edit == Edit.DELETED_AND_THEIRS).count());
        assertThat(Brackets.count(outcome.body())).isEqualTo(outcome.conflicts());
        assertThat(Brackets.resolveAll(outcome.body(), _ -> Optional.of(new Resolution.Choose(0))))
                .isEqualTo(anchored(ourWay))
                .isEqualTo(Brackets.resolveAll(outcome.body(), Brackets.inFavourOf("Uganda")));
        assertThat(Brackets.resolveAll(outcome.body(), _ -> Optional.of(new Resolution.Choose(1))))
                .isEqualTo(anchored(theirWay))
                .isEqualTo(Brackets.resolveAll(outcome.body(), Brackets.inFavourOf("Mali")));
    }

    /** Nothing of the one stands in the other, so that all they wrote is contested. */
    @Property(seed = "2016")
    void whereTwoWroteDifferentTextsOverTheSameBaseResolvingOneWayGivesThatSide(@ForAll @IntRange(min = 1, max = 6) int ours,
            @ForAll @IntRange(min = 1, max = 6) int theirs, @ForAll @IntRange(max = 6) int base) {
        var before = coined("b", base);
        var mine = coined("o", ours);
        var yours = coined("t", theirs);
        var merged = merge(before, mine, yours).body();
        assertThat(Brackets.resolveAll(merged, Brackets.inFavourOf("Uganda"))).isEqualTo(mine);
        assertThat(Brackets.resolveAll(merged, Brackets.inFavourOf("Mali"))).isEqualTo(yours);
    }

    @Property(seed = "2016")
    void aContestedProposalResolvesToWhatStoodOrToWhatIsProposed(@ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> current,
            @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> proposed) {
        var stood = ParagraphBody.ofText(current.stream().map(i -> "w" + i).collect(Collectors.joining(" ")));
        var mine = ParagraphBody.ofText(proposed.stream().map(i -> "w" + i).collect(Collectors.joining(" ")));
        var contested = TextMerge.contested(stood, mine, List.of("Uganda", "Mali"));
        assertThat(Brackets.resolveAll(contested, _ -> Optional.of(new Resolution.Choose(0)))).isEqualTo(stood);
        assertThat(Brackets.resolveAll(contested, Brackets.inFavourOf("Mali"))).isEqualTo(mine);
    }

    @Property(seed = "2016")
    void aContestedProposalKeepsEveryWordOfBoth(@ForAll ParagraphBody current, @ForAll ParagraphBody proposed) {
        var contested = TextMerge.contested(current, proposed, List.of("Uganda"));
        assertNewWordsKept(ParagraphBody.EMPTY, current, contested);
        assertNewWordsKept(ParagraphBody.EMPTY, proposed, contested);
        assertThat(ParagraphNotation.read(contested.toString())).isEqualTo(contested);
    }

    /** Both sides cut and replace, signs and spaces too. No words melt into one, and a space that both have between two words stays. */
    @Property(seed = "2016")
    void wordsThatBothSidesHaveApartStandApart(@ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> separators,
            @ForAll @Size(max = 3) List<@IntRange(max = 50_000) Integer> ourCuts, @ForAll @Size(max = 3) List<@IntRange(max = 50_000) Integer> theirCuts) {
        var text = new StringBuilder("b");
        for (int i = 0; i < separators.size(); i++) {
            text.append(SEPARATORS.get(separators.get(i))).append('b').append(i);
        }
        var base = ParagraphBody.ofText(text.toString());
        var ours = cut(base, ourCuts, "o");
        var theirs = cut(base, theirCuts, "t");
        var merged = merge(base, ours, theirs).body();
        var known = Token.words(ours.content());
        known.addAll(Token.words(theirs.content()));
        assertThat(Token.words(merged.content())).isSubsetOf(known);
        var tokens = Token.split(merged.content());
        int last = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (isWord(tokens.get(at))) {
                if (last >= 0 && areSpaced(ours, tokens.get(last), tokens.get(at)) && areSpaced(theirs, tokens.get(last), tokens.get(at))) {
                    assertThat(tokens.subList(last, at)).as(merged.toString()).anyMatch(Token::isSpace);
                }
                last = at;
            } else if (!tokens.get(at).isWords()) {
                last = -1;
            }
        }
    }

    private static ParagraphBody cut(ParagraphBody base, List<Integer> cuts, String stem) {
        var parts = new ArrayList<>(Token.split(base.content()).stream().map(token -> PlainText.of(new ParagraphBody(List.of(token.leaf())))).toList());
        for (int i = 0; i < cuts.size(); i++) {
            int from = cuts.get(i) % parts.size();
            var place = parts.subList(from, Math.min(parts.size(), from + cuts.get(i) / 97 % 4));
            place.clear();
            place.add(REPLACEMENTS.get(cuts.get(i) / 499 % REPLACEMENTS.size()).replace("x", stem + i));
        }
        return ParagraphBody.ofText(String.join("", parts));
    }

    private static boolean isWord(Token token) {
        return token.leaf() instanceof Inline.Words(var text) && Character.isLetterOrDigit(text.charAt(0));
    }

    private static boolean areSpaced(ParagraphBody side, Token left, Token right) {
        var tokens = Token.split(side.content());
        int from = tokens.indexOf(left);
        int to = tokens.indexOf(right);
        return from >= 0 && from == tokens.lastIndexOf(left) && to > from && to == tokens.lastIndexOf(right)
                && tokens.subList(from, to).stream().anyMatch(Token::isSpace);
    }

    private static ParagraphBody coined(String stem, int words) {
        return ParagraphBody.ofText(IntStream.range(0, words).mapToObj(i -> stem + i).collect(Collectors.joining(" ")));
    }

    private static ParagraphBody anchored(List<String> segments) {
        var text = new StringBuilder("anchor");
        for (int i = 0; i < segments.size(); i++) {
            text.append(segments.get(i).isEmpty() ? "" : " ").append(segments.get(i)).append(" anchor").append(i);
        }
        return ParagraphBody.ofText(text.toString());
    }

    @Test
    void twoDelegationsChangingShallStandInAnAttributedBracket() {
        var outcome = merge(body("Parties shall cooperate;"), body("Parties should cooperate;"),
                body("Parties may cooperate;"));
        assertThat(outcome.body()).hasToString("Parties [should @Uganda | may @Mali] cooperate;");
        assertThat(outcome.conflicts()).isEqualTo(1);
        assertThat(outcome.clean()).isFalse();
        assertThat(PlainText.of(outcome.body())).isEqualTo("Parties [Uganda: should] [Mali: may] cooperate;");
    }

    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(delimiter = ';', textBlock = """
            # base; ours; theirs; merged
            Parties shall cooperate; All Parties shall cooperate; Parties shall cooperate closely; All Parties shall cooperate closely
            lions and cheetahs; lions and leopards; lions and leopards; lions and leopards
            They shall not act; They shall act; They shall never act; They shall [@Uganda | never @Mali] act
            lions , cheetahs; lions, cheetahs; lions cheetahs; lions cheetahs
            co - operate; co- operate; co -operate; co- operate
            lions (all) roam; lions(all) roam; lions all) roam; lions all) roam
            [shall @Kenya]; [#capital shall @Kenya]; [#tactical shall @Kenya]; [#capital shall @Kenya]
            They shall act; They shall urgently act; They shall now act; They shall [urgently @Uganda | now @Mali] act
            They shall act; They should act; They shall not act; They [should @Uganda | shall not @Mali] act
            They shall act; They shall not act; They should not act; They [shall @Uganda | should @Mali] not act
            the old wording here; a wholly new phrase here; quite another one here; [a wholly new phrase @Uganda | quite another one @Mali] here
            *Recalling* that; *Noting* that; *Aware* that; *[Noting @Uganda | Aware @Mali]* that
            They shall act; They [should @Kenya | may @Togo] act; They must act; They [should @Kenya | may @Togo | must @Mali] act
            They shall act; They may act; They [should @Kenya | may @Togo] act; They [may @Uganda, Togo | should @Kenya] act
            They shall act; They [#capital should @Kenya] act; They must act; They [#capital should @Kenya | must @Mali] act
            [shall | should]; [shall | should @Kenya]; [shall @Togo | should | may]; [shall @Togo | should @Kenya | may]
            [shall | should | may]; [shall | may]; [shall | should | may @Togo]; [shall | may @Togo]
            [shall | should]; [shall]; [should]; [shall | should]
            [shall | should]; shall; [shall | should | may @Togo]; [shall @Uganda | should | may @Togo]
            [shall @Kenya]; [may]; [must]; [may @Uganda | must @Mali]
            [shall @Kenya]; [#tactical shall]; [shall @Kenya | may @Togo]; [#tactical shall | may @Togo]
            They [shall | should] act; They [shall | should | may @Togo] act; All [shall | should] move; All [shall | should | may @Togo] move
            [the lions of Africa | cats]; [the great lions of Africa | cats]; [the lions of West Africa | cats]; [the great lions of West Africa | cats]
            [the lions of Africa | cats]; [the great lions of Africa | cats]; [the wild lions of Africa | cats]; [the [great @Uganda | wild @Mali] lions of Africa | cats]
            lions{^See the map.}; lions{^See the new map.}; lions{^See the map. And the table.}; lions{^See the new map. And the table.}
            """)
    void merges(String base, String ours, String theirs, String merged) {
        assertThat(merge(body(base), body(ours), body(theirs)).body()).hasToString(merged);
    }

    @Test
    void lateWordingsJoinTheBracketThatStands() {
        var base = body("Parties shall cooperate");
        var head = base;
        for (var wording : List.of("should @A", "may @B", "must @C", "will @D")) {
            var parts = wording.split(" @");
            head = TextMerge.merge(base, head, body("Parties " + parts[0] + " cooperate"), null, parts[1]).body();
        }
        assertThat(head).hasToString("Parties [should | may @B | must @C | will @D] cooperate");
    }

    @Test
    void withdrawingAnAlternativeThatSomebodyJustSupportedKeepsItAndSaysSo() {
        var outcome = merge(body("[shall | may]"), body("[shall | may @Togo]"), body("[shall]"));
        assertThat(outcome.body()).hasToString("[shall | may @Togo]");
        assertThat(outcome.clean()).isFalse();
    }

    private static TextMerge.Outcome merge(ParagraphBody base, ParagraphBody ours, ParagraphBody theirs) {
        return TextMerge.merge(base, ours, theirs, "Uganda", "Mali");
    }
}
