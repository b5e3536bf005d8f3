package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.plenary.text.ImportedText.Clause;

/**
 * What was read from a file or the clipboard while somebody corrects it. The preamble comes first and no sub-paragraph stands without a
 * paragraph, whatever is corrected; what is left out can come back.
 */
public record ImportDraft(List<Line> lines) {

    /**
     * One paragraph.
     *
     * @param number  of the paragraph as it was read, from 1; notes go by it
     * @param level   0, 1 or 2, which it has where the paragraphs before it allow
     * @param dropped whether it is left out
     */
    public record Line(int number, Part part, int level, String notation, boolean dropped) {

        Line in(Part other) {
            return new Line(number, other, level, notation, dropped);
        }

        Line at(int other) {
            return new Line(number, part, other, notation, dropped);
        }

        Line reading(String other) {
            return new Line(number, part, level, other, dropped);
        }

        Line dropped(boolean out) {
            return new Line(number, part, level, notation, out);
        }
    }

    public ImportDraft {
        lines = List.copyOf(lines);
    }

    public static ImportDraft of(ImportedText read) {
        return new ImportDraft(IntStream.range(0, read.clauses().size()).mapToObj(i -> {
            var clause = read.clauses().get(i);
            return new Line(i + 1, clause.part(), clause.level(), clause.notation(), false);
        }).toList());
    }

    /** Puts a paragraph in the other part, and with it all that stand between it and that part. */
    public ImportDraft inOtherPart(int at) {
        var part = lines.get(at).part == Part.PREAMBLE ? Part.OPERATIVE : Part.PREAMBLE;
        return new ImportDraft(IntStream.range(0, lines.size())
                .mapToObj(i -> part == Part.OPERATIVE ? i >= at ? lines.get(i).in(part) : lines.get(i) : i <= at ? lines.get(i).in(part) : lines.get(i)).toList());
    }

    /** Whether it may be one level deeper than it is. */
    public boolean canDeepen(int at) {
        return level(at) < Math.min(2, deepest(at));
    }

    /** @param deeper one level down, else one level up; it stays where it can go no further */
    public ImportDraft shifted(int at, boolean deeper) {
        int level = Math.clamp(level(at) + (deeper ? 1 : -1), 0, Math.min(2, deepest(at)));
        return with(at, line -> line.at(level));
    }

    public ImportDraft dropped(int at, boolean out) {
        return with(at, line -> line.dropped(out));
    }

    /** Whether a paragraph of its part stands before it. */
    public boolean canJoin(int at) {
        return !lines.get(at).dropped && before(at).isPresent();
    }

    /** Puts its words behind those of the paragraph before it. */
    public ImportDraft joined(int at) {
        int first = before(at).orElseThrow();
        var both = ParagraphSplit.joined(body(first), body(at)).toString();
        var more = new ArrayList<>(lines);
        more.set(first, lines.get(first).reading(both));
        more.remove(at);
        return new ImportDraft(more);
    }

    /** @return the level that it will have: at most one below the paragraph before it */
    public int level(int at) {
        return Math.min(lines.get(at).level, deepest(at));
    }

    public int kept() {
        return (int) lines.stream().filter(line -> !line.dropped).count();
    }

    /** @return what is taken over */
    public ImportedText text() {
        return new ImportedText(IntStream.range(0, lines.size()).filter(i -> !lines.get(i).dropped)
                .mapToObj(i -> new Clause(lines.get(i).part, level(i), lines.get(i).notation)).toList(), List.of());
    }

    private ImportDraft with(int at, UnaryOperator<Line> change) {
        var more = new ArrayList<>(lines);
        more.set(at, change.apply(lines.get(at)));
        return new ImportDraft(more);
    }

    private ParagraphBody body(int at) {
        return ParagraphNotation.read(lines.get(at).notation);
    }

    private int deepest(int at) {
        int level = -1;
        for (int i = 0; i < at; i++) {
            if (!lines.get(i).dropped && lines.get(i).part == lines.get(at).part) {
                level = Math.min(lines.get(i).level, level + 1);
            }
        }
        return level + 1;
    }

    private OptionalInt before(int at) {
        return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1).filter(i -> !lines.get(i).dropped && lines.get(i).part == lines.get(at).part).findFirst();
    }
}
