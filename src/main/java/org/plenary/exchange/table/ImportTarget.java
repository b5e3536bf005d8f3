package org.plenary.exchange.table;

import java.util.List;
import java.util.Map;
import org.plenary.shell.Violation;

/**
 * Where the rows of a table go in a meeting.
 *
 * @param <R> what a row becomes
 */
public interface ImportTarget<R> {

    /** What becomes of a row. */
    enum Fate {
        NEW, CHANGED, UNCHANGED
    }

    /**
     * What is found about a row that is good in itself, beside the rows before it and what is there already.
     *
     * @param fate  null where anything is wrong
     * @param wrong each at its field; the row is not taken in
     * @param notes each at its field: what a person should look at before the row is taken in
     * @param before what the fields that change hold now, where that is told; a value may be null
     */
    record Verdict(Fate fate, List<Violation> wrong, List<Violation> notes, Map<String, Object> before) {

        public static Verdict of(Fate fate, Violation... notes) {
            return new Verdict(fate, List.of(), List.of(notes), Map.of());
        }

        public static Verdict wrong(Violation wrong) {
            return new Verdict(null, List.of(wrong), List.of(), Map.of());
        }
    }

    /** Tells after each batch how far it is; stops the work by throwing. */
    @FunctionalInterface
    interface Steps {

        void at(int done, int total);
    }

    /** How many rows were what. */
    record Outcome(int added, int changed, int unchanged) {
    }

    /** @return about each, in their order */
    List<Verdict> compare(long meetingId, List<R> values);

    /** Writes all of them, or none when anything fails; a row that is there already is changed, not doubled. */
    Outcome apply(long meetingId, List<R> values, Steps steps);
}
