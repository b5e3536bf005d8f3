package org.plenary.exchange.table;

import java.util.List;
import org.plenary.shell.Violation;

/**
 * What only a person can tell before the rows of a table can be read.
 *
 * @param id       by which the answer is handed back
 * @param text     the field it is about, and what is asked
 * @param rows     that it concerns, as the spreadsheet counts them
 * @param options  at least two
 * @param proposed the value of an option that is offered as chosen, to be changed; null where nothing is likelier
 */
public record Question(String id, Violation text, List<Integer> rows, List<Option> options, String proposed) {

    /** @param text the key of a message and its arguments */
    public record Option(String value, String text, List<Object> arguments) {

        public static Option of(String value, String text, Object... arguments) {
            return new Option(value, text, List.of(arguments));
        }
    }

    public Question {
        rows = List.copyOf(rows);
        options = List.copyOf(options);
    }
}
