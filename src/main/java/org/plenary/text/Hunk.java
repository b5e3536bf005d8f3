package org.plenary.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Inline.Bracket;

/**
 * A change between two token lists: tokens {@code start} (included) to {@code end} (excluded) of the old one became tokens
 * {@code newStart} to {@code newEnd} of the new one.
 */
record Hunk(int start, int end, int newStart, int newEnd) {

    /** Beyond so many inserted and deleted tokens the middle counts as rewritten, which bounds time and memory. */
    private static final int MOST_EDITS = 2_000;

    boolean isInsertion() {
        return start == end;
    }

    /**
     * The changes in order, at least one kept token between two of them; found with Myers' greedy algorithm ("An O(ND)
     * Difference Algorithm and Its Variations", 1986). Spaces kept between two changed runs of words are counted as
     * changed, so that a rewritten phrase is one change. A bracket in its place whose wordings are still alike counts as
     * kept, though it may have changed inside.
     */
    static List<Hunk> between(List<Token> old, List<Token> revised) {
        var like = likeBrackets(old, revised);
        var from = old.toArray(Token[]::new);
        var to = revised.toArray(Token[]::new);
        if (!like.isEmpty()) {
            Arrays.setAll(to, i -> like.getOrDefault(to[i], to[i]));
        }
        int prefix = 0;
        while (prefix < from.length && prefix < to.length && from[prefix].equals(to[prefix])) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < from.length - prefix && suffix < to.length - prefix
                && from[from.length - 1 - suffix].equals(to[to.length - 1 - suffix])) {
            suffix++;
        }
        if (prefix + suffix == from.length && prefix + suffix == to.length) {
            return List.of();
        }
        var hunks = myers(from, prefix, from.length - suffix, to, prefix, to.length - suffix);
        return acrossSpaces(hunks, old, revised);
    }

    /** The changed brackets, each with the old one in whose place it stands. */
    private static Map<Token, Token> likeBrackets(List<Token> old, List<Token> revised) {
        var free = new ArrayList<Token>();
        for (var token : old) {
            if (token.leaf() instanceof Bracket && !revised.contains(token)) {
                free.add(token);
            }
        }
        if (free.isEmpty()) {
            return Map.of();
        }
        var like = new HashMap<Token, Token>();
        for (var changed : revised) {
            if (changed.leaf() instanceof Bracket now && !like.containsKey(changed) && !old.contains(changed)) {
                free.stream()
                        .filter(token -> token.styles().equals(changed.styles())
                                && token.leaf() instanceof Bracket before && Alternative.anyAlike(before, now))
                        .findFirst()
                        .ifPresent(token -> {
                            like.put(changed, token);
                            free.remove(token);
                        });
            }
        }
        return like;
    }

    private static List<Hunk> myers(Token[] a, int aFrom, int aTo, Token[] b, int bFrom, int bTo) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        var furthest = new ArrayList<int[]>();
        int[] previous = {0, 0, 0};
        for (int edits = 0; edits <= Math.min(n + m, MOST_EDITS); edits++) {
            int[] reach = new int[2 * edits + 3];
            furthest.add(reach);
            for (int k = -edits; k <= edits; k += 2) {
                int x = edits == 0 ? 0 : step(previous, edits - 1, k);
                int y = x - k;
                while (x < n && y < m && a[aFrom + x].equals(b[bFrom + y])) {
                    x++;
                    y++;
                }
                reach[k + edits + 1] = x;
                if (x >= n && y >= m) {
                    return traced(furthest, n, m, aFrom, bFrom);
                }
            }
            previous = reach;
        }
        return List.of(new Hunk(aFrom, aTo, bFrom, bTo));
    }

    /** Where diagonal k starts when one more edit is made from what was reached with {@code edits}. */
    private static int step(int[] reach, int edits, int k) {
        return insertsTo(reach, edits, k) ? reach[k + 1 + edits + 1] : reach[k - 1 + edits + 1] + 1;
    }

    private static boolean insertsTo(int[] reach, int edits, int k) {
        return k == -edits - 1 || k != edits + 1 && reach[k - 1 + edits + 1] < reach[k + 1 + edits + 1];
    }

    private static List<Hunk> traced(List<int[]> furthest, int n, int m, int aFrom, int bFrom) {
        var hunks = new ArrayDeque<Hunk>();
        int x = n;
        int y = m;
        for (int edits = furthest.size() - 1; edits > 0; edits--) {
            int k = x - y;
            int[] before = furthest.get(edits - 1);
            boolean inserted = insertsTo(before, edits - 1, k);
            int beforeK = inserted ? k + 1 : k - 1;
            int beforeX = before[beforeK + edits];
            int beforeY = beforeX - beforeK;
            var edit = new Hunk(aFrom + beforeX, aFrom + beforeX + (inserted ? 0 : 1),
                    bFrom + beforeY, bFrom + beforeY + (inserted ? 1 : 0));
            var next = hunks.peekFirst();
            if (next != null && next.start == edit.end && next.newStart == edit.newEnd) {
                hunks.removeFirst();
                edit = new Hunk(edit.start, next.end, edit.newStart, next.newEnd);
            }
            hunks.addFirst(edit);
            x = beforeX;
            y = beforeY;
        }
        return List.copyOf(hunks);
    }

    private static List<Hunk> acrossSpaces(List<Hunk> hunks, List<Token> old, List<Token> revised) {
        var joined = new ArrayList<Hunk>();
        for (var hunk : hunks) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && Token.allSpace(old.subList(last.end, hunk.start))
                    && last.isWords(old, revised) && hunk.isWords(old, revised)) {
                joined.removeLast();
                hunk = new Hunk(last.start, hunk.end, last.newStart, hunk.newEnd);
            }
            joined.add(hunk);
        }
        return joined;
    }

    private boolean isWords(List<Token> old, List<Token> revised) {
        return Token.allWords(old.subList(start, end)) && Token.allWords(revised.subList(newStart, newEnd));
    }
}
