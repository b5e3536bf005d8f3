package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;

/**
 * Three-way merge of two revisions that were written over the same base.
 *
 * <p>A change made by one side stands; the same change made by both stands once. Where the sides changed the same words,
 * or one inserted beside what the other changed, both wordings stand in a bracket attributed to their authors, or join the
 * bracket that one side already put there. What one side wrote new is never dropped.
 */
public final class TextMerge {

    private final String oursAttribution;
    private final String theirsAttribution;
    private int conflicts;

    private TextMerge(String oursAttribution, String theirsAttribution) {
        this.oursAttribution = oursAttribution;
        this.theirsAttribution = theirsAttribution;
    }

    /** @param conflicts places where both sides' wordings now stand beside each other in a bracket */
    public record Outcome(ParagraphBody body, int conflicts) {

        /** Whether every change of both sides stands just as it was made. */
        public boolean clean() {
            return conflicts == 0;
        }
    }

    /**
     * @param base              what both sides had in front of them
     * @param ours              the revision that came first; its wordings come first in brackets
     * @param oursAttribution   for whom {@code ours} was written; null or blank leaves its wordings without attribution
     * @param theirsAttribution the same for {@code theirs}
     */
    public static Outcome merge(ParagraphBody base, ParagraphBody ours, ParagraphBody theirs,
            String oursAttribution, String theirsAttribution) {
        if (ours.equals(theirs) || theirs.equals(base)) {
            return new Outcome(ours, 0);
        }
        if (ours.equals(base)) {
            return new Outcome(theirs, 0);
        }
        var merge = new TextMerge(oursAttribution, theirsAttribution);
        var content = merge.merge(base.content(), ours.content(), theirs.content());
        return new Outcome(new ParagraphBody(content), merge.conflicts);
    }

    /**
     * A proposal that is not taken yet: wherever it differs from what stands, both wordings stand in brackets. Choosing the first of
     * each gives what stood, choosing those of the proponents what they propose.
     *
     * @param proponents who proposes or supports it
     */
    public static ParagraphBody contested(ParagraphBody current, ParagraphBody proposed, List<String> proponents) {
        var old = Token.split(current.content());
        var revised = Token.split(proposed.content());
        var merged = new ArrayList<Token>();
        int done = 0;
        int newDone = 0;
        for (var hunk : Hunk.between(old, revised)) {
            both(old.subList(done, hunk.start()), revised.subList(newDone, hunk.newStart()), merged);
            Overlap.of(old.subList(hunk.start(), hunk.end()), revised.subList(hunk.newStart(), hunk.newEnd()), merged,
                    old.subList(hunk.end(), old.size())).writeTo(merged, List.of(), proponents);
            done = hunk.end();
            newDone = hunk.newEnd();
        }
        both(old.subList(done, old.size()), revised.subList(newDone, revised.size()), merged);
        return new ParagraphBody(Token.join(merged));
    }

    /** What stayed in its place, with the alternatives of either side where a bracket changed inside. */
    private static void both(List<Token> old, List<Token> revised, List<Token> merged) {
        for (int i = 0; i < old.size(); i++) {
            merged.add(old.get(i).leaf() instanceof Bracket(var reason, var alternatives) && revised.get(i).leaf() instanceof Bracket now
                    ? new Token(new Bracket(reason, Alternative.union(alternatives, now.alternatives())), old.get(i).styles()) : old.get(i));
        }
    }

    private static List<String> names(String attribution) {
        return attribution == null ? List.of() : List.of(attribution);
    }

    private List<Inline> merge(List<Inline> base, List<Inline> ours, List<Inline> theirs) {
        var old = Token.split(base);
        var mine = Side.of(old, Token.split(ours));
        var yours = Side.of(old, Token.split(theirs));
        var merged = new SpacedWords();
        int done = 0;
        while (mine.hasNext() || yours.hasNext()) {
            int start = Math.min(mine.nextStart(), yours.nextStart());
            keep(done, start, old, mine, yours, merged);
            int end = start;
            while (mine.reaches(start, end) || yours.reaches(start, end)) {
                end = Math.max(end, mine.reaches(start, end) ? mine.take() : yours.take());
            }
            settle(old.subList(start, end), mine.taken(start, end), yours.taken(start, end), old.subList(end, old.size()), merged);
            done = end;
        }
        keep(done, old.size(), old, mine, yours, merged);
        return Token.join(merged.tokens());
    }

    /** Takes over what neither side changed, save inside a bracket that stayed in its place. */
    private void keep(int start, int end, List<Token> old, Side mine, Side yours, SpacedWords merged) {
        int done = start;
        for (int i = start; i < end; i++) {
            if (!old.get(i).isWords()) {
                merged.keep(old.subList(done, i));
                settle(old.subList(i, i + 1), mine.kept(i), yours.kept(i), old.subList(i + 1, old.size()), merged);
                done = i + 1;
            }
        }
        merged.keep(old.subList(done, end));
    }

    private void settle(List<Token> base, List<Token> ours, List<Token> theirs, List<Token> after, SpacedWords merged) {
        if (theirs.equals(base) || theirs.equals(ours)) {
            merged.settle(ours, ours, theirs);
        } else if (ours.equals(base)) {
            merged.settle(theirs, ours, theirs);
        } else if (base.size() == 1 && ours.size() == 1 && theirs.size() == 1
                && ours.getFirst().styles().equals(theirs.getFirst().styles())
                && mergeLeaves(base.getFirst().leaf(), ours.getFirst().leaf(), theirs.getFirst().leaf())
                        instanceof Inline leaf) {
            merged.settle(List.of(new Token(leaf, ours.getFirst().styles())), ours, theirs);
        } else {
            conflicts++;
            merged.contest(Overlap.of(ours, theirs, merged.tokens(), after), names(oursAttribution), names(theirsAttribution));
        }
    }

    /** A bracket or footnote that both sides changed, merged inside; null where the leaves are not all of that kind. */
    private Inline mergeLeaves(Inline base, Inline ours, Inline theirs) {
        if (base instanceof Bracket before && ours instanceof Bracket mine && theirs instanceof Bracket yours) {
            var merge = new BracketMerge(before, mine, yours, this::merge);
            var merged = merge.merged(oursAttribution, theirsAttribution);
            conflicts += merge.clean() ? 0 : 1;
            return merged;
        }
        if (base instanceof Footnote before && ours instanceof Footnote mine && theirs instanceof Footnote yours) {
            return new Footnote(merge(before.content(), mine.content(), yours.content()));
        }
        return null;
    }

    /** One side's changes, taken from left to right. */
    private static final class Side {
        private final List<Token> old;
        private final List<Token> tokens;
        private final List<Hunk> hunks;
        private int next;
        private int shift;

        private Side(List<Token> old, List<Token> tokens, List<Hunk> hunks) {
            this.old = old;
            this.tokens = tokens;
            this.hunks = hunks;
        }

        static Side of(List<Token> old, List<Token> tokens) {
            return new Side(old, tokens, Hunk.between(old, tokens));
        }

        boolean hasNext() {
            return next < hunks.size();
        }

        int nextStart() {
            return hasNext() ? hunks.get(next).start() : Integer.MAX_VALUE;
        }

        /**
         * Whether the next change shares a token with the region, or touches it where one of the two is an insertion. An
         * inserted word touches the words on both sides of it, because its own space may count before or after it.
         */
        boolean reaches(int start, int end) {
            if (!hasNext()) {
                return false;
            }
            var hunk = hunks.get(next);
            boolean insertion = start == end || hunk.isInsertion();
            return hunk.start() < end || insertion && (hunk.start() == end
                    || Token.allSpace(old.subList(end, hunk.start())) && Token.allWords(old.subList(start, hunk.end())));
        }

        int take() {
            return hunks.get(next++).end();
        }

        /** What this side has in place of a base token outside its changes. */
        List<Token> kept(int at) {
            return tokens.subList(at + shift, at + shift + 1);
        }

        /** What this side has in place of the base's tokens {@code start} to {@code end}. */
        List<Token> taken(int start, int end) {
            int from = start + shift;
            if (next > 0) {
                shift = hunks.get(next - 1).newEnd() - hunks.get(next - 1).end();
            }
            return tokens.subList(from, end + shift);
        }
    }
}
