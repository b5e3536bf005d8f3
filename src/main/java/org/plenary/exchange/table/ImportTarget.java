package org.plenary.exchange.table;

import java.util.List;

/**
 * Where the rows of a table go, as far as a person who imports sees it.
 *
 * @param <R> what a row becomes
 */
public interface ImportTarget<R> {

    /** What becomes of a row. */
    enum Fate {
        NEW, CHANGED, UNCHANGED
    }

    /** Tells after each batch how far it is; stops the work by throwing. */
    @FunctionalInterface
    interface Steps {

        void at(int done, int total);
    }

    /** How many rows were what. */
    record Outcome(int added, int changed, int unchanged) {
    }

    Import<R> definition();

    /** @return what would become of each, in their order */
    List<Fate> compare(List<R> values);

    /** Writes all of them, or none when anything fails; a row that is there already is changed, not doubled. */
    Outcome apply(List<R> values, Steps steps);
}
