package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.plenary.shell.Violation;
import org.plenary.text.ImportedText.Note;

@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class TextImportTest {

    @Test
    void aCommuniqueIsPartedIntoPreambleAndOperativeParagraphs() {
        assertThat(told("""
                Recalling Resolution 11.32,

                Noting with concern:
                (a) the loss of habitat,
                1. Parties agree to:
                (a) cooperate [closely];
                (i) in research;
                (ii) in trade;
                (b) report.
                2 bis. Parties meet again.
                """)).containsExactly("P0 Recalling Resolution 11.32,", "P0 Noting with concern:", "P1 the loss of habitat,", "O0 Parties agree to:",
                "O1 cooperate [closely];", "O2 in research;", "O2 in trade;", "O1 report.", "O0 Parties meet again.");
    }

    @Test
    void withoutNumbersTheClausesThatEndWithACommaAreThePreamble() {
        assertThat(told("Rappelant la résolution 11.32,\nSoucieux d’agir,\nDécide de coopérer ;\na) en recherche ;\nDécide aussi d’agir."))
                .containsExactly("P0 Rappelant la résolution 11.32,", "P0 Soucieux d’agir,", "O0 Décide de coopérer ;", "O1 en recherche ;", "O0 Décide aussi d’agir.");
    }

    @Test
    void bracketsThatDoNotCloseAreWordsAndSaidToBe() {
        var read = read(List.of("1. Parties [shall act.", "2. Parties [shall] act @home *now* | later.", "(a) under two"));
        assertThat(read.clauses()).extracting(ImportedText.Clause::notation).containsExactly("Parties \\[shall act.", "Parties [shall] act @home \\*now\\* | later.",
                "under two");
        assertThat(read.notes()).containsExactly(new Note(Note.Kind.BRACKETS_AS_WORDS, 1));
        assertThat(read(List.of("(a) alone")).notes()).containsExactly(new Note(Note.Kind.LEVEL_RAISED, 1));
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(refused(List.of(" ", "\n"))).containsExactly("negotiation.import.empty");
        assertThat(refused(List.of("a".repeat(5_000_000)))).containsExactly("negotiation.import.too-long");
        assertThat(refused(List.of("a\n".repeat(2_001)))).containsExactly("negotiation.import.too-many");
    }

    @Test
    void pastedHtmlLeavesNothingButItsWords() {
        var html = "<html><head><title>x</title><style>p{}</style></head><body onload='x()'><p class=MsoNormal>Recalling&nbsp;R&eacute;sum&#233;,</p>"
                + "<script>alert(1)</script><!-- no --><ol><li>Parties <b>shall</b> <a href='javascript:x()'>act</a> if a &lt; b;</li></ol><img src=x onerror=alert(1)>";
        assertThat(PastedHtml.looksSo(html)).isTrue();
        assertThat(PastedHtml.lines(html)).containsExactly("Recalling\u00A0Résumé,", "\u2022 Parties shall act if a < b;");
        assertThat(PastedHtml.looksSo("Parties where a < b and c > d")).isFalse();
    }

    @Property(seed = "2016")
    void whateverIsReadCanBeSavedAndKeepsItsLetters(@ForAll List<String> lines) {
        if (TextImport.read(lines) instanceof TextImport.Result.Read(var text)) {
            assertThat(text.clauses()).allSatisfy(clause -> {
                var body = Texts.body(clause.notation());
                assertThat(body.isEmpty()).isFalse();
                assertThat(body.toString()).isEqualTo(clause.notation());
            });
            int above = -1;
            Part part = null;
            for (var clause : text.clauses()) {
                above = clause.part() == part ? above : -1;
                assertThat(clause.level()).isLessThanOrEqualTo(above + 1);
                above = clause.level();
                part = clause.part();
            }
        }
    }

    private static List<String> told(String pasted) {
        return read(List.of(pasted)).clauses().stream()
                .map(clause -> (clause.part() == Part.PREAMBLE ? "P" : "O") + clause.level() + " " + clause.notation()).collect(Collectors.toList());
    }

    private static ImportedText read(List<String> lines) {
        return ((TextImport.Result.Read) TextImport.read(lines)).text();
    }

    private static List<String> refused(List<String> lines) {
        return ((TextImport.Result.Refused) TextImport.read(lines)).violations().stream().map(Violation::key).toList();
    }
}
