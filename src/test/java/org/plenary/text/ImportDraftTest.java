package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plenary.text.ImportedText.Clause;

class ImportDraftTest {

    private static final ImportDraft PAPER = ImportDraft.of(new ImportedText(List.of(new Clause(Part.PREAMBLE, 0, "Recalling the past,"),
            new Clause(Part.PREAMBLE, 0, "Agree to:"), new Clause(Part.OPERATIVE, 0, "act"), new Clause(Part.OPERATIVE, 1, "now;"),
            new Clause(Part.OPERATIVE, 2, "and then.")), List.of()));

    private static List<String> read(ImportDraft draft) {
        return draft.text().clauses().stream().map(clause -> clause.part().name().charAt(0) + "" + clause.level() + " " + clause.notation()).toList();
    }

    @Test
    void theOperativePartBeginsWhereItIsSaidTo() {
        assertThat(read(PAPER.inOtherPart(1))).startsWith("P0 Recalling the past,", "O0 Agree to:", "O0 act");
        assertThat(read(PAPER.inOtherPart(3))).containsExactly("P0 Recalling the past,", "P0 Agree to:", "P0 act", "P1 now;", "O0 and then.");
    }

    @Test
    void whatATornLinePartedIsJoinedAndWhatDoesNotBelongIsLeftOut() {
        assertThat(read(PAPER.joined(3))).containsExactly("P0 Recalling the past,", "P0 Agree to:", "O0 act now;", "O1 and then.");
        var without = PAPER.dropped(2, true);
        assertThat(read(without)).containsExactly("P0 Recalling the past,", "P0 Agree to:", "O0 now;", "O1 and then.");
        assertThat(without.canJoin(3)).as("nothing stands before it in its part").isFalse();
        assertThat(read(without.dropped(2, false))).isEqualTo(read(PAPER));
    }

    @Test
    void aLevelChangesAsFarAsWhatStandsBeforeAllows() {
        assertThat(PAPER.canDeepen(0)).isFalse();
        assertThat(PAPER.canDeepen(1)).isTrue();
        assertThat(read(PAPER.shifted(1, true)).get(1)).isEqualTo("P1 Agree to:");
        assertThat(read(PAPER.shifted(0, true))).isEqualTo(read(PAPER));
        assertThat(read(PAPER.shifted(3, false)).subList(3, 5)).containsExactly("O0 now;", "O1 and then.");
    }

    @Property(seed = "2016")
    void whateverIsCorrectedCanBeTakenAndNoWordGetsLost(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 2) Integer> levels,
            @ForAll @Size(max = 12) List<@IntRange(max = 39) Integer> corrections) {
        var draft = ImportDraft.of(new ImportedText(levels.stream().map(level -> new Clause(level == 0 ? Part.PREAMBLE : Part.OPERATIVE, level, "word" + level))
                .sorted((one, other) -> one.part().compareTo(other.part())).toList(), List.of()));
        for (int correction : corrections) {
            int at = correction % draft.lines().size();
            draft = switch (correction % 5) {
                case 0 -> draft.inOtherPart(at);
                case 1 -> draft.shifted(at, true);
                case 2 -> draft.shifted(at, false);
                case 3 -> draft.canJoin(at) ? draft.joined(at) : draft;
                default -> draft.dropped(at, !draft.lines().get(at).dropped());
            };
        }
        var clauses = draft.text().clauses();
        for (int i = 0; i < clauses.size(); i++) {
            boolean first = i == 0 || clauses.get(i - 1).part() != clauses.get(i).part();
            assertThat(clauses.get(i).level()).isBetween(0, first ? 0 : clauses.get(i - 1).level() + 1);
            assertThat(i == 0 || clauses.get(i - 1).part().compareTo(clauses.get(i).part()) <= 0).isTrue();
        }
        var all = draft.lines().stream().map(ImportDraft.Line::notation).collect(Collectors.joining(" "));
        assertThat(all.split(" ")).hasSize(levels.size());
    }
}
