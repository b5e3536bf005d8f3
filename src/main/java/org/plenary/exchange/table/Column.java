package org.plenary.exchange.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/**
 * A column of a table that is written.
 *
 * @param width in characters
 * @param value null leaves the cell empty
 */
public record Column<T>(String header, Kind kind, int width, Function<? super T, ?> value) {

    enum Kind {
        TEXT, NUMBER, DATE, MOMENT
    }

    public static <T> Column<T> text(String header, int width, Function<? super T, String> value) {
        return new Column<>(header, Kind.TEXT, width, value);
    }

    public static <T> Column<T> number(String header, int width, Function<? super T, ? extends Number> value) {
        return new Column<>(header, Kind.NUMBER, width, value);
    }

    public static <T> Column<T> date(String header, Function<? super T, LocalDate> value) {
        return new Column<>(header, Kind.DATE, 12, value);
    }

    /** @param value in the zone that the header names */
    public static <T> Column<T> moment(String header, Function<? super T, LocalDateTime> value) {
        return new Column<>(header, Kind.MOMENT, 17, value);
    }
}
