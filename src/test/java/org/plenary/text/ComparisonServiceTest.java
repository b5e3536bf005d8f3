package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.Comparison.Row;
import org.plenary.text.Concordance.Fate;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class ComparisonServiceTest extends Negotiation {

    @Autowired
    private ComparisonService comparisons;
    @Autowired
    private IssueService issues;
    @Autowired
    private StructureService structure;

    private Paragraph one;
    private Paragraph two;
    private Paragraph three;
    private Issue first;

    @BeforeEach
    void aChairsTextIsOut() {
        one = add("Parties shall cooperate.");
        two = add("They report; they meet.");
        three = add("The secretariat helps.");
        first = issues.putOut(meeting, text, Issue.Kind.CHAIRS_TEXT, null);
    }

    private List<Row> since(Issue issue) {
        return comparisons.compare(meeting, text, issue.id(), null, "en").rows();
    }

    private static List<String> changes(Row row) {
        return row.wording().pieces().stream().filter(piece -> !piece.isKept())
                .map(piece -> (piece.deleted() == null ? "+" : "-") + PlainText.of(new ParagraphBody(piece.content())) + " "
                        + (piece.deleted() == null ? piece.inserted() : piece.deleted()).author()).toList();
    }

    @Test
    void everyChangeOfWordsBearsTheNameOfTheDelegationThatMadeIt() {
        Planners.as(mali, () -> drafting.save(meeting, one.id(), one.source().id(), new ParagraphDraft("Parties may cooperate.", null)));
        assertThat(changes(since(first).getFirst())).containsExactly("-shall Mali", "+may Mali");
        assertThat(since(first).getFirst().isReworded()).isTrue();
        assertThat(since(first).subList(1, 3)).allMatch(Row::isUnchanged);
    }

    @Test
    void whatWasSplitMergedMovedAddedAndStruckOutIsTold() {
        var parted = structure.split(meeting, two.id(), two.source().id(), 4);
        assertThat(since(first)).extracting(Row::fate).containsExactly(Fate.KEPT, Fate.SPLIT, Fate.SPLIT, Fate.KEPT);
        assertThat(since(first).get(1).relatives()).containsExactly("2 bis.");
        assertThat(since(first).get(2).relatives()).containsExactly("2.");
        assertThat(since(first).get(2).before()).isNull();

        texts.suppress(meeting, one.id());
        add("A new one.");
        texts.place(meeting, three.id(), null);
        var rows = since(first);
        assertThat(rows).extracting(Row::paragraph).startsWith(one.id(), three.id(), two.id(), parted.id());
        assertThat(rows).filteredOn(row -> row.paragraph() == one.id()).allMatch(row -> row.fate() == Fate.STRUCK_OUT && row.after() == null && !changes(row).isEmpty());
        assertThat(rows).filteredOn(Row::moved).extracting(Row::paragraph).hasSize(1).containsAnyOf(two.id(), three.id());
        assertThat(rows.getLast().fate()).isEqualTo(Fate.NEW);
    }

    @Test
    void mergedParagraphsNameEachOther() {
        structure.mergeWithNext(meeting, one.id());
        var rows = since(first);
        assertThat(rows.get(0).fate()).isEqualTo(Fate.MERGED);
        assertThat(rows.get(0).relatives()).containsExactly("2.");
        assertThat(rows.get(1).after()).isNull();
        assertThat(rows.get(1).fate()).isEqualTo(Fate.MERGED);
        assertThat(rows.get(1).relatives()).containsExactly("1.");
    }

    @Test
    void twoIssuesAreComparedWhateverCameAfterwards() {
        drafting.save(meeting, one.id(), one.source().id(), new ParagraphDraft("Parties should cooperate.", null));
        var second = issues.putOut(meeting, text, Issue.Kind.CHAIRS_TEXT, null);
        drafting.save(meeting, one.id(), now(one).source().id(), new ParagraphDraft("Parties may cooperate.", null));
        texts.suppress(meeting, three.id());
        var rows = comparisons.compare(meeting, text, first.id(), second.id(), "en").rows();
        assertThat(rows.getFirst().wording().accepted()).hasToString("Parties should cooperate.");
        assertThat(rows.subList(1, 3)).allMatch(Row::isUnchanged);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> comparisons.compare(meeting, text, second.id(), first.id(), "en"));
    }

    @Test
    void withoutAnIssueEachParagraphIsComparedWithItsFirstWording() {
        drafting.save(meeting, one.id(), one.source().id(), new ParagraphDraft("Parties should cooperate.", null));
        var rows = comparisons.compare(meeting, text, null, null, "en").rows();
        assertThat(rows.getFirst().wording().rejected()).hasToString("Parties shall cooperate.");
        assertThat(comparisons.compare(meeting, text, null, null, "fr").rows()).allMatch(row -> row.wording() == null);
    }
}
