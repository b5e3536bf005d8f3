package org.plenary.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How a wording came about: what stood in the first of its revisions, and who put in or took out what since. Taking all changes gives
 * the last revision, taking none the first; what one put in and another took out again is told too.
 */
public record TrackedWording(List<Piece> pieces) {

    /** @param author for whom the change was made; where nobody was named, who made it */
    public record Change(String author, Instant at) {
    }

    /**
     * Words that share one fate.
     *
     * @param inserted null where they stood in the first revision
     * @param deleted  null where they stand in the last
     */
    public record Piece(List<Inline> content, Change inserted, Change deleted) {
        public Piece {
            content = Token.normalise(content);
        }

        public boolean isKept() {
            return inserted == null && deleted == null;
        }
    }

    private record Tracked(Token token, Change inserted, Change deleted) {
        boolean stands() {
            return deleted == null;
        }
    }

    public TrackedWording {
        pieces = List.copyOf(pieces);
    }

    /** @param revisions of one paragraph in one language, the first first; none gives no pieces */
    public static TrackedWording of(List<Revision> revisions) {
        return of(revisions.isEmpty() ? ParagraphBody.EMPTY : revisions.getFirst().body(), revisions.stream().skip(1).toList());
    }

    /** @param base what stood before the first of the revisions; empty for a new paragraph, whose words are then all inserted */
    public static TrackedWording of(ParagraphBody base, List<Revision> revisions) {
        List<Tracked> tracked = Token.split(base.content()).stream().map(token -> new Tracked(token, null, null)).toList();
        for (var revision : revisions) {
            tracked = followed(tracked, revision.body(), changeOf(revision));
        }
        return new TrackedWording(pieces(tracked));
    }

    /** The same wording taken out altogether. */
    public TrackedWording struckOut(Change change) {
        return new TrackedWording(pieces.stream()
                .map(piece -> new Piece(piece.content, piece.inserted, piece.deleted == null ? change : piece.deleted)).toList());
    }

    public ParagraphBody accepted() {
        return body(piece -> piece.deleted == null);
    }

    public ParagraphBody rejected() {
        return body(piece -> piece.inserted == null);
    }

    private ParagraphBody body(Predicate<Piece> stands) {
        return new ParagraphBody(pieces.stream().filter(stands).flatMap(piece -> piece.content.stream()).toList());
    }

    private static Change changeOf(Revision revision) {
        return new Change(Objects.requireNonNullElse(revision.delegation(), revision.author()), revision.at());
    }

    private static List<Tracked> followed(List<Tracked> before, ParagraphBody body, Change change) {
        var standing = before.stream().filter(Tracked::stands).map(Tracked::token).toList();
        var after = Token.split(body.content());
        var cursor = new Cursor(before, after, change);
        for (var hunk : Hunk.between(standing, after)) {
            cursor.keepUpTo(hunk.start());
            cursor.deleteUpTo(hunk.end());
            cursor.insertUpTo(hunk.newEnd());
        }
        cursor.keepUpTo(standing.size());
        return cursor.rest();
    }

    /** Walks over what was tracked so far and over the new wording together. */
    private static final class Cursor {

        private final List<Tracked> before;
        private final List<Token> after;
        private final Change change;
        private final List<Tracked> tracked = new ArrayList<>();
        private int at;
        private int standing;
        private int newAt;

        Cursor(List<Tracked> before, List<Token> after, Change change) {
            this.before = before;
            this.after = after;
            this.change = change;
        }

        void keepUpTo(int end) {
            while (standing < end) {
                var kept = nextStanding();
                var now = after.get(newAt++);
                if (kept.token.equals(now)) {
                    tracked.add(kept);
                } else {
                    tracked.add(new Tracked(kept.token, kept.inserted, change));
                    tracked.add(new Tracked(now, change, null));
                }
            }
        }

        void deleteUpTo(int end) {
            while (standing < end) {
                var gone = nextStanding();
                tracked.add(new Tracked(gone.token, gone.inserted, change));
            }
        }

        void insertUpTo(int newEnd) {
            while (newAt < newEnd) {
                tracked.add(new Tracked(after.get(newAt++), change, null));
            }
        }

        List<Tracked> rest() {
            tracked.addAll(before.subList(at, before.size()));
            return tracked;
        }

        private Tracked nextStanding() {
            while (!before.get(at).stands()) {
                tracked.add(before.get(at++));
            }
            standing++;
            return before.get(at++);
        }
    }

    private static List<Piece> pieces(List<Tracked> tracked) {
        var pieces = new ArrayList<Piece>();
        for (int from = 0, to; from < tracked.size(); from = to) {
            var first = tracked.get(from);
            to = from + 1;
            while (to < tracked.size() && Objects.equals(tracked.get(to).inserted, first.inserted)
                    && Objects.equals(tracked.get(to).deleted, first.deleted)) {
                to++;
            }
            pieces.add(new Piece(Token.join(tracked.subList(from, to).stream().map(Tracked::token).toList()), first.inserted, first.deleted));
        }
        return pieces;
    }
}
