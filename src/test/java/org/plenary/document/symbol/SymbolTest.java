package org.plenary.document.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.document.symbol.Reading.Expected;
import org.plenary.document.symbol.Reading.NotUnderstood;

class SymbolTest {

    @Example
    void theRealFormsAreWrittenAsTheirBodiesWriteThem() {
        Stream.of("UNEP/CMS/COP12/Doc.24.3.1.2/Rev.1", "UNEP/CMS/COP12/Inf.7", "UNEP/CMS/COP12/Doc.25.1/Add.2", "UNEP/CMS/StC45/Doc.5", "CoP17 Doc. 57.1 (Rev. 1)",
                "CoP17 Doc. 57.1", "CBD/SBI/2/INF/14", "CBD/SBI/2/4/Add.1/Rev.2", "CBD/SBI/2/L.5", "CBD/COP/DEC/13/1", "IOTC–2016–SCAF13–03[E]",
                "UNEP/CMS/COP12/CRP.3/Corr.1", "UNEP/CMS/COP12/L.2", "UNEP/CMS/COP12/Doc.3/Add.").forEach(text -> assertThat(symbol(text).text()).isEqualTo(text));
    }

    @Example
    void blanksDashesCaseAndBracketsDoNotMatter() {
        assertThat(symbol("unep / cms / cop12 / doc 24.3.1.2 rev 1").text()).isEqualTo("UNEP/CMS/COP12/Doc.24.3.1.2/Rev.1");
        assertThat(symbol("UNEP-CMS—COP12 Doc. 24.3.1.2 (Rev. 1)").text()).isEqualTo("UNEP/CMS/COP12/Doc.24.3.1.2/Rev.1");
        assertThat(symbol("unep_cms_stc45_doc.5_rev.1").text()).isEqualTo("UNEP/CMS/StC45/Doc.5/Rev.1");
        assertThat(symbol("cop17 doc.57.1 rev1").text()).isEqualTo("CoP17 Doc. 57.1 (Rev. 1)");
        assertThat(symbol("IOTC-2016-SCAF13-3 [e]").text()).isEqualTo("IOTC–2016–SCAF13–03[E]");
        assertThat(symbol("cbd/sbi/2/inf 14").text()).isEqualTo("CBD/SBI/2/INF/14");
        assertThat(symbol("UNEP/CMS/COP12/Doc.3 Addendum 1 Revision 2").text()).isEqualTo("UNEP/CMS/COP12/Doc.3/Add.1/Rev.2");
    }

    @Example
    void itIsSaidWhereASymbolIsNotUnderstood() {
        assertThat(SymbolParser.read("")).isEqualTo(new NotUnderstood(0, Expected.ROOT));
        assertThat(SymbolParser.read("UNEP//CMS/Doc.1")).isEqualTo(new NotUnderstood(5, Expected.ROOT));
        assertThat(SymbolParser.read("UNEP/CMS/COP12/Doc.")).isEqualTo(new NotUnderstood(19, Expected.NUMBER));
        assertThat(SymbolParser.read("UNEP/CMS/COP12/Doc.24.x")).isEqualTo(new NotUnderstood(22, Expected.NUMBER));
        assertThat(SymbolParser.read("UNEP/CMS/COP12/Doc.12345")).isEqualTo(new NotUnderstood(23, Expected.SHORTER_NUMBER));
        assertThat(SymbolParser.read("UNEP/CMS/COP12/Doc.24 draft")).isEqualTo(new NotUnderstood(22, Expected.SUFFIX));
        assertThat(SymbolParser.read("CoP17 Doc. 57.1 (Rev. 1")).isEqualTo(new NotUnderstood(23, Expected.CLOSING));
        assertThat(SymbolParser.read("CBD/SBI/2")).isEqualTo(new NotUnderstood(9, Expected.NUMBER));
    }

    @Example
    void aRegisterIsInNaturalOrder() {
        var sorted = Stream.of("UNEP/CMS/COP9/Doc.1", "UNEP/CMS/COP12/Doc.2", "UNEP/CMS/COP12/Doc.2/Add.1", "UNEP/CMS/COP12/Doc.2/Add.1/Rev.1",
                "UNEP/CMS/COP12/Doc.2/Add.2", "UNEP/CMS/COP12/Doc.2/Corr.1", "UNEP/CMS/COP12/Doc.2/Rev.1", "UNEP/CMS/COP12/Doc.2/Rev.1/Add.1",
                "UNEP/CMS/COP12/Doc.2/Rev.2", "UNEP/CMS/COP12/Doc.2.1", "UNEP/CMS/COP12/Doc.10", "UNEP/CMS/COP12/Inf.1", "UNEP/CMS/COP12/CRP.1").map(SymbolTest::symbol).toList();
        var shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(12));
        assertThat(shuffled.stream().sorted()).isEqualTo(sorted);
    }

    @Example
    void theNextNumberIsOneAfterTheHighestEverGiven() {
        var taken = Stream.of("UNEP/CMS/COP12/Inf.1", "UNEP/CMS/COP12/Inf.7", "UNEP/CMS/COP11/Inf.30", "UNEP/CMS/COP12/Doc.24.3.1.2", "UNEP/CMS/COP12/Doc.24.3.1.2/Rev.1")
                .map(SymbolTest::symbol).toList();
        var any = taken.getFirst();
        assertThat(any.nextIn(Series.INF, List.of(), taken).text()).isEqualTo("UNEP/CMS/COP12/Inf.8");
        assertThat(any.nextIn(Series.CRP, List.of(), taken).text()).isEqualTo("UNEP/CMS/COP12/CRP.1");
        assertThat(any.nextIn(Series.DOC, List.of(24, 3, 1), taken).text()).isEqualTo("UNEP/CMS/COP12/Doc.24.3.1.3");
        assertThat(symbol("UNEP/CMS/COP12/Doc.24.3.1.2").next(Suffix.Kind.REV, taken).text()).isEqualTo("UNEP/CMS/COP12/Doc.24.3.1.2/Rev.2");
        assertThat(symbol("UNEP/CMS/COP12/Doc.24.3.1.2").next(Suffix.Kind.ADD, taken).text()).isEqualTo("UNEP/CMS/COP12/Doc.24.3.1.2/Add.1");
    }

    @Property(seed = "2016")
    void whatIsPrintedIsReadAsTheSame(@ForAll("symbols") Symbol symbol) {
        assertThat(symbol(symbol.text())).isEqualTo(symbol);
    }

    @Property(seed = "2016")
    void spacingDashesAndCaseAreForgiven(@ForAll("symbols") Symbol symbol, @ForAll("dashes") String dash, @ForAll boolean lower) {
        var loose = symbol.text().replace("/", " / ").replace("–", " " + dash).replace("(", "( ").replace(". ", ".");
        assertThat(symbol("  " + (lower ? loose.toLowerCase() : loose) + " ")).isEqualTo(symbol);
    }

    @Property(seed = "2016")
    void theOrderIsTotalAndAgreesWithEquality(@ForAll("symbols") Symbol one, @ForAll("symbols") Symbol two, @ForAll("symbols") Symbol three) {
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
        assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
        var sorted = Stream.of(one, two, three).sorted().toList();
        assertThat(sorted.getFirst()).isLessThanOrEqualTo(sorted.getLast());
    }

    @Property(seed = "2016")
    void numbersCountAsNumbers(@ForAll("symbols") Symbol symbol, @ForAll("ordinals") int one, @ForAll("ordinals") int other) {
        var a = new Symbol(symbol.house(), symbol.root(), symbol.series(), List.of(one), "", List.of(), "");
        var b = new Symbol(symbol.house(), symbol.root(), symbol.series(), List.of(other), "", List.of(), "");
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.compare(one, other));
    }

    @Property(seed = "2016")
    void whatBelongsToADocumentStandsBetweenItAndTheNext(@ForAll("symbols") Symbol symbol, @ForAll("suffixes") Suffix suffix) {
        var base = symbol.ofAllLanguages();
        var next = new Symbol(base.house(), base.root(), base.series(), Stream.concat(base.number().stream(), Stream.of(1)).toList(), "", List.of(), "");
        assertThat(base.with(suffix)).isGreaterThan(base);
        if (base.letter().isEmpty()) {
            assertThat(base.with(suffix)).isLessThan(next);
        }
        assertThat(base.with(suffix).base()).isEqualTo(base);
    }

    @Property(seed = "2016")
    void anyTextIsReadOrItsFirstWrongCharacterIsNamed(@ForAll String text) {
        if (SymbolParser.read(text) instanceof NotUnderstood(var at, _)) {
            assertThat(at).isBetween(0, Math.max(text.length(), Symbol.LONGEST));
        }
    }

    private static Symbol symbol(String text) {
        assertThat(SymbolParser.read(text)).as(text).isInstanceOf(Reading.Understood.class);
        return SymbolParser.find(text).orElseThrow();
    }

    @Provide
    Arbitrary<Integer> ordinals() {
        return Arbitraries.integers().between(0, 9999);
    }

    @Provide
    Arbitrary<String> dashes() {
        return Arbitraries.of("-", "–", "—", "‑", "−");
    }

    @Provide
    Arbitrary<Suffix> suffixes() {
        return Combinators.combine(Arbitraries.of(Suffix.Kind.class), Arbitraries.integers().between(0, 30)).as(Suffix::new);
    }

    @Provide
    Arbitrary<Symbol> symbols() {
        var meeting = Arbitraries.integers().between(1, 99);
        var roots = Arbitraries.of(House.class).flatMap(house -> meeting.map(number -> new Symbol(house, switch (house) {
            case UNEP -> List.of("UNEP", "CMS", (number % 2 == 0 ? "COP" : "StC") + number);
            case CBD -> List.of("CBD", "SBI", String.valueOf(number));
            case CITES -> List.of("CoP" + number);
            case IOTC -> List.of("IOTC", "2016", "SCAF" + number);
        }, Series.DOC, List.of(1), "", List.of(), "")));
        var numbers = Arbitraries.integers().between(0, 999).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(roots, Arbitraries.of(Series.class), numbers, Arbitraries.of("", "", "a", "b"), suffixes().list().ofMaxSize(3), Arbitraries.of("", "E", "F"))
                .as((root, series, number, letter, suffixes, language) -> new Symbol(root.house(), root.root(), series, number, letter, suffixes, language));
    }
}
