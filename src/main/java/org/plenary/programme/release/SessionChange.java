package org.plenary.programme.release;

import java.util.Set;
import java.util.function.UnaryOperator;

/** What became of one session between two releases. */
public sealed interface SessionChange {

    /** What became of it, in a word. */
    enum Turn {
        ADDED, CANCELLED,
        /** In time, whatever else changed. */
        MOVED,
        /** At the same time in another room. */
        ELSEWHERE,
        CHANGED
    }

    default Turn turn() {
        return switch (this) {
            case Added added -> Turn.ADDED;
            case Cancelled cancelled -> Turn.CANCELLED;
            case Changed changed -> changed.aspects().contains(Aspect.TIME) || changed.aspects().contains(Aspect.LENGTH) ? Turn.MOVED
                    : changed.aspects().contains(Aspect.ROOM) ? Turn.ELSEWHERE : Turn.CHANGED;
        };
    }

    /** @return as it is now, or as it was where it is no more */
    PublishedSession session();

    /** @param named what is said for those who chair, report, speak and are expected */
    default SessionChange named(UnaryOperator<String> named) {
        return switch (this) {
            case Added(var is) -> new Added(is.named(named));
            case Cancelled(var was) -> new Cancelled(was.named(named));
            case Changed(var was, var is, var aspects) -> new Changed(was.named(named), is.named(named), aspects);
        };
    }

    record Added(PublishedSession is) implements SessionChange {

        @Override
        public PublishedSession session() {
            return is;
        }
    }

    record Cancelled(PublishedSession was) implements SessionChange {

        @Override
        public PublishedSession session() {
            return was;
        }
    }

    /** @param aspects what is another; at least one */
    record Changed(PublishedSession was, PublishedSession is, Set<Aspect> aspects) implements SessionChange {

        @Override
        public PublishedSession session() {
            return is;
        }
    }
}
