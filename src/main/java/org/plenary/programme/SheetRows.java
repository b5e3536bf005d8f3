package org.plenary.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.exchange.table.Import.Mapping;
import org.plenary.exchange.table.TableRow;
import org.plenary.programme.notation.DayNotation;
import org.plenary.programme.notation.Unreadable;

/**
 * The rows of a programme with their days: a day that stands in a row of its own, or in a cell above that was merged or left blank below,
 * is that of the rows under it.
 *
 * @param mapping with the column in which the days stand now
 */
record SheetRows(List<TableRow> rows, Mapping mapping) {

    private static final Pattern NUMBER_ALONE = Pattern.compile("[\\d.,:h ]+");

    static SheetRows of(List<TableRow> rows, Mapping mapping, Programme programme) {
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var column = mapping.columns().getOrDefault("day", width);
        var filled = new ArrayList<>(rows.subList(0, mapping.headingRow() + 1));
        var day = "";
        var dated = mapping.columns().containsKey("day");
        for (var row : rows.subList(mapping.headingRow() + 1, rows.size())) {
            var alone = String.join(" ", row.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).distinct().toList());
            if (isDay(alone, programme)) {
                day = alone;
                dated = true;
            } else if (column < width && !row.cell(column).isBlank()) {
                day = row.cell(column);
                filled.add(row);
            } else {
                filled.add(day.isEmpty() || waits(row, mapping) ? row : row.with(column, day));
            }
        }
        return new SheetRows(filled, dated ? mapping.with("day", column) : mapping);
    }

    /** A day that the meeting does not have is one too: the rows under it are not those of the day before. */
    private static boolean isDay(String text, Programme programme) {
        if (NUMBER_ALONE.matcher(text).matches()) {
            return false;
        }
        try {
            return !DayNotation.read(text, programme.first(), programme.last()).isEmpty();
        } catch (Unreadable e) {
            return e.reason() == Unreadable.Reason.WEEKDAY || e.reason() == Unreadable.Reason.NO_SUCH_DAY || e.reason() == Unreadable.Reason.NOT_IN_MEETING;
        }
    }

    /** A row with a length and no time is not scheduled, whatever stands above it. */
    private static boolean waits(TableRow row, Mapping mapping) {
        return blank(row, mapping, "start") && blank(row, mapping, "end") && !blank(row, mapping, "minutes");
    }

    private static boolean blank(TableRow row, Mapping mapping, String field) {
        return !mapping.columns().containsKey(field) || row.cell(mapping.columns().get(field)).isBlank();
    }
}
