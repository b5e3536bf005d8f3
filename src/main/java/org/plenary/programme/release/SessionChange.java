package org.plenary.programme.release;

import java.util.Set;

/** What became of one session between two releases. */
public sealed interface SessionChange {

    /** @return as it is now, or as it was where it is no more */
    PublishedSession session();

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
