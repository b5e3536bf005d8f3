package org.plenary.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of a table as it was handed in.
 *
 * @param number as the spreadsheet counts its rows, from 1
 * @param cells  as text; dates as {@code 2016-05-30}, numbers without grouping, formulas as the value last computed
 * @param doubtful columns, from 0, in which letters stand in another encoding than most of the file has
 */
public record TableRow(int number, List<String> cells, Set<Integer> doubtful) {

    public TableRow {
        cells = List.copyOf(cells);
        doubtful = Set.copyOf(doubtful);
    }

    public TableRow(int number, List<String> cells) {
        this(number, cells, Set.of());
    }

    /** @return the row with this in the column */
    public TableRow with(int column, String cell) {
        var changed = new ArrayList<>(cells);
        while (changed.size() <= column) {
            changed.add("");
        }
        changed.set(column, cell);
        return new TableRow(number, changed, doubtful);
    }

    /** @return what stands in the column, from 0; empty where there is nothing */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
