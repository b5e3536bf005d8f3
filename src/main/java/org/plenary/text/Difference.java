package org.plenary.text;

import java.util.ArrayList;
import java.util.List;

/** A run of a comparison, in reading order; a whole bracket, footnote or reference is kept, inserted or deleted. */
public record Difference(Kind kind, List<Inline> content) {

    public enum Kind { KEPT, INSERTED, DELETED }

    public Difference {
        content = Token.normalise(content);
    }

    /** What changed from the old body to the new; where words were replaced, the deleted run comes first. */
    public static List<Difference> between(ParagraphBody old, ParagraphBody revised) {
        var before = Token.split(old.content());
        var after = Token.split(revised.content());
        var differences = new ArrayList<Difference>();
        int done = 0;
        int newDone = 0;
        for (var hunk : Hunk.between(before, after)) {
            keep(differences, before.subList(done, hunk.start()), after.subList(newDone, hunk.newStart()));
            add(differences, Kind.DELETED, before.subList(hunk.start(), hunk.end()));
            add(differences, Kind.INSERTED, after.subList(hunk.newStart(), hunk.newEnd()));
            done = hunk.end();
            newDone = hunk.newEnd();
        }
        keep(differences, before.subList(done, before.size()), after.subList(newDone, after.size()));
        return List.copyOf(differences);
    }

    /**
     * The new body.
     *
     * @throws IllegalArgumentException if the differences were not taken from {@code old}
     */
    public static ParagraphBody apply(ParagraphBody old, List<Difference> differences) {
        if (!without(Kind.INSERTED, differences).equals(old)) {
            throw new IllegalArgumentException("These differences belong to another revision");
        }
        return without(Kind.DELETED, differences);
    }

    private static ParagraphBody without(Kind kind, List<Difference> differences) {
        return new ParagraphBody(differences.stream()
                .filter(difference -> difference.kind != kind)
                .flatMap(difference -> difference.content.stream())
                .toList());
    }

    /** Adds tokens that stayed in place; brackets among them may have changed inside. */
    private static void keep(List<Difference> differences, List<Token> before, List<Token> after) {
        int done = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).isWords() && !before.get(i).equals(after.get(i))) {
                add(differences, Kind.KEPT, before.subList(done, i));
                add(differences, Kind.DELETED, before.subList(i, i + 1));
                add(differences, Kind.INSERTED, after.subList(i, i + 1));
                done = i + 1;
            }
        }
        add(differences, Kind.KEPT, before.subList(done, before.size()));
    }

    private static void add(List<Difference> differences, Kind kind, List<Token> tokens) {
        if (!tokens.isEmpty()) {
            differences.add(new Difference(kind, Token.join(tokens)));
        }
    }
}
