package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.support.PlenaryTest;
import org.plenary.text.Concordance.Fate;
import org.plenary.text.IssueService.Line;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class IssueServiceTest extends Negotiation {

    private static final String CRP = "UNEP/CMS/COP12/CRP.1";

    @Autowired
    private IssueService issues;
    @Autowired
    private StructureService structure;
    @Autowired
    private DocumentService documents;

    @Test
    void anIssueStaysAsItWasWhateverBecomesOfTheText() {
        var preamble = add(Part.PREAMBLE, "*Recalling* what was,");
        var one = add("Parties shall cooperate.");
        translate(one, "fr", "Les Parties coopèrent.");
        var issue = issues.putOut(meeting, text, Issue.Kind.CHAIRS_TEXT, " ");
        drafting.save(meeting, one.id(), one.source().id(), new ParagraphDraft("Parties may cooperate.", null));
        texts.suppress(meeting, preamble.id());

        var read = issues.issue(meeting, issue.id());
        assertThat(read).isEqualTo(issue);
        assertThat(read.text().paragraphs()).extracting(paragraph -> paragraph.source().notation())
                .containsExactly("*Recalling* what was,", "Parties shall cooperate.");
        assertThat(read.text().missing("fr")).isEqualTo(1);
        assertThat(read.number()).isEqualTo(1);
    }

    @Test
    void symbolsFollowTheirSeriesAndAreGivenOnce() {
        add("Parties shall cooperate.");
        assertRefused("error.required", () -> issues.putOut(meeting, text, Issue.Kind.CRP, null));
        assertRefused("document.error.symbol.ROOT", () -> issues.putOut(meeting, text, Issue.Kind.CRP, "?"));
        var crp = issues.putOut(meeting, text, Issue.Kind.CRP, CRP);
        assertThat(crp.symbol()).isEqualTo(CRP);
        assertRefused("negotiation.error.symbol-taken", () -> issues.putOut(meeting, text, Issue.Kind.L, CRP));
        assertThat(issues.suggest(meeting, text, Issue.Kind.CRP)).contains("UNEP/CMS/COP12/CRP.2");
        assertThat(issues.suggest(meeting, text, Issue.Kind.REV)).contains(CRP + "/Rev.1");
        issues.putOut(meeting, text, Issue.Kind.REV, CRP + "/Rev.1");
        assertThat(issues.suggest(meeting, text, Issue.Kind.REV)).contains(CRP + "/Rev.2");
        assertThat(issues.suggest(meeting, text, Issue.Kind.CORR)).contains(CRP + "/Rev.1/Corr.1");
        assertThat(issues.suggest(meeting, text, Issue.Kind.FINAL)).isEmpty();
        assertThat(issues.issues(meeting, text)).extracting(Issue::number).containsExactly(1, 2);
    }

    @Test
    void anIssueKnowsTheDocumentOfTheRegisterThatBearsItsSymbol() {
        add("Parties shall cooperate.");
        var document = documents.add(meeting, new DocumentDraft(CRP, List.of(), "Communiqué", null, null, List.of(), null, null, null, "en", List.of("en"), null,
                true));
        assertThat(issues.putOut(meeting, text, Issue.Kind.CRP, CRP).documentId()).isEqualTo(document.id());
    }

    @Test
    void onlyWhatIsAdoptedIsPutOutAsFinal() {
        assertRefused("negotiation.error.nothing-stands", () -> issues.putOut(meeting, text, Issue.Kind.FINAL, null));
        var one = add("Parties shall cooperate.");
        assertRefused("negotiation.error.not-adopted", () -> issues.putOut(meeting, text, Issue.Kind.FINAL, null));
        adopt(one);
        assertThat(issues.putOut(meeting, text, Issue.Kind.FINAL, null).kind()).isEqualTo(Issue.Kind.FINAL);
    }

    @Test
    void theConcordanceFollowsParagraphsThroughSplittingMergingAndMoving() {
        var one = add("Parties cooperate; they report.");
        var two = add("They meet;");
        add("they agree;");
        var gone = add("and so on;");
        var before = issues.putOut(meeting, text, Issue.Kind.CHAIRS_TEXT, null);
        structure.split(meeting, one.id(), one.source().id(), 4);
        structure.mergeWithNext(meeting, two.id());
        texts.suppress(meeting, gone.id());
        texts.renumber(meeting, text);
        add("New.");
        var after = issues.putOut(meeting, text, Issue.Kind.CRP, CRP);

        var lines = issues.concordance(meeting, before.id(), after.id(), Locale.ENGLISH);
        assertThat(lines).extracting(Line::fate, Line::before, line -> String.join(" ", line.after())).containsExactly(
                tuple(Fate.SPLIT, "1.", "1. 2."), tuple(Fate.MERGED, "2.", "3."),
                tuple(Fate.MERGED, "3.", "3."), tuple(Fate.STRUCK_OUT, "4.", ""),
                tuple(Fate.NEW, null, "4."));
        assertThat(issues.concordance(meeting, before.id(), null, Locale.ENGLISH)).isEqualTo(lines);
        assertThat(issues.concordance(meeting, after.id(), null, Locale.FRENCH)).extracting(Line::fate).containsOnly(Fate.KEPT);
    }
}
