package org.plenary.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A run of words in a comparison of two texts, in reading order; where words were replaced, the removed ones come first. */
public record WordDifference(Kind kind, String text) {

    public enum Kind {
        KEPT, REMOVED, ADDED
    }

    /** A word, white space, or one sign of punctuation. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** Above this many comparisons of words, what lies between the common beginning and end counts as replaced. */
    private static final long MOST_COMPARISONS = 4_000_000;

    /** What turns one text into the other: kept and removed runs make up the first, kept and added ones the second. */
    public static List<WordDifference> between(String before, String after) {
        var old = tokens(before);
        var revised = tokens(after);
        var start = 0;
        while (start < Math.min(old.size(), revised.size()) && old.get(start).equals(revised.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(old.size(), revised.size()) - start && old.get(old.size() - 1 - end).equals(revised.get(revised.size() - 1 - end))) {
            end++;
        }
        var differences = new ArrayList<WordDifference>();
        append(differences, Kind.KEPT, old.subList(0, start));
        middle(differences, old.subList(start, old.size() - end), revised.subList(start, revised.size() - end));
        append(differences, Kind.KEPT, old.subList(old.size() - end, old.size()));
        return List.copyOf(differences);
    }

    private static void middle(List<WordDifference> differences, List<String> old, List<String> revised) {
        var common = (long) old.size() * revised.size() > MOST_COMPARISONS ? null : commonLengths(old, revised);
        var i = 0;
        var j = 0;
        var added = new ArrayList<String>();
        while (i < old.size() || j < revised.size()) {
            if (common != null && i < old.size() && j < revised.size() && old.get(i).equals(revised.get(j))) {
                append(differences, Kind.ADDED, added);
                added.clear();
                append(differences, Kind.KEPT, old.subList(i, ++i));
                j++;
            } else if (i < old.size() && (common == null || j == revised.size() || common[i + 1][j] >= common[i][j + 1])) {
                append(differences, Kind.REMOVED, old.subList(i, ++i));
            } else {
                added.add(revised.get(j++));
            }
        }
        append(differences, Kind.ADDED, added);
    }

    /** @return by positions in both, how many words their remainders have in common in the same order */
    private static int[][] commonLengths(List<String> old, List<String> revised) {
        var lengths = new int[old.size() + 1][revised.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = revised.size() - 1; j >= 0; j--) {
                lengths[i][j] = old.get(i).equals(revised.get(j)) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static void append(List<WordDifference> differences, Kind kind, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        var text = String.join("", tokens);
        if (!differences.isEmpty() && differences.getLast().kind == kind) {
            text = differences.removeLast().text + text;
        }
        differences.add(new WordDifference(kind, text));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
